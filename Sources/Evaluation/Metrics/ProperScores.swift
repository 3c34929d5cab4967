#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// The two strictly proper scores: a model cannot better its expected score by stating what it does not believe
/// (Gneiting and Raftery 2007, "Strictly proper scoring rules, prediction, and estimation", JASA 102).
enum ProperScores {
    /// How near to 0 and 1 a probability may come in the log loss, as in the referee (`measure/common.py`). One posting
    /// stated with certainty and wrong then costs 13.8 and not infinity.
    static let logLossClip = 1e-6

    /// Returns a posting's share of the Brier score (Brier 1950, Monthly Weather Review 78).
    ///
    /// - Two labels: (p₁ − y)², in 0...1, as scikit-learn's `brier_score_loss`.
    /// - More: Σₖ (pₖ − [k = y])², in 0...2, Brier's own form. It is twice the other where K = 2.
    static func brierTerm(of predictions: ScoredPredictions, at posting: Int) -> Double {
        let truth = predictions.truths[posting]
        if predictions.labelCount == 2 {
            let error = predictions.probability(of: 1, at: posting) - Double(truth)
            return error * error
        }
        var sum = CompensatedSum()
        for label in 0..<predictions.labelCount {
            let error = predictions.probability(of: label, at: posting) - (label == truth ? 1 : 0)
            sum.add(error * error)
        }
        return sum.value
    }

    /// Returns a posting's share of the log loss, −ln p(truth), in nats, between 0.000001 and 13.8.
    ///
    /// Probabilities are clipped to [10⁻⁶, 1 − 10⁻⁶]; rows of more than two labels are not rescaled afterwards.
    static func logLossTerm(of predictions: ScoredPredictions, at posting: Int) -> Double {
        let truth = predictions.truths[posting]
        if predictions.labelCount == 2 {
            let clipped = clip(predictions.probability(of: 1, at: posting))
            return -log(truth == 1 ? clipped : 1 - clipped)
        }
        return -log(clip(predictions.probability(of: truth, at: posting)))
    }

    private static func clip(_ probability: Double) -> Double {
        min(max(probability, logLossClip), 1 - logLossClip)
    }
}
