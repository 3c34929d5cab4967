import Platform
import Testing

@testable import Extraction

@Suite struct CueTableTests {
    static let header = "list\tvalue\tweight\trule\tphrases\n"

    private func parse(_ lines: String) throws(ExtractionError) -> CueTable {
        try CueTable(parsing: Array((Self.header + lines).utf8))
    }

    @Test func readsLines() throws {
        let table = try parse(
            "# a comment\n\ndegree\tphd\t\tcase\tPhD|Ph.D.\nlifecycle\tanalysis\t-3\t\tanalys[e,ing]\n")
        #expect(
            table.cues == [
                Cue(
                    list: .degree, value: "phd", weight: 1, isCaseSensitive: true,
                    phrases: ["PhD", "Ph.D."].map { Array($0.utf8) }),
                Cue(
                    list: .lifecycle, value: "analysis", weight: -3, isCaseSensitive: false,
                    phrases: ["analyse", "analysing"].map { Array($0.utf8) }),
            ])
        #expect(table.lines == [4, 5])
    }

    @Test(
        arguments: [
            ("a[b,c]d", ["abd", "acd"]),
            ("[the,a,] model[,s]", ["the model", "the models", "a model", "a models", "model", "models"]),
            ("deploy [,a] it", ["deploy it", "deploy a it"]), ("[x]", ["x"]),
        ])
    func writesVariantsOut(phrase: String, variants: [String]) throws {
        #expect(
            try parse("degree\tphd\t\t\t\(phrase)").cues[0].phrases.map { String(decoding: $0, as: UTF8.self) }
                == variants)
    }

    @Test(
        arguments: [
            ("degree\tphd\t\tphd", "4 columns instead of 5"),
            ("colour\tred\t\t\tred", "there is no list 'colour'"),
            ("degree\tdiploma\t\t\tdiploma", "the list degree has no value 'diploma'"),
            ("study_field\t\t\t\tlaw", "the list study_field has no value ''"),
            ("degree\tphd\tmuch\t\tphd", "the weight 'much' is no number from -100 to 100"),
            ("degree\tphd\t101\t\tphd", "the weight '101' is no number from -100 to 100"),
            ("degree\tphd\t\tupper\tphd", "the rule 'upper' is not 'case'"),
            ("degree\tphd\t\t\t", "a phrase is empty"),
            ("degree\tphd\t\t\tphd||doctor", "a phrase is empty"),
            ("degree\tphd\t\t\tph[d", "'ph[d' has a [ without a ]"),
            ("degree\tphd\t\t\tphd]", "'phd]' has a ] without a ["),
        ])
    func refuses(line: String, problem: String) {
        #expect(throws: ExtractionError.cueTable(line: 2, problem: problem)) { try parse(line) }
    }

    @Test func refusesMoreVariantsThanAnybodyWouldWrite() {
        let phrase = String(repeating: "[a,b]", count: 40)
        #expect(throws: ExtractionError.self) { try parse("degree\tphd\t\t\t\(phrase)") }
    }

    @Test func refusesAnotherHeader() {
        #expect(
            throws: ExtractionError.cueTable(line: 1, problem: "the header must be list, value, weight, rule, phrases")
        ) {
            try CueTable(parsing: Array("list\tvalue".utf8))
        }
    }

    @Test func theTableOfTheProgramIsRead() throws {
        _ = try FactTables(parsing: Embedded.cueTable)
    }
}
