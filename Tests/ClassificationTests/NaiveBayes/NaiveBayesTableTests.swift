import Foundation
import Testing

@testable import Classification

@Suite("Naive Bayes table")
struct NaiveBayesTableTests {
    /// Three features, two labels, smoothing 1:
    ///
    ///     counts   label 0  label 1       N_0 = 3 + 1 + 0 = 4, N_1 = 1 + 2 + 3 = 6, v = 3
    ///     f0          3        1          (3+1)/(4+3) = 4/7     (1+1)/(6+3) = 2/9
    ///     f1          1        2          (1+1)/(4+3) = 2/7     (2+1)/(6+3) = 3/9
    ///     f2          0        3          (0+1)/(4+3) = 1/7     (3+1)/(6+3) = 4/9
    @Test("two labels by hand")
    func twoLabels() {
        let table = NaiveBayesTable(counts: [3, 1, 1, 2, 0, 3], labelCount: 2, smoothing: 1)
        let fractions: [(Double, Double)] = [(4, 7), (2, 9), (2, 7), (3, 9), (1, 7), (4, 9)]
        expectClose(table.weights, fractions.map { log($0 / $1) })
        #expect(table.featureCount == 3)
        // f0 and f2: 4/7 · 1/7 = 4/49 and 2/9 · 4/9 = 8/81.
        expectClose(table.sums([0, 2]), [log(4.0 / 49), log(8.0 / 81)])
        #expect(table.sums([]) == [0, 0])
    }

    /// Four features, three labels, smoothing 0.5. N = (6, 7, 7), v = 4, so the denominators are 8, 9 and 9. The logs
    /// are also those of scikit-learn 1.x: `MultinomialNB(alpha=0.5).fit(C.T, [0, 1, 2]).feature_log_prob_.T` for the
    /// counts C below, the second decimal list.
    @Test("three labels by hand and by scikit-learn")
    func threeLabels() {
        let counts: [UInt32] = [3, 0, 1, 2, 2, 0, 0, 4, 1, 1, 1, 5]
        let table = NaiveBayesTable(counts: counts, labelCount: 3, smoothing: 0.5)
        let byHand: [Double] = counts.enumerated().map { log((Double($1) + 0.5) / ($0 % 3 == 0 ? 8 : 9)) }
        expectClose(table.weights, byHand)
        expectClose(
            table.weights,
            [
                -0.8266785731844677, -2.890371757896165, -1.7917594692280552, -1.1631508098056806, -1.2809338454620645,
                -2.890371757896165, -2.772588722239781, -0.6931471805599454, -1.7917594692280552, -1.6739764335716714,
                -1.7917594692280552, -0.4924764850977943,
            ])
        // f1 and f3: 2.5/8 · 1.5/8, 2.5/9 · 1.5/9, 0.5/9 · 5.5/9.
        expectClose(table.sums([1, 3]), [log(3.75 / 64), log(3.75 / 81), log(2.75 / 81)])
    }

    @Test("each label's probabilities sum to one", arguments: [0.1, 1, 5])
    func normalised(smoothing: Double) {
        var random = SeededGenerator(7)
        for labelCount in 2...4 {
            let counts = (0..<(30 * labelCount)).map { _ in UInt32.random(in: 0...40, using: &random) }
            let table = NaiveBayesTable(counts: counts, labelCount: labelCount, smoothing: smoothing)
            for label in 0..<labelCount {
                let column = stride(from: label, to: counts.count, by: labelCount).map { exp(table.weights[$0]) }
                expectClose([column.reduce(0, +)], [1])
            }
        }
    }

    @Test("a table without features sums to nothing")
    func empty() {
        let table = NaiveBayesTable(counts: [], labelCount: 2, smoothing: 1)
        #expect(table.featureCount == 0)
        #expect(table.sums([]) == [0, 0])
    }

    @Test(
        "length factor is length to the power −p, and 1 for one feature or none",
        arguments: [
            (0, 1, 1), (1, 0.5, 1), (7, 0, 1), (16, 0.5, 0.25), (16, 1, 0.0625), (16, 0.25, 0.5), (4, 2, 0.0625),
        ] as [(Double, Double, Double)])
    func lengthFactor(length: Double, power: Double, expected: Double) {
        #expect(abs(NaiveBayesTable.lengthFactor(length, power: power) - expected) < 1e-15)
    }
}
