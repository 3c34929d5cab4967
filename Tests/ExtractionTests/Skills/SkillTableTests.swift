import Platform
import Postings
import Testing

@testable import Extraction

@Suite struct SkillTableTests {
    static let header = "name\tkind\tcategory\taliases\trule"

    static func table(_ lines: String...) throws -> SkillTable {
        try SkillTable(parsing: Array(([header] + lines).joined(separator: "\n").utf8))
    }

    @Test func readsEveryColumn() throws {
        let table = try Self.table("Go\ttool\tlanguage\tGolang|Go lang\tcase near", "", "statistics\tskill\t\t\t", "")
        #expect(
            table.skills == [
                Skill(
                    name: "Go", kind: .tool, category: "language", aliases: ["Golang", "Go lang"],
                    rule: [.letterCase, .near]),
                Skill(name: "statistics", kind: .skill, category: "", aliases: [], rule: []),
            ])
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let line: Int
        let problem: String
    }

    static let mistakes = [
        Mistake(testDescription: "nothing", text: "", line: 1, problem: "header"),
        Mistake(testDescription: "another header", text: "name\tkind\nR\ttool\t\t\t", line: 1, problem: "header"),
        Mistake(
            testDescription: "spaces for tabs", text: "name kind category aliases rule", line: 1, problem: "header"),
        Mistake(testDescription: "CRLF", text: header + "\r\nR\ttool\t\t\t\r\n", line: 1, problem: "header"),
        Mistake(testDescription: "no entry", text: header + "\n\n", line: 1, problem: "no entry"),
        Mistake(testDescription: "few columns", text: header + "\nR\ttool\t\t", line: 2, problem: "4 columns"),
        Mistake(testDescription: "many columns", text: header + "\n\nR\ttool\t\t\t\t", line: 3, problem: "6 columns"),
        Mistake(testDescription: "no name", text: header + "\nR\ttool\t\t\t\n\ttool\t\t\t", line: 3, problem: "empty"),
        Mistake(testDescription: "name with ;", text: header + "\nR;S\ttool\t\t\t", line: 2, problem: "';'"),
        Mistake(testDescription: "name with =", text: header + "\nR=S\ttool\t\t\t", line: 2, problem: "'='"),
        Mistake(testDescription: "kind", text: header + "\nR\tTool\t\t\t", line: 2, problem: "'Tool'"),
        Mistake(testDescription: "rule", text: header + "\nR\ttool\t\t\tcase,near", line: 2, problem: "'case,near'"),
        Mistake(
            testDescription: "CR at one line's end", text: header + "\nR\ttool\t\t\t\r\n", line: 2, problem: "rule"),
    ]

    @Test(arguments: mistakes)
    func namesTheLineOfAMistake(_ mistake: Mistake) throws {
        let error = try #require(throws: ExtractionError.self) { try SkillTable(parsing: Array(mistake.text.utf8)) }
        guard case .skillTable(let line, let problem) = error else { return }
        #expect(line == mistake.line)
        #expect(problem.contains(mistake.problem))
        #expect(error.description == "skills table, line \(line): \(problem)")
    }

    static let clashes: [(text: [String], line: Int, problem: String)] = [
        (["R\ttool\t\t\t", "R\tskill\t\t\t"], 3, "'R' is already a spelling of R"),
        (["R\ttool\t\t\t", "", "S\ttool\t\tr\t"], 4, "'r' is already a spelling of R"),
        (["Foo Bar\ttool\t\t\t", "\n", "Baz\ttool\t\tfoo-bar|x\t"], 5, "'foo-bar' is already a spelling of Foo Bar"),
        (["A\ttool\t\tGo\tcase", "B\ttool\t\tGo\tcase"], 3, "'Go' is already a spelling of A"),
        (["A\ttool\t\tGo\tcase", "B\ttool\t\tGO\t"], 3, "'GO' is already a spelling of A"),
        // A name of several words has no rule, so letter case does not keep it apart.
        (["A\ttool\t\tGo Up\tcase", "B\ttool\t\tGO UP\tcase"], 3, "'GO UP' is already a spelling of A"),
    ]

    @Test(arguments: clashes)
    func namesTheLineOfAClash(text: [String], line: Int, problem: String) throws {
        let table = try SkillTable(parsing: Array(([Self.header] + text).joined(separator: "\n").utf8))
        #expect(throws: ExtractionError.skillTable(line: line, problem: problem)) { try SkillMatcher(table) }
    }

    @Test func letterCaseKeepsSpellingsApart() throws {
        let table = try Self.table("Dart\ttool\t\t\tcase", "Drug trial\tskill\t\tDART\tcase", "X\ttool\t\tx|X\t")
        #expect(throws: Never.self) { try SkillMatcher(table) }
    }

    @Test func embeddedTableIsSound() throws {
        let table = try SkillTable(parsing: Embedded.skillsTable)
        #expect(table.skills.count >= 300)
        #expect(Set(table.skills.map(\.name)).count == table.skills.count)
        #expect(throws: Never.self) { try SkillMatcher(table) }
    }

    /// A spelling without a word, or with a border inside that no name may have, would never be found.
    @Test func everyEmbeddedSpellingCanBeFound() throws {
        let table = try SkillTable(parsing: Embedded.skillsTable)
        let matcher = try SkillMatcher(table)
        var mentions: [SkillMention] = []
        for (index, skill) in table.skills.enumerated() {
            for spelling in [skill.name] + skill.aliases {
                // `Python` vouches for what needs a neighbour.
                let text = Array("Python, \(spelling), Python".utf8)
                matcher.match(text.span, tokens(text), into: &mentions)
                #expect(
                    mentions.contains { $0.skill == Int32(index) && $0.range.lower == 8 },
                    "\(skill.name): '\(spelling)' is never found")
            }
        }
    }
}
