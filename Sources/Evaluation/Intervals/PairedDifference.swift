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
        let measured = MetricResamples.measured([first, second], clusters: clusters, resamples: resamples, seed: seed)
        self.init(measured[0], measured[1], level: level)
    }

    /// Compares two models that were measured together.
    public init(_ first: MetricResamples, _ second: MetricResamples, level: Double = MetricIntervals.defaultLevel) {
        precondition(
            first.truths == second.truths && first.drawn.count == second.drawn.count,
            "PairedDifference: the two models judged other postings")
        func figure(_ metric: (ClassificationMetrics) -> Double?) -> Figure? {
            guard let one = metric(first.estimate), let other = metric(second.estimate) else { return nil }
            let values = zip(first.drawn, second.drawn).compactMap { one, other in
                metric(one).flatMap { a in metric(other).map { a - $0 } }
            }
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
