/// Draws the same pseudo-random numbers from the same seed, on every machine and with every Swift.
///
/// Source: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA, with the constants of
/// Vigna's public-domain `splitmix64.c`. Period 2⁶⁴; passes BigCrush. Bounded and real draws are written here as well,
/// because the standard library does not promise that `Int.random(in:using:)` stays the same from release to release,
/// and intervals must.
struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// Returns a whole number in `0 ..< bound`, each equally likely.
    ///
    /// Source: Lemire 2019, "Fast random integer generation in an interval", ACM TOMACS 29: the high half of a
    /// product, with the few low halves rejected that would favour some numbers.
    mutating func next(below bound: Int) -> Int {
        precondition(bound > 0, "SplitMix64: there is no number below \(bound)")
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let rejected = (0 &- bound) % bound
            while product.low < rejected { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    /// Returns one of the 2⁵³ evenly spaced numbers in 0 ..< 1.
    mutating func nextUnit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }
}
