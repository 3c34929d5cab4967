import Foundation
import Testing

/// A posting in a language that the model was not trained on is labelled, but for review.
struct LanguageReviewTests {
    private static let french = """
        Nous recherchons une personne pour analyser les enquêtes de notre coopérative de pêcheurs avec R, pandas et SQL. \
        Vous expliquez les résultats aux capitaines et vous présentez chaque mois les prévisions au conseil, avec votre \
        équipe, dans un bureau au bord de la mer.
        """

    @Test func `The report says so, and labels it all the same`() throws {
        let folder = TemporaryFolder()
        let lines = [
            Samples.record(id: "fr", title: "Data Scientist", text: Self.french),
            Samples.record(id: "ru", text: "Мы ищем человека, который поможет нам предсказать улов на каждую неделю."),
            Samples.record(id: "en", text: String(repeating: Samples.scientistText + " ", count: 8)),
            Samples.record(id: "short", text: "Python, SQL"),
        ]
        let path = folder.write("p.jsonl", lines.joined(separator: "\n") + "\n")
        let table = try Tool.run(["classify", path]).table()
        #expect(table.column("id") == ["fr", "ru", "en", "short"])
        #expect(table.column("language") == ["fr", "und-Cyrl", "en", ""])
        #expect(table.column("decision_reason").prefix(2) == ["language", "language"])
        #expect(table.column("decision").prefix(2) == ["review", "review"])
        #expect(!table.column("decision_reason").suffix(2).contains("language"))
        for number in 0..<2 {
            let row = table.row(number)
            #expect(row["label"] != "" && row["confidence"] != "" && row["title_mismatch"] == "false")
        }
    }

    @Test func `explain prints the language and the reason`() throws {
        let folder = TemporaryFolder()
        let path = folder.write("p.jsonl", Samples.record(id: "fr", text: Self.french) + "\n")
        let text = try Tool.run(["explain", path]).text
        #expect(text.contains("  language  fr\n"))
        #expect(text.contains("decision: review, because of language"))
    }
}
