import Foundation
import Postings
import Testing

@testable import Classification
@testable import Extraction

@Suite("Posting scorer")
struct PostingScorerTests {
    private static func vector(_ counts: [Int32: Int32]) -> FeatureVector {
        let ids = counts.keys.sorted()
        return FeatureVector(ids: ids, counts: ids.map { counts[$0] ?? 0 })
    }

    /// The counts are in ``HandModel``: P(x | a) = 4/10, P(x | b) = 2/8, P(y | a) = 2/10, P(y | b) = 4/8.
    @Test("counts: log-probabilities over a power of the number of features", arguments: [0, 0.5, 1])
    func counts(power: Double) {
        let scorer = PostingScorer(HandModel.make(lengthPower: power))
        // How often a word is there says nothing: presence is counted.
        let found = scorer.contentScores(Self.vector([0: 1, 1: 9]))
        let factor = pow(2, -power)
        expectClose(found, [factor * log(0.4 * 0.2), factor * log(0.25 * 0.5)])
        expectClose(scorer.titleSums(Self.vector([3: 2, 4: 1])), [log(5.0 / 36), log(5.0 / 36)])
        expectClose(scorer.titleSums(Self.vector([3: 1])), [log(5.0 / 6), log(1.0 / 6)])
        #expect(scorer.contentScores(.empty) == [0, 0] && scorer.titleSums(.empty) == [0, 0])
        #expect(scorer.value(7) == 1)
    }

    /// The probabilities are in ``HandModel``.
    @Test("occurrences: as often as a posting says a feature, over a power of all of them", arguments: [0, 0.5, 1])
    func occurrences(power: Double) {
        let scorer = PostingScorer(HandModel.make(lengthPower: power, counting: .occurrences))
        let factor = pow(10, -power)
        let scores = [log(7.0 / 13) + 9 * log(2.0 / 13), log(2.0 / 11) + 9 * log(6.0 / 11)]
        expectClose(scorer.contentScores(Self.vector([0: 1, 1: 9])), scores.map { factor * $0 })
        let factors = scorer.lengthFactors(Self.vector([0: 1, 1: 9]))
        expectClose([factors.words, factors[0], factors[1]], [factor, factor, factor])
        // The 256th says nothing new.
        #expect(scorer.contentScores(Self.vector([2: 256])) == scorer.contentScores(Self.vector([2: 255])))
        // In titles presence counts: they are short.
        expectClose(scorer.titleSums(Self.vector([3: 2])), [log(5.0 / 6), log(1.0 / 6)])
        #expect(scorer.contentScores(.empty) == [0, 0] && scorer.value(7) == 7)
    }

    /// A weighted model of words x and y and a title's word, k labels, with weights 2 and −1/2 of a unit.
    private static func weighted(
        labels: [String], counts: [UInt32], power: Double = 1, names: [String] = ["body:x", "body:y", "title:t"]
    ) -> ClassificationModel {
        ClassificationModel(
            labels: labels.map(Label.init), names: names,
            settings: NaiveBayesSettings(kind: .weighted, ratioPower: power, errorCost: 1), titleSmoothing: 1,
            counts: counts, weights: [512, -128], labelCounts: labels.map { _ in 5 },
            contentCalibrator: Calibrator(method: .sigmoid, scale: 1, biases: labels.map { _ in 0 }), titleScale: 1,
            titleBiases: labels.map { _ in 0 }, acceptanceThreshold: 0.7, featureFingerprint: 0, corpusFingerprint: 0,
            metrics: [])
    }

    /// Counts of x are 3 and 1, of y 1 and 3: N = (4, 4), and the log-odds of b against a are ∓ln 2 ((1 + 1) / (3 + 1)).
    @Test("learned weights times log-odds, half to either label, of a document of length 1", arguments: [1, 0.5])
    func twoLabels(power: Double) {
        let scorer = PostingScorer(Self.weighted(labels: ["a", "b"], counts: [3, 1, 1, 3, 2, 0], power: power))
        let ratio: Double = pow(log(2.0), power)
        // x once and y three times: damped counts 1 and 1 + ln 3, lengths ratio · count.
        let values: [Double] = [1, 1 + log(3.0)]
        let length: Double = ratio * (1 + values[1] * values[1]).squareRoot()
        let score: Double = (-2 * ratio - 0.5 * ratio * values[1]) / length
        expectClose(scorer.contentScores(Self.vector([0: 1, 1: 3])), [-score / 2, score / 2], within: 1e-9)
        expectClose([scorer.value(1), scorer.value(3)], values)
        #expect(scorer.contentScores(.empty) == [0, 0] && scorer.lengthFactors(.empty).words == 0)
        // Three more of the same is the same document.
        expectClose(
            scorer.contentScores(Self.vector([0: 4])), scorer.contentScores(Self.vector([0: 1])), within: 1e-12)
        // N = (2, 0) of one title feature: 3/3 and 1/1.
        expectClose(scorer.titleSums(Self.vector([2: 1])), [0, 0])
    }

    @Test("words are of length 1, skills of half of it, whatever there is of the others", arguments: [2, 3])
    func skills(labelCount: Int) {
        let labels = Array(["a", "b", "c"].prefix(labelCount))
        let counts: [UInt32] = labelCount == 2 ? [3, 1, 1, 3, 2, 0] : [3, 1, 1, 1, 3, 1, 2, 0, 0]
        let words = PostingScorer(Self.weighted(labels: labels, counts: counts))
        let both = PostingScorer(
            Self.weighted(labels: labels, counts: counts, names: ["body:x", "skill:y", "title:t"]))
        let (x, y) = (words.contentScores(Self.vector([0: 1])), words.contentScores(Self.vector([1: 1])))
        expectClose(both.contentScores(Self.vector([0: 7])), x, within: 1e-12)
        expectClose(both.contentScores(Self.vector([1: 2])), y.map { $0 / 2 }, within: 1e-12)
        expectClose(both.contentScores(Self.vector([0: 1, 1: 1])), zip(x, y).map { $0 + $1 / 2 }, within: 1e-12)
        let factors = both.lengthFactors(Self.vector([0: 1, 1: 1]))
        #expect(factors[0] == factors.words && factors[1] == factors.skills)
        #expect(abs(factors.words - 2 * factors.skills) < (labelCount == 2 ? 1e-12 : 1))
    }

    @Test("with three labels, log-probabilities less their mean")
    func threeLabels() {
        let counts: [UInt32] = [3, 1, 1, 1, 3, 1, 2, 0, 0]
        let scorer = PostingScorer(Self.weighted(labels: ["a", "b", "c"], counts: counts))
        let denominators = [6.0, 6, 4]
        func ratios(_ row: [Double]) -> [Double] {
            let logs = zip(row, denominators).map { log(($0 + 1) / $1) }
            let mean = logs.reduce(0, +) / 3
            return logs.map { $0 - mean }
        }
        let (x, y) = (ratios([3, 1, 1]), ratios([1, 3, 1]))
        let length = (x + y).map { $0 * $0 }.reduce(0, +).squareRoot()
        let expected = (0..<3).map { (2 * x[$0] - 0.5 * y[$0]) / length }
        expectClose(scorer.contentScores(Self.vector([0: 1, 1: 1])), expected, within: 1e-9)
    }

    /// The scope sees two labels: the background, and all roles together.
    @Test("the scope's scorer holds the background against the sum of the roles")
    func scope() {
        let model = Self.weighted(labels: ["a", "b"], counts: [3, 1, 1, 3, 2, 0])
        let scope = ScopeModel(
            settings: NaiveBayesSettings(kind: .weighted, ratioPower: 1, errorCost: 1), counts: [0, 8, 1],
            backgroundCount: 9, weights: [256, 256],
            calibrator: Calibrator(method: .sigmoid, scale: 1, biases: [0, 0]),
            titleScale: 1, contentThreshold: 0, titledThreshold: 0, contentReviewThreshold: 0, titledReviewThreshold: 0)
        let scorer = PostingScorer(scope, of: model)
        // x: 0 and 4, y: 8 and 4; N = (8, 8), v = 2.
        let (x, y) = (log(5.0 / 1), log(5.0 / 9))
        let score = (x + y) / (x * x + y * y).squareRoot()
        expectClose(scorer.contentScores(Self.vector([0: 1, 1: 1])), [-score / 2, score / 2], within: 1e-9)
        // The title's word: 1 of the background, 2 of the roles, each the only feature there is.
        expectClose(scorer.titleSums(Self.vector([2: 1])), [0, 0])
    }
}
