/// The canonical skills and tools with their spellings.
///
/// A table that a person can edit: tab-separated `name, kind, category, aliases, rule` under a header line; aliases are
/// separated by `|`, rules by spaces (`case`, `alone`, `near`).
public struct SkillTable: Sendable {
    /// The entries, in the table's order; a skill's index is its id.
    public let skills: [Skill]

    private static let header = "name\tkind\tcategory\taliases\trule"

    /// Reads a table.
    ///
    /// - Parameter bytes: the table as UTF-8.
    /// - Throws: ``ExtractionError/skillTable(line:problem:)`` naming the line that is not as described, or a name or
    ///   alias that stands twice.
    public init(parsing bytes: [UInt8]) throws(ExtractionError) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, first == SkillTable.header else {
            throw .skillTable(line: 1, problem: "the header must be \(SkillTable.header.replacing("\t", with: ", "))")
        }
        var skills: [Skill] = []
        skills.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            skills.append(try SkillTable.skill(line, number: index + 1))
        }
        guard !skills.isEmpty else { throw .skillTable(line: 1, problem: "the table has no entry") }
        self.skills = skills
    }

    private static func skill(_ line: Substring, number: Int) throws(ExtractionError) -> Skill {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count == 5 else {
            throw .skillTable(line: number, problem: "\(cells.count) columns instead of 5")
        }
        guard !cells[0].isEmpty, !cells[0].utf8.contains(where: { $0 == 0x3B || $0 == 0x3D }) else {
            throw .skillTable(line: number, problem: "a name must not be empty nor contain ';' or '='")
        }
        guard let kind = SkillKind(rawValue: String(cells[1])) else {
            throw .skillTable(line: number, problem: "the kind '\(cells[1])' is neither tool nor skill")
        }
        var rule: SkillRule = []
        for word in cells[4].split(separator: " ") {
            guard let named = SkillRule.named(word) else {
                throw .skillTable(line: number, problem: "the rule '\(word)' is none of case, alone, near")
            }
            rule.insert(named)
        }
        return Skill(
            name: String(cells[0]), kind: kind, category: String(cells[2]),
            aliases: cells[3].split(separator: "|").map(String.init), rule: rule)
    }
}
