/// Returns a quantile of sorted numbers, interpolated linearly: type 7 of Hyndman and Fan (1996, "Sample quantiles in
/// statistical packages", The American Statistician 50), the default of R and numpy.
///
/// - Parameters:
///   - probability: Which quantile, 0...1.
///   - sorted: At least one number, ascending.
func quantile(_ probability: Double, of sorted: [Double]) -> Double {
    precondition(!sorted.isEmpty, "quantile: no numbers")
    precondition(probability >= 0 && probability <= 1, "quantile: probability \(probability) is outside 0...1")
    let position = probability * Double(sorted.count - 1)
    let below = min(Int(position), sorted.count - 1)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
}

/// Returns the percentile interval of a bootstrap (Efron and Tibshirani 1993, An Introduction to the Bootstrap, ch.
/// 13): from the quantile (1 − level) / 2 to (1 + level) / 2 of the resamples' values, widened where it would not
/// contain the estimate.
///
/// Widening matters for the calibration error alone. It is a sum of absolute values, so the noise that resampling adds
/// raises it, and for a well calibrated model the plain interval can lie wholly above the estimate (the bias is that of
/// Roelofs et al. 2022, "Mitigating bias in calibration error estimation", AISTATS). The basic and the bias-corrected
/// interval leave the estimate out in the same cases. Widening can only raise the coverage.
///
/// - Parameters:
///   - values: The metric of each resample, at least one, in any order.
///   - estimate: The metric of the set itself.
///   - level: The coverage aimed at, within 0 ..< 1.
func percentileInterval(of values: [Double], estimate: Double, level: Double) -> Interval {
    let sorted = values.sorted()
    return Interval(
        lower: min(estimate, quantile((1 - level) / 2, of: sorted)),
        upper: max(estimate, quantile((1 + level) / 2, of: sorted)))
}
