/// The non-decreasing function of a score that fits outcomes best: least squares, by pooling adjacent violators
/// (Ayer et al. 1955, Annals of Mathematical Statistics 26; as a calibration, Zadrozny & Elkan 2002, KDD).
///
/// Scores are put in order, equal ones pooled; then neighbours whose means do not rise are pooled until all rise. What
/// remains are blocks of rising score and rising mean.
///
/// Between blocks the log-odds are interpolated from mean score to mean score, not held constant within each (centred
/// isotonic regression, Oron & Flournoy 2017, Statistics in Biopharmaceutical Research 9): a constant stretch would make
/// ties of postings that the score tells apart.
struct IsotonicRegression: Sendable, Hashable {
    /// Postings that share one fitted value.
    struct Block: Sendable, Hashable {
        /// The lowest and the highest score.
        var lowest: Double
        var highest: Double
        /// The sum of weight · score.
        var moment: Double
        /// The sum of the weights.
        var weight: Double
        /// The sum of weight · outcome.
        var positives: Double

        /// The mean score.
        var score: Double { moment / weight }
        /// The mean outcome: the fitted value.
        var mean: Double { positives / weight }
    }

    /// The blocks, by ascending score; means ascend strictly.
    let blocks: [Block]

    /// Fits outcomes, with one virtual posting at each end that contradicts the order: an outcome of 1 at the lowest score,
    /// and one of 0 at the highest.
    ///
    /// They keep every mean off 0 and 1, and stay monotone because they are pooled like the rest. A lowest block of *m*
    /// postings without a positive gets 1 / (*m* + 1): so many postings are no ground for less. Where all scores are one,
    /// this is Laplace's rule of succession, (*p* + 1) / (*n* + 2).
    ///
    /// - Parameters:
    ///   - scores: *n* finite scores.
    ///   - outcomes: *n*, true for a positive.
    ///   - weights: *n* positive weights; 1 each by default.
    init(scores: [Double], outcomes: [Bool], weights: [Double]? = nil) {
        var points = scores.indices.map { index in
            Self.point(scores[index], outcomes[index], weights?[index] ?? 1)
        }
        if let lowest = scores.min(), let highest = scores.max() {
            points += [Self.point(lowest, true, 1), Self.point(highest, false, 1)]
        } else {
            points = [Self.point(0, true, 1), Self.point(0, false, 1)]
        }
        blocks = Self.pooled(points)
    }

    /// The knots of the calibrated log-odds: mean score, and the logit of the mean.
    var knots: [(place: Double, value: Double)] {
        blocks.map { ($0.score, logarithm($0.positives / ($0.weight - $0.positives))) }
    }

    /// One posting as a block.
    static func point(_ score: Double, _ isPositive: Bool, _ weight: Double) -> Block {
        Block(
            lowest: score, highest: score, moment: weight * score, weight: weight, positives: isPositive ? weight : 0)
    }

    /// Pools points into blocks of rising means.
    ///
    /// - Complexity: O(*n* log *n*), for the sorting.
    static func pooled(_ points: [Block]) -> [Block] {
        // A total order, so that the sums do not depend on the order of arrival.
        let sorted = points.sorted {
            ($0.lowest, $0.positives, $0.weight) < ($1.lowest, $1.positives, $1.weight)
        }
        var blocks: [Block] = []
        var index = 0
        while index < sorted.count {
            var block = sorted[index]
            index += 1
            while index < sorted.count, sorted[index].lowest == block.highest {
                block = joined(block, sorted[index])
                index += 1
            }
            // `previous.mean >= block.mean`, without the divisions: exact for whole weights.
            while let previous = blocks.last, previous.positives * block.weight >= block.positives * previous.weight {
                block = joined(previous, block)
                blocks.removeLast()
            }
            blocks.append(block)
        }
        return blocks
    }

    private static func joined(_ left: Block, _ right: Block) -> Block {
        Block(
            lowest: left.lowest, highest: right.highest, moment: left.moment + right.moment,
            weight: left.weight + right.weight, positives: left.positives + right.positives)
    }
}
