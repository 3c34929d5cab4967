/// Deals postings into folds so that a group is never divided.
public struct GroupedFolds: Sendable {
    /// The fold of each posting.
    public let folds: [Int]
    /// The number of folds.
    public let count: Int

    /// Deals groups by their hash: the fold of a group depends on nothing else, so neither order nor other postings move
    /// it.
    ///
    /// - Parameters:
    ///   - groups: a stable hash of each posting's group.
    ///   - count: the number of folds.
    ///   - salt: another number deals otherwise: folds inside folds must not fall together with them.
    public init(groups: [UInt64], count: Int, salt: UInt64 = 0) {
        self.count = count
        folds = groups.map { group in
            let group = group ^ (salt &* 0x9e37_79b9_7f4a_7c15)
            // The finaliser of SplitMix64: the low bits of a name's hash may be uneven.
            var mixed = (group ^ (group >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return Int((mixed ^ (mixed >> 31)) % UInt64(count))
        }
    }
}
