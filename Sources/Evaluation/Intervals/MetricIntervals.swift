/// States how far each metric of a set of predictions might be off, had other postings been drawn.
///
/// Percentile intervals of the bootstrap (Efron and Tibshirani 1993, ch. 13): the set is resampled with replacement,
/// each metric is measured on each resample, and the middle of its values is the interval. The same predictions,
/// clusters and seed give the same intervals, bit for bit. Each interval contains the set's own figure: it is widened
/// where the bootstrap's bias would leave it out, as it can for the calibration error.
///
/// The intervals hold for new postings from the same source, not for another source. Where every posting is right, or
/// there is but one cluster, all resamples are alike and the intervals collapse to a point; for a share of few postings
/// use ``wilsonInterval(successes:count:level:)``.
///
/// # Performance
/// Postings are ranked once; four resamples are two passes of weights over the postings and one over each ranking: O(n K).
public struct MetricIntervals: Sendable, Hashable {
    /// How many resamples are drawn unless said otherwise: Efron and Tibshirani (1993, ch. 13) hold 1,000 to be the
    /// least for an interval.
    public static let defaultResamples = 1_000

    /// The coverage aimed at unless said otherwise.
    public static let defaultLevel = 0.95

    /// The seed unless said otherwise; any would do.
    public static let defaultSeed: UInt64 = 1_993

    /// The metrics of the set itself.
    public let estimate: ClassificationMetrics

    /// The interval of ``ClassificationMetrics/accuracy``.
    public let accuracy: Interval

    /// The interval of ``ClassificationMetrics/balancedAccuracy``.
    public let balancedAccuracy: Interval

    /// The interval of ``ClassificationMetrics/macroF1``.
    public let macroF1: Interval

    /// The interval of ``ClassificationMetrics/areaUnderCurve``, over the resamples in which every label occurs; nil
    /// where the set lacks a label, or all resamples do.
    public let areaUnderCurve: Interval?

    /// The interval of ``ClassificationMetrics/expectedCalibrationError``. Resampling adds noise, so it reaches further
    /// up than down.
    public let expectedCalibrationError: Interval

    /// The interval of ``ClassificationMetrics/brierScore``.
    public let brierScore: Interval

    /// The interval of ``ClassificationMetrics/logLoss``.
    public let logLoss: Interval

    /// The coverage aimed at, as it was given.
    public let level: Double

    /// The number of resamples, as it was given.
    public let resamples: Int

    /// How many units were resampled: clusters, or postings where no clusters were given. Intervals from fewer than
    /// some thirty clusters are too narrow (Cameron, Gelbach and Miller 2008, Review of Economics and Statistics 90).
    public let unitCount: Int

    /// Measures predictions and the spread of each metric.
    ///
    /// - Parameters:
    ///   - predictions: n ≥ 1 postings, K labels.
    ///   - clusters: n ids, equal for postings that are not independent (of one employer, or near-duplicates); whole
    ///     clusters are then resampled. Give a posting that belongs to none an id of its own. Nil: postings are
    ///     independent.
    ///   - resamples: How many resamples to draw, at least 1.
    ///   - level: The coverage aimed at, above 0 and below 1.
    ///   - seed: Where the pseudo-random numbers start.
    /// - Complexity: O(n K (log n + resamples)).
    public init(
        _ predictions: ScoredPredictions, clusters: [Int]? = nil, resamples: Int = defaultResamples,
        level: Double = defaultLevel, seed: UInt64 = defaultSeed
    ) {
        precondition(predictions.count > 0, "MetricIntervals: no postings, so nothing to measure")
        precondition(resamples > 0, "MetricIntervals: at least 1 resample is needed, not \(resamples)")
        precondition(level > 0 && level < 1, "MetricIntervals: the level \(level) is not between 0 and 1")

        let measured = MetricResamples.measured([predictions], clusters: clusters, resamples: resamples, seed: seed)
        self.init(measured[0], level: level)
    }

    /// Takes the intervals of what was measured before.
    ///
    /// - Parameter level: The coverage aimed at, above 0 and below 1.
    public init(_ measured: MetricResamples, level: Double = defaultLevel) {
        precondition(level > 0 && level < 1, "MetricIntervals: the level \(level) is not between 0 and 1")
        let (estimate, drawn) = (measured.estimate, measured.drawn)
        func interval(of metric: (ClassificationMetrics) -> Double) -> Interval {
            percentileInterval(of: drawn.map(metric), estimate: metric(estimate), level: level)
        }

        self.estimate = estimate
        accuracy = interval { $0.accuracy }
        balancedAccuracy = interval { $0.balancedAccuracy }
        macroF1 = interval { $0.macroF1 }
        let areas = drawn.compactMap(\.areaUnderCurve)
        areaUnderCurve = estimate.areaUnderCurve.flatMap { area in
            areas.isEmpty ? nil : percentileInterval(of: areas, estimate: area, level: level)
        }
        expectedCalibrationError = interval { $0.expectedCalibrationError }
        brierScore = interval { $0.brierScore }
        logLoss = interval { $0.logLoss }
        self.level = level
        resamples = drawn.count
        unitCount = measured.unitCount
    }
}
