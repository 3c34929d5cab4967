/// The canonical skills and tools with their spellings.
///
/// A table that a person can edit: tab-separated `name, kind, category, aliases, rule` under a header line; aliases are
/// separated by `|`, rules by spaces (`case`, `alone`, `near`).
public struct SkillTable: Sendable {
    /// The entries, in the table's order; a skill's index is its id.
    public let skills: [Skill]
    /// For each entry the line that it stands on, for messages.
    let lines: [Int]

    private static let header = "name\tkind\tcategory\taliases\trule"

    /// Reads a table.
    ///
    /// - Parameter bytes: the table as UTF-8.
    /// - Throws: ``ExtractionError/skillTable(line:problem:)`` naming the line that is not as described. Two
    ///   entries that claim one spelling are found by ``SkillMatcher/init(_:configuration:)``.
    public init(parsing bytes: [UInt8]) throws(ExtractionError) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let first = lines.first, first.elementsEqual(SkillTable.header.utf8) else {
            throw .skillTable(line: 1, problem: "the header must be \(SkillTable.header.replacing("\t", with: ", "))")
        }
        var skills: [Skill] = []
        var numbers: [Int] = []
        skills.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            skills.append(try SkillTable.skill(line, number: index + 1))
            numbers.append(index + 1)
        }
        guard !skills.isEmpty else { throw .skillTable(line: 1, problem: "the table has no entry") }
        self.skills = skills
        self.lines = numbers
    }

    private static func skill(_ line: ArraySlice<UInt8>, number: Int) throws(ExtractionError) -> Skill {
        func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
        let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard cells.count == 5 else {
            throw .skillTable(line: number, problem: "\(cells.count) columns instead of 5")
        }
        guard !cells[0].isEmpty, !cells[0].contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "=") })
        else {
            throw .skillTable(line: number, problem: "a name must not be empty nor contain ';' or '='")
        }
        guard let kind = SkillKind(rawValue: text(cells[1])) else {
            throw .skillTable(line: number, problem: "the kind '\(text(cells[1]))' is neither tool nor skill")
        }
        var rule: SkillRule = []
        for word in cells[4].split(separator: 0x20) {
            guard let named = SkillRule.named(text(word)) else {
                throw .skillTable(line: number, problem: "the rule '\(text(word))' is none of case, alone, near")
            }
            rule.insert(named)
        }
        return Skill(
            name: text(cells[0]), kind: kind, category: text(cells[2]),
            aliases: cells[3].split(separator: UInt8(ascii: "|")).map(text), rule: rule)
    }
}
