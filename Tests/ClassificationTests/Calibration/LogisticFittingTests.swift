import Foundation
import Testing

@testable import Classification

@Suite("Logistic fitting")
struct LogisticFittingTests {
    /// A constant column alone fits the mean target: logit(0.25) = −ln 3.
    @Test("by hand")
    func byHand() {
        expectClose(LogisticFitting.fit([[1, 1]], targets: [0.2, 0.3]), [-log(3)], within: 1e-8)
        // Two groups, each with a mean of its own: logit(0.6) and logit(0.9).
        expectClose(
            LogisticFitting.fit([[1, 1, 0], [0, 0, 1]], targets: [0.5, 0.7, 0.9]), [log(1.5), log(9)], within: 1e-8)
        #expect(LogisticFitting.fit([[], []], targets: []) == [0, 0])
    }

    @Test("probability, also of logits whose powers no number holds")
    func probability() {
        expectClose([-1e4, -log(3), 0, log(3), 1e4].map(LogisticFitting.probability), [0, 0.25, 0.5, 0.75, 1])
    }

    @Test("is a minimum: the gradient vanishes", arguments: 1...4)
    func minimum(size: Int) {
        var random = SeededGenerator(UInt64(size))
        let columns = (0..<size).map { _ in (0..<50).map { _ in Double.random(in: -2...2, using: &random) } }
        let targets = (0..<50).map { _ in random.chance(0.5) ? 0.9 : 0.1 }
        let found = LogisticFitting.fit(columns, targets: targets)
        for column in columns {
            let gradient = targets.indices.reduce(0.0) { sum, row in
                let logit = zip(found, columns).reduce(0.0) { $0 + $1.0 * $1.1[row] }
                return sum + (LogisticFitting.probability(logit) - targets[row]) * column[row]
            }
            #expect(abs(gradient) < 1e-5)
        }
    }

    @Test("columns that are the same share a coefficient")
    func collinear() {
        let found = LogisticFitting.fit([[1, 1, 1], [1, 1, 1]], targets: [0.8, 0.7, 0.9])
        expectClose(found, [log(4) / 2, log(4) / 2], within: 1e-6)
    }
}
