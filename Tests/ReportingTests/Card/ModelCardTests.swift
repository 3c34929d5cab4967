import Evaluation
import Postings
import Testing

@testable import Classification
@testable import Extraction
@testable import Reporting

struct ModelCardTests {
    /// Twenty postings of two labels: `w0` stands in the first label's, `w1` in the second's, `w2` in all.
    static func card(
        _ shift: Int = 0, counts: [Int32] = [1, 1], boards: BoardFigures = .init(known: 0, strata: []),
        language: (Int) -> String = { _ in "en" }
    ) throws -> (
        card: ModelCard, model: ClassificationModel
    ) {
        var lexicon = FeatureLexicon()
        for number in 0...2 {
            _ = lexicon.number(of: UInt64(number + 1) << 32) { $0 += Array("body:w\(number)".utf8) }
        }
        let examples = (0..<20).map { index in
            TrainingExample(
                content: FeatureVector(ids: [Int32(index % 2), 2], counts: counts), title: nil, label: index % 2,
                employer: UInt64(index), group: UInt64((index + shift) % 20) << 40, contentHash: UInt64(index),
                language: language(index))
        }
        let set = TrainingSet(labels: Made.labels, examples: examples, lexicon: lexicon)
        let result = try ModelTrainer().train(set)
        func measured(_ probabilities: [Double]) -> MetricIntervals {
            MetricIntervals(
                ScoredPredictions(labelCount: 2, truths: result.labels, probabilities: probabilities), resamples: 20)
        }
        let card = ModelCard(
            model: result.model, result: result,
            figures: CardFigures(
                content: measured(result.contentProbabilities), titled: measured(result.titledProbabilities),
                boards: boards))
        return (card, result.model)
    }

    @Test(arguments: [
        ("default.model", "default.card.md"), ("Models/a.model", "Models/a.card.md"), ("a", "a.card.md"),
        ("a.model.bak", "a.model.bak.card.md"), (".model", ".card.md"), ("a.models", "a.models.card.md"),
    ])
    func `A card lies beside its model`(_ model: String, _ card: String) {
        #expect(ModelCard.path(besideModel: model) == card)
    }

    @Test func `It names the languages that ten postings and more are in`() throws {
        let two = try Self.card { $0 < 10 ? "sv" : "en" }
        #expect(two.model.languages == ["en", "sv"])
        #expect(two.card.markdown.contains("Languages: en, sv."))
        let one = try Self.card { $0 < 9 ? "sv" : $0 < 10 ? "und" : "en" }
        #expect(one.model.languages == ["en"])
        #expect(one.card.markdown.contains("Languages: en."))
        let none = try Self.card { _ in "und" }
        #expect(none.model.languages.isEmpty)
        #expect(none.card.markdown.contains("Languages: could not be told."))
    }

    @Test func `It says what the model was made of`() throws {
        let (card, model) = try Self.card()
        let lines = card.markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.contains("| data_scientist | 10 |") && lines.contains("| ml_engineer | 10 |"))
        #expect(lines.contains { $0.hasPrefix("| accuracy | 1.0000 [1.000, 1.000] |") })
        #expect(card.markdown.contains("Chosen: \(model.settings)"))
        let digits = String(model.corpusFingerprint, radix: 16)
        #expect(card.markdown.contains("fingerprint \(String(repeating: "0", count: 16 - digits.count))\(digits)"))
        // Twenty postings are too few for the rule that protects single employers.
        #expect(card.markdown.contains("do not publish this one"))
        #expect(card.terminalSummary.contains("\ndata_scientist: w0"))
        #expect(card.terminalSummary.contains("\nml_engineer: w1"))
        #expect(card.markdown.hasSuffix("\n") && !card.markdown.hasSuffix("\n\n"))
    }

    private static let measured = MetricIntervals(
        ScoredPredictions(labelCount: 2, truths: [0, 1], probabilities: [0.9, 0.1, 0.2, 0.8]), resamples: 5)

    @Test(
        arguments: [
            (0, [], "The postings of this corpus name no board"), (1, [], "The postings of this corpus name one board"),
            (3, [], "Each board of this corpus has fewer than 50 postings or 5 groups"),
            (
                3, ["dock", "a|b"],
                "The postings name 3 boards. One with fewer than 50 postings or 5 groups has no figures"
            ),
        ] as [(Int, [String], String)])
    func `Figures by board, or why there are none`(_ known: Int, _ names: [String], _ says: String) throws {
        let boards = BoardFigures(known: known, strata: names.map { Stratum(name: $0, metrics: Self.measured) })
        let card = try Self.card(boards: boards).card.markdown
        #expect(card.contains(says))
        let lines = card.split(separator: "\n").filter { $0.hasPrefix("| by content, by board |") }
        #expect(lines.count == (names.isEmpty ? 0 : 1))
        for name in names {
            // A bar would end the cell; two postings that are surely right give the same figures on every resample but one.
            let cell = name == "a|b" ? "a\\|b" : name
            let row = try #require(card.split(separator: "\n").first { $0.hasPrefix("| \(cell) | 2 | 1.0000 [") })
            #expect(row.split(separator: "[").count == 6)
        }
    }

    /// Where each is said once, ten settings of presence are as good as any.
    @Test func `The best of each way to count is listed, and what the model counts is said`() throws {
        let card = try Self.card().card.markdown
        #expect(card.contains("settings tried, the best, and the best of each other way to count:"))
        let rows = card.split(separator: "\n").filter { $0.hasPrefix("| multinomial, ") }
        #expect(rows.count == 11 && rows.count { $0.contains("occurrences") } == 1)
        #expect(card.contains("Multinomial naive Bayes on the presence of words"))
    }

    @Test func `The same training gives the same card`() throws {
        #expect(try Self.card().card.markdown == Self.card().card.markdown)
    }

    @Test(arguments: [("", 3, "   "), ("ab", 4, "ab  "), ("abcd", 4, "abcd "), ("über", 6, "über  ")])
    func `Padding keeps columns apart`(_ text: String, _ width: Int, _ padded: String) {
        #expect(text.padded(to: width) == padded)
    }
}
