import Foundation
import Testing

@testable import Classification

@Suite("Prior estimation")
struct PriorEstimationTests {
    /// Two kinds of text, *a* and *b*, with P(a | 0) = .8 and P(a | 1) = .3, so that the estimate has a closed form: the share
    /// of *a* in the batch is `.8 π + .3 (1 − π)`. Under even training, P(0 | a) = 8/11 and P(0 | b) = 2/9.
    private static func batch(_ a: Int, _ b: Int) -> [Double] {
        [[Double]](repeating: [8.0 / 11, 3.0 / 11], count: a).flatMap { $0 }
            + [[Double]](repeating: [2.0 / 9, 7.0 / 9], count: b).flatMap { $0 }
    }

    @Test("finds the shares that explain the batch", arguments: [0.1, 0.3, 0.5, 0.9])
    func byHand(share: Double) {
        let a = Int(((0.8 * share + 0.3 * (1 - share)) * 10_000).rounded())
        let found = PriorEstimation(probabilities: Self.batch(a, 10_000 - a), training: [0.5, 0.5])
        #expect(found.hasConverged && found.rounds > 0)
        // The two virtual postings move it by less than this.
        expectClose(found.prior, [share, 1 - share], within: 1e-3)
    }

    @Test("a batch like the training set leaves its prior")
    func unmoved() {
        var random = SeededGenerator(1)
        let rows = (0..<4000).flatMap { _ -> [Double] in
            let first = Double.random(in: 0...1, using: &random)
            return [first, 1 - first]
        }
        let mean = stride(from: 0, to: rows.count, by: 2).reduce(0) { $0 + rows[$1] } / 4000
        let found = PriorEstimation(probabilities: rows, training: [mean, 1 - mean])
        expectClose(found.prior, [mean, 1 - mean], within: 1e-6)
    }

    @Test("recovers the shares of drawn batches of three labels")
    func drawn() {
        var random = SeededGenerator(2)
        let training = [0.2, 0.3, 0.5]
        let truth = [0.6, 0.3, 0.1]
        // Normal-like scores, a mean for each label; the probabilities are Bayes' under the training prior.
        let means = [-2.0, 0, 2]
        let rows = (0..<4000).flatMap { _ -> [Double] in
            let pick = Double.random(in: 0..<1, using: &random)
            let label = pick < truth[0] ? 0 : pick < truth[0] + truth[1] ? 1 : 2
            let noise = (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
            let score = means[label] + noise
            return Calibrator.softmax(
                zip(means, training).map { log($1) - (score - $0) * (score - $0) / 2 })
        }
        let found = PriorEstimation(probabilities: rows, training: training)
        #expect(found.hasConverged)
        expectClose(found.prior, truth, within: 0.03)
    }

    @Test("the same bits in any order")
    func order() {
        var random = SeededGenerator(3)
        let rows = (0..<500).map { _ -> [Double] in
            let first = (Double.random(in: 0...1, using: &random) * 50).rounded() / 50
            return [first, 1 - first]
        }
        let found = PriorEstimation(probabilities: rows.flatMap { $0 }, training: [0.4, 0.6])
        for _ in 0..<5 {
            let other = PriorEstimation(
                probabilities: rows.shuffled(using: &random).flatMap { $0 }, training: [0.4, 0.6])
            #expect(other == found)
        }
    }

    @Test("nothing, one posting, certainty, one label: shares within 0 and 1 that sum to 1")
    func degenerate() {
        #expect(PriorEstimation(probabilities: [], training: [0.3, 0.7]).prior == [0.3, 0.7])
        for rows in [[0.9, 0.1], [1, 0], [0, 1], [1, 0, 0, 1], [Double](repeating: 0.5, count: 20), [0, 0]] {
            let found = PriorEstimation(probabilities: rows, training: [0.3, 0.7])
            #expect(found.prior.allSatisfy { $0 > 0 && $0 < 1 }, "\(rows): \(found.prior)")
            #expect(found.hasConverged)
        }
        // One sure posting of label 0, two virtual ones of .3 and .7: (1 + .6) / 3.
        expectClose(
            PriorEstimation(probabilities: [1, 0], training: [0.3, 0.7]).prior, [1.6 / 3, 1.4 / 3], within: 1e-8)
    }
}
