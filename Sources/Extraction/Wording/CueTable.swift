/// One line of the cue table: phrases that say one thing.
struct Cue: Sendable, Hashable {
    /// Which question it answers.
    let list: CueList
    /// The answer.
    let value: String
    /// How much the phrases say, relative to others of the list.
    let weight: Int
    /// Whether the phrases count only in exactly their letter case: `MS`, not `ms`.
    let isCaseSensitive: Bool
    /// The phrases, variants written out.
    let phrases: [String]
}

/// The wording that facts are read by: tab-separated `list, value, weight, rule, phrases` under a header line.
///
/// Phrases are separated by `|`; `deploy[,s,ed,ing] [the,a,] model[,s]` stands for all its variants; the rule is empty or
/// `case`; an empty weight is 1; a line that begins with `#` is a comment.
struct CueTable: Sendable {
    /// The lines, in the table's order; a cue's index is its id.
    let cues: [Cue]
    /// For each cue the line that it stands on, for messages.
    let lines: [Int]

    private static let header = "list\tvalue\tweight\trule\tphrases"
    /// More variants of one phrase than any person would write out.
    private static let mostVariants = 512

    /// Reads a table.
    ///
    /// - Throws: ``ExtractionError/cueTable(line:problem:)`` naming the line that is not as described.
    init(parsing bytes: [UInt8]) throws(ExtractionError) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == Self.header[...] else {
            throw .cueTable(line: 1, problem: "the header must be \(Self.header.replacing("\t", with: ", "))")
        }
        var cues: [Cue] = []
        var numbers: [Int] = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty && !line.hasPrefix("#") {
            cues.append(try Self.cue(line, number: index + 1))
            numbers.append(index + 1)
        }
        self.cues = cues
        self.lines = numbers
    }

    private init(cues: [Cue], lines: [Int]) {
        self.cues = cues
        self.lines = lines
    }

    /// The table with the phrases of some lists alone; a cue keeps its index.
    func keeping(_ lists: Set<CueList>) -> CueTable {
        let kept = cues.map { cue in
            lists.contains(cue.list)
                ? cue
                : Cue(
                    list: cue.list, value: cue.value, weight: cue.weight, isCaseSensitive: cue.isCaseSensitive,
                    phrases: [])
        }
        return CueTable(cues: kept, lines: lines)
    }

    private static func cue(_ line: Substring, number: Int) throws(ExtractionError) -> Cue {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count == 5 else { throw .cueTable(line: number, problem: "\(cells.count) columns instead of 5") }
        guard let list = CueList(rawValue: String(cells[0])) else {
            throw .cueTable(line: number, problem: "there is no list '\(cells[0])'")
        }
        let value = String(cells[1])
        guard !value.isEmpty, list.values?.contains(value) ?? true else {
            throw .cueTable(line: number, problem: "the list \(list.rawValue) has no value '\(value)'")
        }
        guard let weight = cells[2].isEmpty ? 1 : Int(cells[2]), (-100...100).contains(weight) else {
            throw .cueTable(line: number, problem: "the weight '\(cells[2])' is no number from -100 to 100")
        }
        guard cells[3].isEmpty || cells[3] == "case" else {
            throw .cueTable(line: number, problem: "the rule '\(cells[3])' is not 'case'")
        }
        var phrases: [String] = []
        for phrase in cells[4].split(separator: "|", omittingEmptySubsequences: false) {
            guard !phrase.isEmpty else { throw .cueTable(line: number, problem: "a phrase is empty") }
            phrases += try variants(phrase, number: number)
        }
        return Cue(list: list, value: value, weight: weight, isCaseSensitive: cells[3] == "case", phrases: phrases)
    }

    /// All that `a[b,c]d` stands for: `abd`, `acd`.
    private static func variants(_ phrase: Substring, number: Int) throws(ExtractionError) -> [String] {
        var results = [""]
        var rest = phrase
        while let open = rest.firstIndex(of: "[") {
            guard let close = rest[open...].firstIndex(of: "]") else {
                throw .cueTable(line: number, problem: "'\(phrase)' has a [ without a ]")
            }
            let before = rest[..<open]
            let choices = rest[rest.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
            guard results.count * choices.count <= mostVariants else {
                throw .cueTable(line: number, problem: "'\(phrase)' has more than \(mostVariants) variants")
            }
            results = results.flatMap { result in choices.map { result + before + $0 } }
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("]") else {
            throw .cueTable(line: number, problem: "'\(phrase)' has a ] without a [")
        }
        // A choice that may be empty leaves two spaces, or one at an end.
        return results.map { ($0 + rest).split(separator: " ").joined(separator: " ") }
    }
}
