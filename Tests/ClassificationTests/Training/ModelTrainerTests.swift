import Extraction
import Postings
import Testing

@testable import Classification

@Suite("Model trainer")
struct ModelTrainerTests {
    private let trainer = ModelTrainer(configuration: .small)

    @Test("the same bytes whatever the order of arrival and the numbering", arguments: [2, 3])
    func sameBytes(labelCount: Int) throws {
        let corpus = MadeCorpus.random(seed: 8, labels: labelCount)
        let bytes = ModelFile.encode(try trainer.train(corpus.set()).model)
        var random = SeededGenerator(4)
        for _ in 0..<3 {
            let order = corpus.postings.indices.shuffled(using: &random)
            let set = corpus.set(numbering: corpus.names.shuffled(using: &random), order: order)
            #expect(ModelFile.encode(try trainer.train(set).model) == bytes)
        }
        var other = corpus
        other.postings[0].label = 1 - other.postings[0].label
        #expect(ModelFile.encode(try trainer.train(other.set()).model) != bytes)
    }

    @Test("learns what the labels like, content and title", arguments: [2, 3, 4])
    func endToEnd(labelCount: Int) throws {
        let corpus = MadeCorpus.random(seed: 21, labels: labelCount, count: 240, liking: 0.5)
        let set = corpus.set()
        var steps: [Double] = []
        let result = try trainer.train(set) { steps.append($0) }
        #expect(steps == steps.sorted() && steps.last == 1)
        let model = result.model
        #expect(model.labels == corpus.labels && model.labelCounts == set.labelCounts)
        #expect(model.corpusFingerprint == set.fingerprint && model.metrics.isEmpty)
        #expect(model.featureFingerprint == FeatureFingerprint.current)
        #expect(result.labels == set.examples.map(\.label) && result.clusters == set.examples.map(\.group))
        for probabilities in [result.contentProbabilities, result.titledProbabilities] {
            #expect(probabilities.count == 240 * labelCount)
            let right = (0..<240).count { index in
                let row = probabilities[(index * labelCount)..<((index + 1) * labelCount)]
                expectClose([row.reduce(0, +)], [1])
                return row.firstIndex(of: row.max()!)! - row.startIndex == result.labels[index]
            }
            // Chance is 240 / k. What is known in advance is only that words and titles tell much.
            #expect(Double(right) > 0.75 * 240)
        }
        // Two criteria and overlaps, three sizes and powers, two smoothings.
        #expect(result.tried.count == 72 && Set(result.tried.map(\.settings)).count == 72)
        #expect(result.tried.map(\.logLoss) == result.tried.map(\.logLoss).sorted())
        #expect(result.tried[0].logLoss == result.tried.first { $0.settings == model.settings }?.logLoss)
        #expect(model.vocabulary.names.count { $0.hasPrefix("body:") } <= model.settings.featureCount)
    }

    @Test("the model's counts are those of the corpus")
    func counts() throws {
        let corpus = MadeCorpus.random(seed: 30, labels: 3)
        let model = try trainer.train(corpus.set()).model
        for (id, name) in model.vocabulary.names.enumerated() {
            for label in 0..<3 {
                let expected = corpus.postings.count {
                    $0.label == label && ($0.content.contains(name) || $0.title?.contains(name) == true)
                }
                #expect(model.counts[id * 3 + label] == UInt32(expected))
            }
        }
    }

    /// Rates of error from the most confident down, binary postings with the given confidence.
    @Test(
        "the acceptance threshold by hand",
        arguments: [
            // Wrong so far: 0/1, 0/2, 1/3, 1/4, 1/5.
            (0.25, [0.9, 0.8, 0.7, 0.6, 0.55], [2], 0.55), (0.2, [0.9, 0.8, 0.7, 0.6, 0.55], [2], 0.55),
            (0.19, [0.9, 0.8, 0.7, 0.6, 0.55], [2], 0.8), (0, [0.9, 0.8, 0.7, 0.6, 0.55], [2], 0.8),
            // Ties stand and fall together: 2 wrong of 4 at 0.8, though the first at 0.8 are right.
            (0.25, [0.9, 0.8, 0.8, 0.8], [2, 3], 0.9), (0.5, [0.9, 0.8, 0.8, 0.8], [2, 3], 0.8),
            // All right; none right (2: no confidence reaches it); the order of arrival does not matter.
            (0.05, [0.6, 0.9, 0.7], [], 0.6), (0.05, [0.6, 0.9, 0.7], [0, 1, 2], 2), (0.25, [0.6, 0.9, 0.7], [0], 0.7),
            (0.05, [], [], 2),
        ] as [(Double, [Double], [Int], Double)])
    func threshold(allowed: Double, confidences: [Double], wrong: [Int], expected: Double) {
        var configuration = ClassificationConfiguration()
        configuration.acceptedErrorRate = allowed
        let found = ModelTrainer(configuration: configuration).acceptanceThreshold(
            // Label 1 has the confidence; a wrong one is truly of label 0.
            confidences.flatMap { [1 - $0, $0] }, confidences.indices.map { wrong.contains($0) ? 0 : 1 }, 2)
        #expect(found == expected)
    }

    @Test("the threshold of a model keeps its promise on its own out-of-fold predictions", arguments: [2, 3])
    func thresholdPromise(labelCount: Int) throws {
        let result = try trainer.train(MadeCorpus.random(seed: 40, labels: labelCount, liking: 0.3).set())
        func errorRate(from threshold: Double) -> Double {
            let accepted = result.labels.indices.compactMap { index -> Bool? in
                let row = result.contentProbabilities[(index * labelCount)..<((index + 1) * labelCount)]
                guard row.max()! >= threshold else { return nil }
                return row[row.startIndex + result.labels[index]] < row.max()!
            }
            return Double(accepted.count { $0 }) / Double(max(1, accepted.count))
        }
        let threshold = result.model.acceptanceThreshold
        #expect(errorRate(from: threshold) <= 0.05)
        for confidence in result.contentProbabilities where confidence < threshold && confidence >= 0.5 {
            #expect(errorRate(from: confidence) > 0.05)
        }
    }
}
