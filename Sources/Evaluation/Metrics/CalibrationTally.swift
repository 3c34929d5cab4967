/// Sorts predictions by their confidence into 15 bins of equal width, and sums up each bin.
///
/// The tally behind ``reliabilityBins(of:)``, the expected calibration error and its simulation.
struct CalibrationTally: Sendable {
    /// The number of bins, as in Guo et al. (2017) and in the referee (`measure/common.py`). A calibration error is
    /// comparable only with one of as many bins.
    static let binCount = 15

    /// By bin, 15 values each: postings, those predicted right, and the sum of their confidences.
    private(set) var counts = [Int](repeating: 0, count: binCount)
    private(set) var hits = [Int](repeating: 0, count: binCount)
    private(set) var confidences = [CompensatedSum](repeating: CompensatedSum(), count: binCount)

    init() {}

    /// Returns the bin of a confidence in 0...1: ⌊15 · confidence⌋, and the last bin for 1.
    ///
    /// Bin b holds [b/15, (b+1)/15); the boundary is decided by the product's rounding, as the referee's.
    static func bin(of confidence: Double) -> Int {
        min(binCount - 1, Int(confidence * Double(binCount)))
    }

    /// Adds a posting `weight` times. `bin` is `bin(of: confidence)`, passed in because a bootstrap adds it often.
    mutating func add(confidence: Double, bin: Int, isHit: Bool, weight: Int) {
        counts[bin] += weight
        hits[bin] += isHit ? weight : 0
        confidences[bin].add(confidence * Double(weight))
    }

    /// Σ_b (n_b / n) · |mean confidence_b − accuracy_b|, 0...1, which is Σ_b |Σ confidence − hits| / n.
    var expectedCalibrationError: Double { expectedCalibrationError(hits: hits) }

    /// The same had others been predicted right.
    func expectedCalibrationError(hits: [Int]) -> Double {
        var gaps = 0.0
        var total = 0
        for bin in 0..<Self.binCount {
            gaps += abs(confidences[bin].value - Double(hits[bin]))
            total += counts[bin]
        }
        return gaps / Double(total)
    }
}
