import Extraction
import Foundation
import Testing

@testable import Classification

@Suite("Explanation")
struct PredictionTests {
    /// ln(0.16/0.0625) = ln 1.6 twice (each feature's factor is 2/2), ln 5 from the title, biases ln 3 and −ln 2.
    @Test("by hand")
    func byHand() {
        let model = HandModel.make(titleBiases: [0, log(2)], biases: [log(3), 0])
        let classifier = Classifier(model, configuration: HandModel.configuration)
        let features = HandModel.features("xz", title: "t")
        let found = classifier.explain(features)
        #expect(found.label == 0 && found.rival == 1)
        #expect(found.contributions.map(\.feature) == ["title:t", "body:x", "body:z"])
        expectClose(found.contributions.map(\.value), [log(5), log(1.6), log(1.6)])
        expectClose([found.baseline], [log(1.5)])
        expectClose([found.total], [log(1.5) + log(5) + 2 * log(1.6)])
        expectClose([found.subtotal("body:"), found.subtotal("title:")], [2 * log(1.6), log(5)])
        let prediction = classifier.predict(features)
        #expect(classifier.evidence(features, prediction, count: 2) == Array(found.contributions.prefix(2)))
        // The other label's explanation is the same with the other sign.
        let other = classifier.explain(features, label: 1)
        #expect(other.rival == 0)
        expectClose([other.total, other.baseline], [-found.total, -found.baseline])
    }

    @Test("with more labels the rival is the most probable other", arguments: 0..<3)
    func rival(label: Int) throws {
        let model = try ModelTrainer(configuration: .small).train(MadeCorpus.random(seed: 5, labels: 3).set()).model
        let classifier = Classifier(model)
        for features in randomFeatures(model, seed: UInt64(label), count: 50) {
            let probabilities = classifier.predict(features).probabilities
            let found = classifier.explain(features, label: label)
            #expect(found.label == label && found.rival != label)
            #expect(
                probabilities[found.rival]
                    == probabilities.indices.filter { $0 != label }.map { probabilities[$0] }.max())
        }
    }

    @Test("baseline and contributions add up to the calibrated log-odds", arguments: [2, 3, 4])
    func additive(labelCount: Int) throws {
        let corpus = MadeCorpus.random(seed: UInt64(labelCount), labels: labelCount, count: 160)
        for power in [0, 0.5, 1] {
            var configuration = ClassificationConfiguration.small
            configuration.lengthPowers = [power]
            let model = try ModelTrainer(configuration: configuration).train(corpus.set()).model
            let classifier = Classifier(model, configuration: configuration)
            for features in randomFeatures(model, seed: 11, count: 200) {
                let prediction = classifier.predict(features)
                let found = classifier.explain(features)
                #expect(found.label == prediction.label)
                let sum = found.contributions.reduce(found.baseline) { $0 + $1.value }
                // The rival's probability, not 1 − confidence: that would lose the digits of a sure prediction.
                let odds = log(prediction.confidence / prediction.probabilities[found.rival])
                let parts = found.baseline + found.subtotal("body:") + found.subtotal("title:")
                expectClose([sum, found.total, parts], [found.total, odds, odds], within: 1e-9)
                #expect(found.contributions.count == features.content.count + (features.title?.count ?? 0))
                let sizes = found.contributions.map { abs($0.value) }
                #expect(sizes == sizes.sorted(by: >))
                #expect(abs(prediction.probabilities.reduce(0, +) - 1) < 1e-12)
                if labelCount == 2, prediction.confidence < 0.999_999 {
                    let logit = log(prediction.confidence / (1 - prediction.confidence))
                    expectClose([found.total], [logit], within: 1e-9)
                }
            }
        }
    }

    /// Any features of the vocabulary, one posting in three without a title.
    private func randomFeatures(_ model: ClassificationModel, seed: UInt64, count: Int) -> [PostingFeatures] {
        var random = SeededGenerator(seed)
        return (0..<count).map { index in
            func vector(_ prefix: String, _ share: Double) -> FeatureVector {
                let ids = model.vocabulary.names.indices.filter {
                    model.vocabulary.names[$0].hasPrefix(prefix) && random.chance(share)
                }
                return FeatureVector(ids: ids.map(Int32.init), counts: ids.map { _ in 1 })
            }
            return PostingFeatures(
                content: vector("body:", Double(index % 11) / 10), title: index % 3 == 0 ? nil : vector("title:", 0.4),
                tokenCount: 100, mentions: [])
        }
    }
}
