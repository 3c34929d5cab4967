import Testing

@testable import Extraction

/// Which spellings of a table can live together, and which are refused.
@Suite struct SkillFormsTests {
    static let clashes: [(text: [String], line: Int, problem: String)] = [
        (["R\ttool\t\t\t", "R\tskill\t\t\t"], 3, "'R' is already a spelling of R"),
        (["R\ttool\t\t\t", "", "S\ttool\t\tr\t"], 4, "'r' is already a spelling of R"),
        (["Foo Bar\ttool\t\t\t", "\n", "Baz\ttool\t\tfoo-bar|x\t"], 5, "'foo-bar' is already a spelling of Foo Bar"),
        (["A\ttool\t\tGo\tcase", "B\ttool\t\tGo\tcase"], 3, "'Go' is already a spelling of A"),
        (["A\ttool\t\tGo\tcase", "B\ttool\t\tGO\t"], 3, "'GO' is already a spelling of A"),
        // A name of several words has no rule, so letter case does not keep it apart.
        (["A\ttool\t\tGo Up\tcase", "B\ttool\t\tGO UP\tcase"], 3, "'GO UP' is already a spelling of A"),
        (["A\ttool\t\tx|y|x\t"], 2, "'x' stands twice among the spellings of A, letter case and hyphens apart"),
        (["A\ttool\t\ta\t"], 2, "'a' stands twice among the spellings of A, letter case and hyphens apart"),
        (["A\ttool\t\tA{case}\t"], 2, "'A' stands twice among the spellings of A, letter case and hyphens apart"),
        (
            ["Ah Be\ttool\t\tah-be\t"], 2,
            "'ah-be' stands twice among the spellings of Ah Be, letter case and hyphens apart"
        ),
        (["A\ttool\t\tB\t", "B\ttool\t\tA\t"], 3, "a cycle: B is an alias of A, and A one of B"),
        (["A\ttool\t\tB\t", "B\ttool\t\t\t"], 3, "'B' is already a spelling of A"),
        (["+/-\ttool\t\t\t"], 2, "'+/-' has no word"),
        (["A\ttool\t\t…\t"], 2, "'…' has no word"),
        (["a b c d e f g h i j k l m n o p q r s t u v w x y\ttool\t\t\t"], 2, "has more than 24 words"),
    ]

    @Test(arguments: clashes)
    func namesTheLineOfAClash(text: [String], line: Int, problem: String) throws {
        let table = try SkillTable(parsing: Array(([SkillTableTests.header] + text).joined(separator: "\n").utf8))
        let error = try #require(throws: ExtractionError.self) { try SkillMatcher(table) }
        #expect(error.description.hasPrefix("skills table, line \(line): "))
        #expect(error.description.hasSuffix(problem), "\(error)")
    }

    @Test(
        arguments: [
            ["Dart\ttool\t\t\tcase", "Drug trial\tskill\t\tDART\tcase"],
            // In exactly this case wherever it stands, and in any case near a tool.
            ["Spark\ttool\t\tspark{near}\tcase"], ["X\ttool\t\tx{case}|X1\tcase"],
            // A sign at an end, or inside.
            ["Linux\ttool\t\t\t", "Linux+\tcertification\t\t\t"], ["A\ttool\t\tW & B|W+B\t"],
        ])
    func keepsApart(text: [String]) throws {
        let table = try SkillTable(parsing: Array(([SkillTableTests.header] + text).joined(separator: "\n").utf8))
        #expect(throws: Never.self) { try SkillMatcher(table) }
    }
}
