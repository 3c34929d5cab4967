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
    /// The phrases as UTF-8, variants written out.
    let phrases: [[UInt8]]
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
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let first = lines.first, first.elementsEqual(Self.header.utf8) else {
            throw .cueTable(line: 1, problem: "the header must be \(Self.header.replacing("\t", with: ", "))")
        }
        var cues: [Cue] = []
        var numbers: [Int] = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty && line.first != UInt8(ascii: "#") {
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

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func cue(_ line: ArraySlice<UInt8>, number: Int) throws(ExtractionError) -> Cue {
        let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard cells.count == 5 else { throw .cueTable(line: number, problem: "\(cells.count) columns instead of 5") }
        guard let list = CueList(rawValue: text(cells[0])) else {
            throw .cueTable(line: number, problem: "there is no list '\(text(cells[0]))'")
        }
        let value = text(cells[1])
        guard !value.isEmpty, list.values?.contains(value) ?? true else {
            throw .cueTable(line: number, problem: "the list \(list.rawValue) has no value '\(value)'")
        }
        guard let weight = cells[2].isEmpty ? 1 : Int(text(cells[2])), (-100...100).contains(weight) else {
            throw .cueTable(line: number, problem: "the weight '\(text(cells[2]))' is no number from -100 to 100")
        }
        let rule = text(cells[3])
        guard rule.isEmpty || rule == "case" else {
            throw .cueTable(line: number, problem: "the rule '\(rule)' is not 'case'")
        }
        var phrases: [[UInt8]] = []
        for phrase in cells[4].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
            guard !phrase.isEmpty else { throw .cueTable(line: number, problem: "a phrase is empty") }
            phrases += try variants(phrase, number: number)
        }
        return Cue(list: list, value: value, weight: weight, isCaseSensitive: !rule.isEmpty, phrases: phrases)
    }

    /// All that `a[b,c]d` stands for: `abd`, `acd`.
    ///
    /// Bytes, because the table has some ten thousand variants and is read at each start of the program.
    private static func variants(_ phrase: ArraySlice<UInt8>, number: Int) throws(ExtractionError) -> [[UInt8]] {
        var results: [[UInt8]] = [[]]
        var rest = phrase
        while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
            guard let close = rest[open...].firstIndex(of: UInt8(ascii: "]")) else {
                throw .cueTable(line: number, problem: "'\(text(phrase))' has a [ without a ]")
            }
            let before = rest[..<open]
            let choices = rest[(open + 1)..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            guard results.count * choices.count <= mostVariants else {
                throw .cueTable(line: number, problem: "'\(text(phrase))' has more than \(mostVariants) variants")
            }
            results = results.flatMap { result in choices.map { joined(joined(result, before), $0) } }
            rest = rest[(close + 1)...]
        }
        guard !rest.contains(UInt8(ascii: "]")) else {
            throw .cueTable(line: number, problem: "'\(text(phrase))' has a ] without a [")
        }
        return results.map { result in
            var whole = joined(result, rest)
            if whole.last == 0x20 { whole.removeLast() }
            return whole
        }
    }

    /// Two parts of a phrase; a choice that is empty leaves two spaces, or one at an end: one or none is kept.
    private static func joined(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> [UInt8] {
        let isSpaced = left.last == 0x20 || left.isEmpty
        return left + (isSpaced && right.first == 0x20 ? right.dropFirst() : right)
    }
}
