/// Compares what a model claims with what comes true, for the predictions within one range of confidence.
public struct ReliabilityBin: Sendable, Hashable {
    /// The least confidence in the bin, 0 ..< 1.
    public let lower: Double

    /// The confidence at which the next bin begins; the last bin holds 1 too.
    public let upper: Double

    /// The number of postings in the bin.
    public let count: Int

    /// How many of them were predicted right. With ``count`` it goes into ``wilsonInterval(successes:count:level:)``.
    public let hits: Int

    /// The mean confidence of the bin's postings, or nil for an empty bin.
    public let meanConfidence: Double?

    /// The share of the bin's postings that were predicted right, 0...1, or nil for an empty bin.
    public var accuracy: Double? { count > 0 ? Double(hits) / Double(count) : nil }
}

/// Returns the points of a reliability diagram: 15 bins of equal width over the confidences 0...1, ascending.
///
/// Where mean confidence is above accuracy, the model claims too much. The gaps, weighted by the bins' shares of the
/// postings, add up to ``ClassificationMetrics/expectedCalibrationError``. With K labels no confidence is below 1/K, so
/// the first bins are empty; they are returned all the same.
///
/// Source: Murphy and Winkler 1977, "Reliability of subjective probability forecasts", Applied Statistics 26.
///
/// - Parameter predictions: n postings, K labels; n may be 0.
/// - Returns: 15 bins.
public func reliabilityBins(of predictions: ScoredPredictions) -> [ReliabilityBin] {
    var tally = CalibrationTally()
    for posting in 0..<predictions.count {
        let confidence = predictions.confidence(at: posting)
        tally.add(
            confidence: confidence, bin: CalibrationTally.bin(of: confidence),
            isHit: predictions.predictedLabel(at: posting) == predictions.truths[posting], weight: 1)
    }
    return (0..<CalibrationTally.binCount).map { bin in
        let count = tally.counts[bin]
        return ReliabilityBin(
            lower: Double(bin) / Double(CalibrationTally.binCount),
            upper: Double(bin + 1) / Double(CalibrationTally.binCount),
            count: count,
            hits: tally.hits[bin],
            meanConfidence: count > 0 ? tally.confidences[bin].value / Double(count) : nil)
    }
}
