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
    private struct Rank: Sendable {
        let posting: Int32
        /// All bits set where the posting has the label, else none.
        let isPositive: Int16
        /// Whether the next rank has a higher score; true for the last.
        let endsTie: Bool
    }

    /// The postings by ascending score; equal scores by index.
    private let ranks: [Rank]

    init(of predictions: ScoredPredictions, label: Int) {
        func score(_ posting: Int) -> Double { predictions.probability(of: label, at: posting) }
        let order = (0..<predictions.count).sorted { first, second in
            let (low, high) = (score(first), score(second))
            return low == high ? first < second : low < high
        }
        ranks = order.indices.map { rank in
            Rank(
                posting: Int32(order[rank]), isPositive: predictions.truths[order[rank]] == label ? -1 : 0,
                endsTie: rank + 1 == order.count || score(order[rank]) != score(order[rank + 1]))
        }
    }

    /// Returns the area under the curve, 0...1, or nil where the label or its absence has no posting.
    ///
    /// - Parameter weights: How often each posting counts: n non-negative integers, by posting. Twice the product of
    ///   the two classes' totals must fit an `Int`, which it does for two billion postings a class.
    /// - Complexity: O(n).
    func area(weights: [Int]) -> Double? {
        var (positives, negatives, twicePairsWon) = (0, 0, 0)
        var (tiedPositives, tiedNegatives) = (0, 0)
        let weights = weights.span
        for rank in ranks {
            let weight = weights[Int(rank.posting)]
            let positive = weight & Int(rank.isPositive)
            tiedPositives += positive
            tiedNegatives += weight - positive
            if rank.endsTie {
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
