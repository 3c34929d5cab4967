import Extraction
import Foundation
import Postings
import Testing

@testable import Classification

@Suite("Classifier")
struct ClassifierTests {
    /// Scale 2, length power 1: of ten occurrences a tenth of twice the log-odds each. The ratios are in ``HandModel``.
    @Test("of a model of occurrences, a contribution is the count times the weight, and they add up")
    func occurrences() throws {
        let classifier = Classifier(
            HandModel.make(counting: .occurrences), configuration: HandModel.configuration)
        var features = HandModel.features("xy", title: "t")
        features.content = FeatureVector(ids: [0, 1], counts: [8, 2])
        let explanation = classifier.explain(features)
        #expect(explanation.label == 0)
        let values = Dictionary(uniqueKeysWithValues: explanation.contributions.map { ($0.feature, $0.value) })
        let (x, y) = (log(7.0 / 13) - log(2.0 / 11), log(2.0 / 13) - log(6.0 / 11))
        expectClose(
            [try #require(values["body:x"]), try #require(values["body:y"]), try #require(values["title:t"])],
            [0.2 * 8 * x, 0.2 * 2 * y, log(5.0)])
        let prediction = classifier.predict(features)
        expectClose([explanation.total], [log(prediction.probabilities[0] / prediction.probabilities[1])], within: 1e-9)
    }

    /// Without x the two occurrences of y and the title's five to one are left.
    @Test("a counterfactual takes out all occurrences of a word")
    func counterfactual() {
        let classifier = Classifier(
            HandModel.make(counting: .occurrences), configuration: HandModel.configuration)
        var features = HandModel.features("xy")
        features.content = FeatureVector(ids: [0, 1], counts: [8, 2])
        #expect(classifier.explain(features).counterfactual == ["body:x"])
        features.content = FeatureVector(ids: [1], counts: [2])
        #expect(classifier.predict(features).label == 1)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let meaning: String
        let features: PostingFeatures
        /// Odds of a : b of the content, and of title and content.
        let content: (Double, Double)
        let all: (Double, Double)
        var titleLabel: Int?
        var reason: DecisionReason?
        var testDescription: String { meaning }
    }

    /// With two features the sum is halved and doubled again; with one it is doubled. The threshold is 0.7, and a title
    /// names a role from 0.8 on: each title feature says 5/6.
    /// Twice the same features: what the language changes is the decision alone.
    @Test(
        "a language that the model does not speak is a reason for review, before all others",
        arguments: [
            (["en"], "en", "xz", nil), (["en"], "und", "xz", nil), ([], "fr", "xz", nil),
            (["de", "en", "fr"], "de", "xz", nil), (["en"], "fr", "xz", .language),
            (["en"], "und-Cyrl", "xz", .language),
            (["en"], "fr", "y", .language), (["en"], "fr", "", .language), (["en"], "en", "", .tooShort),
        ] as [([String], String, String, DecisionReason?)])
    func language(languages: [String], language: String, content: String, reason: DecisionReason?) {
        let classifier = Classifier(HandModel.make(languages: languages), configuration: HandModel.configuration)
        // The title speaks for label b: with content "xz" that is a mismatch where nothing else comes first.
        let untitled = classifier.predict(HandModel.features(content, language: language))
        #expect(untitled.reason == reason)
        #expect(untitled.decision == (reason == nil ? .accept : .review))
        #expect(untitled.probabilities == classifier.predict(HandModel.features(content)).probabilities)
        let titled = classifier.predict(HandModel.features("xz", title: "u", language: language))
        let isForeign = reason == .language
        #expect(titled.reason == (isForeign ? .language : .titleMismatch) && titled.titleMismatch == !isForeign)
    }

    @Test(
        "by hand",
        arguments: [
            // 0.4·0.4 : 0.25·0.25, 72 %.
            Case(meaning: "accepted", features: HandModel.features("xz"), content: (0.16, 0.0625), all: (0.16, 0.0625)),
            Case(
                meaning: "accepted with its title", features: HandModel.features("xz", title: "t"),
                content: (0.16, 0.0625), all: (0.16 * 5, 0.0625), titleLabel: 0),
            // 0.2² : 0.5², 86 % for b.
            Case(meaning: "one feature", features: HandModel.features("y"), content: (0.04, 0.25), all: (0.04, 0.25)),
            // 0.4·0.2 : 0.25·0.5, 61 % for b.
            Case(
                meaning: "low confidence", features: HandModel.features("xy"), content: (0.08, 0.125),
                all: (0.08, 0.125), reason: .lowConfidence),
            Case(
                meaning: "no mismatch with a content that is not confident",
                features: HandModel.features("xy", title: "t"),
                content: (0.08, 0.125), all: (0.08 * 5, 0.125), titleLabel: 0),
            Case(
                meaning: "mismatch", features: HandModel.features("xz", title: "u"), content: (0.16, 0.0625),
                all: (0.16, 0.0625 * 5), titleLabel: 1, reason: .titleMismatch),
            Case(
                meaning: "a title that names both names none", features: HandModel.features("xz", title: "tu"),
                content: (0.16, 0.0625), all: (0.16, 0.0625)),
            Case(
                meaning: "a title without known words", features: HandModel.features("xz", title: ""),
                content: (0.16, 0.0625), all: (0.16, 0.0625)),
            Case(
                meaning: "as many words as it takes", features: HandModel.features("xz", tokens: 5),
                content: (0.16, 0.0625), all: (0.16, 0.0625)),
            Case(
                meaning: "a word too few, before a mismatch", features: HandModel.features("xz", title: "u", tokens: 4),
                content: (0.16, 0.0625), all: (0.16, 0.0625 * 5), titleLabel: 1, reason: .tooShort),
            Case(
                meaning: "words, but none that is known", features: HandModel.features("", title: "t"), content: (1, 1),
                all: (5, 1), titleLabel: 0, reason: .tooShort),
        ])
    func byHand(_ test: Case) {
        let classifier = Classifier(HandModel.make(), configuration: HandModel.configuration)
        let found = classifier.predict(test.features)
        let content = test.content.0 / (test.content.0 + test.content.1)
        let all = test.all.0 / (test.all.0 + test.all.1)
        expectClose(found.contentProbabilities, [content, 1 - content])
        expectClose(found.probabilities, [all, 1 - all])
        #expect(found.contentLabel == (content < 0.5 ? 1 : 0))
        #expect(found.label == (all < 0.5 ? 1 : 0))
        #expect(found.confidence == max(found.probabilities[0], found.probabilities[1]))
        #expect(found.contentConfidence == max(found.contentProbabilities[0], found.contentProbabilities[1]))
        #expect(found.titleLabel == test.titleLabel)
        #expect(found.titleMismatch == (test.reason == .titleMismatch))
        #expect(found.reason == test.reason)
        #expect(found.decision == (test.reason == nil ? .accept : .review))
    }

    @Test("biases count once, the title's only where there is a title")
    func biases() {
        let model = HandModel.make(titleBiases: [0, log(2)], biases: [log(3), 0])
        let classifier = Classifier(model, configuration: HandModel.configuration)
        // 3 · 0.16 : 0.0625, and with the title 3 · 0.16 · 5 : 0.0625 · 2.
        let plain = classifier.predict(HandModel.features("xz")).probabilities
        let titled = classifier.predict(HandModel.features("xz", title: "t")).probabilities
        expectClose([plain[0] / plain[1], titled[0] / titled[1]], [0.48 / 0.0625, 2.4 / 0.125], within: 1e-9)
    }

    @Test("the title's features are told by their bytes, also where a word begins with a combining mark")
    func combiningMark() {
        let model = ClassificationModel(
            labels: [Label("a"), Label("b")], names: ["body:x", "title:\u{301}y", "title:\u{301}z"],
            settings: HandModel.make().settings, titleSmoothing: 1, counts: [1, 1, 3, 1, 0, 0], labelCounts: [3, 3],
            contentCalibrator: Calibrator(method: .sigmoid, scale: 1, biases: [0, 0]), titleScale: 1,
            titleBiases: [0, 0], acceptanceThreshold: 0.5, featureFingerprint: 0, corpusFingerprint: 0, metrics: [])
        let classifier = Classifier(model)
        #expect(classifier.strongestFeatures(of: 0, prefix: "title:", count: 5) == ["\u{301}y", "\u{301}z"])
        // N = (3, 1) over two title features: 4/5 : 2/3.
        let title = FeatureVector(ids: [1], counts: [1])
        let explanation = classifier.explain(
            PostingFeatures(content: .empty, title: title, tokenCount: 0, mentions: []), label: 0)
        expectClose([explanation.total, explanation.subtotal("title:")], [log(1.2), log(1.2)])
    }

    @Test("the strongest features of a label")
    func strongest() {
        let classifier = Classifier(HandModel.make())
        #expect(classifier.strongestFeatures(of: 0, prefix: "body:", count: 2) == ["x", "z"])
        #expect(classifier.strongestFeatures(of: 1, prefix: "body:", count: 9) == ["y", "x", "z"])
        #expect(classifier.strongestFeatures(of: 1, prefix: "title:", count: 1) == ["u"])
    }
}
