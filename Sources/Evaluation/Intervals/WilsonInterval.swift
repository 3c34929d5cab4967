/// Returns the score interval of a share: which true shares are compatible with so many successes out of so many.
///
/// With p̂ = successes / n and z the normal deviate of the level (1.96 for 0.95):
///
///     (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n)
///
/// It keeps its coverage for few postings and for shares near 0 and 1, where p̂ ± z√(p̂(1 − p̂)/n) fails.
///
/// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22; recommended by
/// Brown, Cai and DasGupta 2001, Statistical Science 16. No correction for continuity.
///
/// - Parameters:
///   - successes: How many of the postings have the property, 0...count.
///   - count: How many postings there are. With none, every share is possible: 0...1.
///   - level: The coverage aimed at, above 0 and below 1.
/// - Returns: An interval within 0...1 that contains the observed share.
public func wilsonInterval(
    successes: Int, count: Int, level: Double = MetricIntervals.defaultLevel
) -> Interval {
    precondition(
        successes >= 0 && successes <= count, "wilsonInterval: \(successes) successes out of \(count) are impossible")
    let deviate = normalDeviate(level: level)
    guard count > 0 else { return Interval(lower: 0, upper: 1) }
    let n = Double(count)
    let share = Double(successes) / n
    let square = deviate * deviate
    let center = share + square / (2 * n)
    let margin = deviate * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    // At the ends the formula gives exactly 0 and 1, but for rounding.
    return Interval(
        lower: successes == 0 ? 0 : max(0, (center - margin) / scale),
        upper: successes == count ? 1 : min(1, (center + margin) / scale))
}
