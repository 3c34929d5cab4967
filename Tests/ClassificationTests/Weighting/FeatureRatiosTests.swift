import Foundation
import Testing

@testable import Classification

@Suite("What a feature says before weights are learned")
struct FeatureRatiosTests {
    @Test("with two labels: the log-odds of naive Bayes, to a power")
    func odds() {
        // Smoothing 1: label 0 has 3 + 1 of 4 + 2, label 1 has 1 + 1 of 4 + 2 …
        let counts: [UInt32] = [3, 1, 1, 3]
        let plain = FeatureRatios(
            counts: counts, labelCounts: [4, 4],
            settings: NaiveBayesSettings(kind: .weighted, ratioPower: 1, errorCost: 1))
        #expect(plain.columnCount == 1)
        #expect(abs(plain.values[0] - log(0.5)) < 1e-12 && abs(plain.values[1] - log(2)) < 1e-12)
        let damped = FeatureRatios(
            counts: counts, labelCounts: [4, 4],
            settings: NaiveBayesSettings(kind: .weighted, ratioPower: 0.5, errorCost: 1))
        #expect(abs(damped.values[0] + log(2).squareRoot()) < 1e-12)
        #expect(damped.lengths == damped.values.map(abs))
    }

    @Test("with three labels: log-probabilities less their mean")
    func centred() {
        let ratios = FeatureRatios(
            counts: [5, 1, 1, 1, 5, 5], labelCounts: [6, 6, 6],
            settings: NaiveBayesSettings(kind: .weighted, ratioPower: 1, errorCost: 1))
        #expect(ratios.columnCount == 3)
        #expect(abs(ratios.values[0...2].reduce(0, +)) < 1e-12 && abs(ratios.values[3...5].reduce(0, +)) < 1e-12)
        #expect(ratios.values[0] > 0 && ratios.values[3] < 0)
    }

    @Test("what no document has says nothing, whatever the smoothing makes of it")
    func absent() {
        let ratios = FeatureRatios(
            counts: [0, 0, 9, 1], labelCounts: [90, 3],
            settings: NaiveBayesSettings(kind: .weighted, ratioPower: 1, errorCost: 1))
        #expect(ratios.values[0] == 0 && ratios.lengths[0] == 0 && ratios.values[1] != 0)
    }

    @Test("logistic regression has inverse document frequencies")
    func frequencies() {
        let ratios = FeatureRatios(
            counts: [3, 1, 0, 1], labelCounts: [5, 5],
            settings: NaiveBayesSettings(kind: .logistic, ratioPower: 1, errorCost: 1))
        #expect(abs(ratios.values[0] - (log(11.0 / 5) + 1)) < 1e-12)
        #expect(abs(ratios.values[1] - (log(11.0 / 2) + 1)) < 1e-12)
    }

    @Test("a count is damped", arguments: [(1, 1), (2, 2), (255, 255), (4_000, 255)] as [(Int32, Double)])
    func frequency(count: Int32, counted: Double) {
        #expect(abs(TermFrequency.value(count) - (1 + log(counted))) < 1e-12)
    }
}
