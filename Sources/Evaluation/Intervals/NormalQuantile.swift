#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// Returns how many standard deviations on either side of the mean hold the share `level` of a normal distribution:
/// 1.96 for 0.95.
///
/// Solves erfc(z / √2) = 1 − level by halving, which needs no table of coefficients and ends when no number lies
/// between the ends, after about 60 steps.
///
/// - Parameter level: A share, above 0 and below 1.
func normalDeviate(level: Double) -> Double {
    precondition(level > 0 && level < 1, "normalDeviate: the level \(level) is not between 0 and 1")
    // Beyond 39 deviations the tail is 0 in double precision.
    var (low, high) = (0.0, 39.0)
    while true {
        let middle = low + (high - low) / 2
        if middle <= low || middle >= high { return middle }
        if erfc(middle / 2.0.squareRoot()) > 1 - level { low = middle } else { high = middle }
    }
}
