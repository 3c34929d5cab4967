/// Ranks postings by the probability of one label, once, so that the area under the curve of any resample is one walk.
///
/// The area under the ROC curve is the probability that a posting of the label is ranked above one of the others, ties
/// counted half (Hanley and McNeil 1982, Radiology 143):
///
///     AUC = (#{s⁺ > s⁻} + #{s⁺ = s⁻} / 2) / (P · N)
///
/// Pairs are counted in integers, twice over so that halves are whole: the result has one rounding, and no order.
///
/// # Performance
/// A bootstrap changes how often a posting counts, not where it stands. Sorting is O(n log n) once; each resample is
/// O(n), with no branch that depends on the labels.
struct Ranking: Sendable {
    /// The postings by ascending score, n indices; equal scores by index.
    private let order: [Int]

    /// By rank: 1 where the posting has the label, else 0.
    private let isPositive: [Int]

    /// By rank: whether the next rank has a higher score. The last is `true`.
    private let endsTie: [Bool]

    init(of predictions: ScoredPredictions, label: Int) {
        func score(_ posting: Int) -> Double { predictions.probability(of: label, at: posting) }
        let order = (0..<predictions.count).sorted { first, second in
            let (low, high) = (score(first), score(second))
            return low == high ? first < second : low < high
        }
        self.order = order
        isPositive = order.map { predictions.truths[$0] == label ? 1 : 0 }
        endsTie = order.indices.map { $0 + 1 == order.count || score(order[$0]) != score(order[$0 + 1]) }
    }

    /// Returns the area under the curve, 0...1, or nil where the label or its absence has no posting.
    ///
    /// - Parameter weights: How often each posting counts: n non-negative integers, by posting. Twice the product of
    ///   the two classes' totals must fit an `Int`, which it does for two billion postings a class.
    /// - Complexity: O(n).
    func area(weights: [Int]) -> Double? {
        var (positives, negatives, twicePairsWon) = (0, 0, 0)
        var (tiedPositives, tiedNegatives) = (0, 0)
        for rank in order.indices {
            let weight = weights[order[rank]]
            let positive = weight * isPositive[rank]
            tiedPositives += positive
            tiedNegatives += weight - positive
            if endsTie[rank] {
                twicePairsWon += tiedPositives * (2 * negatives + tiedNegatives)
                positives += tiedPositives
                negatives += tiedNegatives
                (tiedPositives, tiedNegatives) = (0, 0)
            }
        }
        guard positives > 0, negatives > 0 else { return nil }
        return Double(twicePairsWon) / Double(2 * positives * negatives)
    }
}
