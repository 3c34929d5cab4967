/// Ranks postings by the probability of one label, once, so that the area under the curve of any resample is one walk.
///
/// The area under the ROC curve is the probability that a posting of the label is ranked above one of the others, ties
/// counted half (Hanley and McNeil 1982, Radiology 143):
///
///     AUC = (#{s⁺ > s⁻} + #{s⁺ = s⁻} / 2) / (P · N)
///
/// Pairs are counted in whole numbers, twice over so that halves are whole: the result has one rounding, and no order.
///
/// # Performance
/// A bootstrap changes how often a posting counts, not where it stands. Sorting is O(n log n) once; each resample is
/// O(n), with no branch that depends on the labels.
struct Ranking: Sendable {
    private struct Rank: Sendable {
        /// 1 where the posting has the label, else 0.
        let positive: Double
        let posting: Int32
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
                positive: predictions.truths[order[rank]] == label ? 1 : 0, posting: Int32(order[rank]),
                endsTie: rank + 1 == order.count || score(order[rank]) != score(order[rank + 1]))
        }
    }

    /// Returns the areas under the curve of four resamples, 0...1, not numbers where the label or its absence has no posting.
    ///
    /// - Parameter weights: How often each posting counts in each resample: n times four non-negative integers, by posting.
    /// - Complexity: O(n).
    func areas(weights: [SIMD4<Int32>]) -> SIMD4<Double> {
        // Whole numbers all of them, and exact up to 2^53: for two classes of 67 million postings.
        var (positives, negatives, twicePairsWon) = (SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero)
        var (tiedPositives, tiedNegatives) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        let (ranks, weights) = (ranks.span, weights.span)
        for place in ranks.indices {
            let rank = ranks[place]
            let weight = SIMD4<Double>(weights[Int(rank.posting)])
            let positive = weight * rank.positive
            tiedPositives += positive
            tiedNegatives += weight - positive
            if rank.endsTie {
                twicePairsWon += tiedPositives * (negatives + negatives + tiedNegatives)
                positives += tiedPositives
                negatives += tiedNegatives
                (tiedPositives, tiedNegatives) = (.zero, .zero)
            }
        }
        return twicePairsWon / (2 * positives * negatives)
    }
}
