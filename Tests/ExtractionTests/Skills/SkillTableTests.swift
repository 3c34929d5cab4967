import Platform
import Postings
import Testing

@testable import Extraction

@Suite struct SkillTableTests {
    static let header = "name\tkind\tcategory\taliases\trule"

    static func table(_ lines: String...) throws -> SkillTable {
        try SkillTable(parsing: Array(([header] + lines).joined(separator: "\n").utf8))
    }

    static let longHeader = header + "\tidentifier"

    @Test func readsEveryColumn() throws {
        let table = try Self.table(
            "Go\ttool\tlanguage\tGolang{}|Go lang|GO{near}\tcase near", "", "statistics\tskill\t\t\t", "")
        var rule = SkillRule()
        rule.isExactCase = true
        rule.near = .usual
        var near = SkillRule()
        near.near = .usual
        #expect(
            table.skills == [
                Skill(
                    name: "Go", kind: .tool, category: "language",
                    aliases: [
                        SkillSpelling("Golang", ownRule: SkillRule()), SkillSpelling("Go lang"),
                        SkillSpelling("GO", ownRule: near),
                    ], rule: rule),
                Skill(name: "statistics", kind: .skill),
            ])
    }

    @Test func theColumnOfIdentifiersMayBeLeftOut() throws {
        let uuid = "000f1d3d-220f-4789-9c0a-cc742521fb02"
        let lines = [
            Self.longHeader, "R\ttool\t\t\t\tesco:\(uuid)|onet:R, the language", "S\ttool\t\t\t",
            "PMP\tcertification\t\t\t\t", "tact\tsoft_skill\t\t\t\t",
        ]
        let table = try SkillTable(parsing: Array(lines.joined(separator: "\n").utf8))
        #expect(table.skills.map(\.identifiers) == [[.esco(uuid), .onet("R, the language")], [], [], []])
        #expect(table.skills.map(\.kind) == [.tool, .tool, .certification, .softSkill])
    }

    /// A spreadsheet program ends lines in CRLF and may begin the file with a byte order mark.
    @Test func linesMayEndInCRLFAndTheFileMayBeginWithAMark() throws {
        let lines = ["\u{FEFF}" + Self.longHeader, "R\ttool\t\tR language\tcase", "", "S\ttool\t\t\t\tonet:S"]
        let table = try SkillTable(parsing: Array(lines.joined(separator: "\r\n").utf8))
        #expect(table.skills.map(\.name) == ["R", "S"])
        #expect(table.skills[0].rule.isExactCase)
        #expect(table.skills[1].identifiers == [.onet("S")])
        #expect(table.lines == [2, 4])
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let line: Int
        let problem: String
    }

    static func mistake(_ description: String, _ row: String, _ problem: String, header: String = header) -> Mistake {
        Mistake(testDescription: description, text: header + "\n" + row, line: 2, problem: problem)
    }

    static let mistakes = [
        Mistake(testDescription: "nothing", text: "", line: 1, problem: "header"),
        Mistake(testDescription: "no header", text: "R\ttool\t\t\t", line: 1, problem: "header"),
        Mistake(testDescription: "another header", text: "name\tkind\nR\ttool\t\t\t", line: 1, problem: "header"),
        Mistake(
            testDescription: "spaces for tabs", text: "name kind category aliases rule", line: 1, problem: "header"),
        Mistake(testDescription: "no entry", text: header + "\n\n", line: 1, problem: "no entry"),
        mistake("few columns", "R\ttool\t\t", "4 columns instead of 5"),
        mistake("no tabs", "R tool", "1 column instead of 5"),
        mistake("many columns", "R\ttool\t\t\t\t", "6 columns instead of 5"),
        mistake("many columns of six", "R\ttool\t\t\t\t\t", "7 columns instead of 5 or 6", header: longHeader),
        Mistake(testDescription: "no name", text: header + "\nR\ttool\t\t\t\n\ttool\t\t\t", line: 3, problem: "empty"),
        mistake("name with ;", "R;S\ttool\t\t\t", "';'"),
        mistake("name with =", "R=S\ttool\t\t\t", "'='"),
        mistake("kind", "R\tTool\t\t\t", "the kind 'Tool' is none of tool, skill, certification, soft_skill"),
        mistake("rule", "R\ttool\t\t\tcase,near", "the rule 'case,near' is none of case, alone, phrases, near"),
        mistake("rule of an alias", "R\ttool\t\tS{nearby}\t", "the rule 'nearby'"),
        mistake("neighbour", "R\ttool\t\t\tnot-before=a,,b", "'' in the rule 'not-before=a,,b' is not one word"),
        mistake("section", "R\ttool\t\t\tsection=perks", "there is no section 'perks'; there are other, duties"),
        mistake("distance", "R\ttool\t\t\tnear=0", "'0' in the rule 'near=0' is no number from 1 to 100"),
        mistake("alias with ;", "R\ttool\t\tS;T\t", "the alias 'S;T' holds ';': aliases are separated by '|'"),
        mistake("NUL byte", "R\ttool\t\tS\0T\t", "the line holds a NUL byte"),
        mistake(
            "long alias", "R\ttool\t\t" + String(repeating: "a;", count: 100_000) + "\t",
            "'" + String(repeating: "a;", count: 30) + "… (200000 bytes)' holds ';'"),
        mistake("empty alias", "R\ttool\t\tS||T\t", "an alias is empty"),
        mistake("alias of braces", "R\ttool\t\t{case}\t", "'{case}' must be an alias with its rule in braces"),
        mistake("open brace", "R\ttool\t\tS{case\t", "'S{case' must be"),
        mistake("text behind a brace", "R\ttool\t\tS{case}x\t", "'S{case}x' must be"),
        mistake("identifier", "R\ttool\t\t\t\twikidata:Q1", "'wikidata:Q1' is neither", header: longHeader),
        mistake("UUID", "R\ttool\t\t\t\tesco:12", "'esco:12' is neither", header: longHeader),
    ]

    @Test(arguments: mistakes)
    func namesTheLineOfAMistake(_ mistake: Mistake) throws {
        let error = try #require(throws: ExtractionError.self) { try SkillTable(parsing: Array(mistake.text.utf8)) }
        guard case .skillTable(let line, let problem) = error else { return }
        #expect(line == mistake.line)
        #expect(problem.contains(mistake.problem), "\(problem)")
        #expect(error.description == "skills table, line \(line): \(problem)")
    }

    @Test func namesTheLineOfBytesThatAreNotText() {
        let bytes = Array((Self.header + "\nR\ttool\t\t\t\n").utf8) + [0x53, 0xE9, 0x09]
        #expect(throws: ExtractionError.skillTable(line: 3, problem: "the line is not UTF-8")) {
            try SkillTable(parsing: bytes)
        }
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 0x08, 0x00], "the file is compressed with gzip; unpack it first"),
            ([0xFF, 0xFE, 0x6E, 0x00], "the file is UTF-16; save it as UTF-8"),
            ([0xFE, 0xFF, 0x00, 0x6E], "the file is UTF-16; save it as UTF-8"),
        ] as [([UInt8], String)])
    func namesTheFormatOfWhatIsNoText(bytes: [UInt8], problem: String) {
        #expect(throws: ExtractionError.skillTable(line: 1, problem: problem)) { try SkillTable(parsing: bytes) }
    }

    @Test func embeddedTableIsSound() throws {
        let table = try SkillTable(parsing: Embedded.skillsTable)
        #expect(table.skills.count >= 1500)
        #expect(table.skills.count { $0.kind == .certification } >= 80)
        #expect(table.skills.count { $0.kind == .softSkill } >= 60)
        #expect(Set(table.skills.map(\.name)).count == table.skills.count)
        #expect(throws: Never.self) { try SkillMatcher(table) }
    }

    /// A spelling without a word, or with a border inside that no name may have, would never be found.
    @Test func everyEmbeddedSpellingCanBeFound() throws {
        let table = try SkillTable(parsing: Embedded.skillsTable)
        let matcher = try SkillMatcher(table)
        var mentions: [SkillMention] = []
        for (index, skill) in table.skills.enumerated() {
            for spelling in skill.spellings {
                // `Python` vouches for what needs a neighbour, or a word of the rule.
                let rule = spelling.ownRule ?? skill.rule
                // In one order: a set gives its members in another one in each run.
                let after = rule.after.subtracting(rule.notAfter).min().map { $0 + " " } ?? ""
                let before = rule.before.subtracting(rule.notBefore).min().map { " " + $0 } ?? ""
                let text = Array("Python, \(after)\(spelling.text)\(before), Python".utf8)
                let kind = (rule.sections ?? [.other]).first ?? .other
                let sections = [PostingSection(kind: kind, range: ByteRange(0, text.count))]
                matcher.match(text.span, tokens(text), sections: sections, into: &mentions)
                #expect(
                    mentions.contains { $0.skill == Int32(index) && $0.range.lower == 8 + after.utf8.count },
                    "\(skill.name): '\(spelling.text)' is never found")
            }
        }
    }
}
