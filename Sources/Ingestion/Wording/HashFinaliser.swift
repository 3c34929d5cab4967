/// Spreads what tells hashes apart over all of their bits.
enum HashFinaliser {
    /// What SplitMix64 is stepped by: 2⁶⁴ divided by the golden ratio.
    static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), a bijection.
    @inline(__always)
    static func finish(_ hash: UInt64) -> UInt64 {
        var mixed = hash
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
