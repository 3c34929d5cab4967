import Postings
import Testing

@testable import Ingestion

@Suite struct SectionTrainerTests {
    /// Twelve postings of six employers, one of them marked.
    private func trainer() throws -> SectionTrainer {
        let trainer = SectionTrainer()
        for number in 0..<12 {
            let line = """
                {"id": "p\(number)", "company": "E\(number % 6)", "html": "<h3>Requirements</h3><ul><li>Good knots</li>\
                <li>Diploma of sailing</li></ul><h3>Benefits</h3><ul><li>Free harbour dinner</li></ul>"}
                """
            let marks: [String: [(upper: Int, section: String)]] = [
                "p3": [(21, "requirements"), (37, "education"), (62, "benefits")]
            ]
            try trainer.add(Array(line.utf8), number: number + 1, marks: marks)
        }
        return trainer
    }

    @Test func givesTheSameBytesAgain() throws {
        let first = try trainer().table { _ in }
        let second = try trainer().table { _ in }
        #expect(first == second)
        #expect(SectionModel(table: first) != nil)
    }

    @Test func learnsTheWordsOfSections() throws {
        let model = try #require(SectionModel(table: try trainer().table { _ in }))
        let weights = try #require(model.terms.weights(SectionTerms.key(WordScanner.hash(of: "dinner"))))
        #expect(weights[Int(SectionKind.benefits.rawValue)] > weights[Int(SectionKind.requirements.rawValue)])
    }

    @Test func refusesMarksOfAnotherText() throws {
        let trainer = SectionTrainer()
        let line = Array(#"{"id": "p", "html": "<p>Tides</p>"}"#.utf8)
        #expect(throws: IngestionError.self) {
            try trainer.add(line, number: 1, marks: ["p": [(upper: 4, section: "duties")]])
        }
    }
}
