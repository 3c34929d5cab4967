/// How much better one model is than another on the same postings, with intervals: both are measured on every resample, so
/// that what is hard for both cancels (Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 16).
///
/// Every figure is the first model's less the second's.
public struct PairedDifference: Sendable, Hashable {
    /// A difference with its interval.
    public struct Figure: Sendable, Hashable {
        /// On the postings themselves.
        public let estimate: Double
        /// Over the resamples.
        public let interval: Interval
    }

    /// The difference of the areas under the curve; nil where a label has no posting.
    public let areaUnderCurve: Figure?
    /// The difference of the shares that are right.
    public let accuracy: Figure
    /// The difference of the mean log losses; below 0 the first is better.
    public let logLoss: Figure

    /// Measures two models.
    ///
    /// - Parameters:
    ///   - first: n ≥ 1 postings.
    ///   - second: the same postings in the same order.
    ///   - clusters: n ids; whole clusters are resampled.
    public init(
        _ first: ScoredPredictions, _ second: ScoredPredictions, clusters: [Int]? = nil,
        resamples: Int = MetricIntervals.defaultResamples, level: Double = MetricIntervals.defaultLevel,
        seed: UInt64 = MetricIntervals.defaultSeed
    ) {
        precondition(first.truths == second.truths, "PairedDifference: the two models judged other postings")
        precondition(first.count > 0 && resamples > 0, "PairedDifference: nothing to measure")
        let outcomes = [PostingOutcomes(first), PostingOutcomes(second)]
        var weights = [Int](repeating: 1, count: first.count)
        let estimates = outcomes.map { ClassificationMetrics($0, weights: weights) }
        var resampler = Resampler(count: first.count, clusters: clusters, seed: seed)
        let drawn = (0..<resamples).map { _ in
            resampler.draw(into: &weights)
            return outcomes.map { ClassificationMetrics($0, weights: weights) }
        }
        func figure(_ metric: (ClassificationMetrics) -> Double?) -> Figure? {
            guard let one = metric(estimates[0]), let other = metric(estimates[1]) else { return nil }
            let values = drawn.compactMap { pair in metric(pair[0]).flatMap { a in metric(pair[1]).map { a - $0 } } }
            guard !values.isEmpty else { return nil }
            let estimate = one - other
            return Figure(
                estimate: estimate, interval: percentileInterval(of: values, estimate: estimate, level: level))
        }
        let none = Figure(estimate: 0, interval: Interval(lower: 0, upper: 0))
        areaUnderCurve = figure { $0.areaUnderCurve }
        accuracy = figure { $0.accuracy } ?? none
        logLoss = figure { $0.logLoss } ?? none
    }
}
