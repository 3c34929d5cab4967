/// Estimates the shares of the labels in a batch, from calibrated probabilities alone.
///
/// Expectation-maximisation (Saerens, Latinne & Decaestecker 2002, Neural Computation 14): the probabilities are moved to the
/// current shares, their means are the next shares, until nothing moves. It maximises the likelihood of the batch, which is
/// concave in the shares, so that the start does not matter.
///
/// The shares get *k* virtual postings, spread as in training: one posting alone would otherwise ask for certainty, and no
/// share becomes 0.
struct PriorEstimation: Sendable, Hashable {
    /// No share moves by more than this: the report's probabilities have six decimals.
    static let tolerance = 1e-9
    /// More rounds than batches of the two roles take; where labels are hard to tell apart the last digits take longest.
    static let maximumRounds = 10_000

    /// The estimated shares, *k* values that sum to 1.
    let prior: [Double]
    /// The rounds it took.
    let rounds: Int
    /// Whether the shares stood still before the rounds were used up.
    let hasConverged: Bool

    /// Estimates.
    ///
    /// - Parameters:
    ///   - probabilities: *n* × *k* calibrated probabilities of the batch under the training prior, row-major, in any order.
    ///   - training: the shares of the labels that the probabilities were calibrated under, *k* positive values.
    /// - Complexity: O(rounds · distinct rows · *k*).
    init(probabilities: [Double], training: [Double]) {
        let labelCount = training.count
        let rows = Self.distinctRows(probabilities, labelCount)
        let size = Double(rows.reduce(0) { $0 + $1.count } + labelCount)
        var prior = training
        var round = 0
        var isStill = rows.isEmpty
        var weighted = [Double](repeating: 0, count: labelCount)
        while !isStill, round < Self.maximumRounds {
            round += 1
            let ratios = zip(prior, training).map { $0 / $1 }
            var sums = training.map { $0 * Double(labelCount) }
            for row in rows {
                var total = 0.0
                for label in 0..<labelCount {
                    weighted[label] = probabilities[row.start + label] * ratios[label]
                    total += weighted[label]
                }
                guard total > 0 else { continue }
                for label in 0..<labelCount { sums[label] += Double(row.count) * (weighted[label] / total) }
            }
            let next = sums.map { $0 / size }
            isStill = zip(prior, next).allSatisfy { abs($0 - $1) <= Self.tolerance }
            prior = next
        }
        self.prior = prior
        rounds = round
        hasConverged = isStill
    }

    /// Where each distinct row starts, in ascending order of rows, and how often it occurs: sums do not depend on the order of
    /// arrival.
    private static func distinctRows(_ probabilities: [Double], _ labelCount: Int) -> [(start: Int, count: Int)] {
        func precedes(_ first: Int, _ second: Int) -> Bool {
            for label in 0..<labelCount where probabilities[first + label] != probabilities[second + label] {
                return probabilities[first + label] < probabilities[second + label]
            }
            return false
        }
        var distinct: [(start: Int, count: Int)] = []
        for start in stride(from: 0, to: probabilities.count, by: labelCount).sorted(by: precedes) {
            if let last = distinct.last, !precedes(last.start, start) {
                distinct[distinct.count - 1].count += 1
            } else {
                distinct.append((start, 1))
            }
        }
        return distinct
    }
}
