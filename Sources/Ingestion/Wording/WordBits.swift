/// A set of hashes that may say that it has one that it has not: one bit each, by the lowest bits of the hash.
///
/// Small enough for the processor's first cache, it tells off most words before a table is looked at.
struct WordBits: Sendable {
    private var bits: [UInt64]

    /// Makes an empty set.
    ///
    /// - Parameter expected: about how many hashes it will have; up to so many, at most one word in eight is told wrongly.
    init(expected: Int) {
        var size = 16
        while size * 64 < expected * 8 { size *= 2 }
        bits = [UInt64](repeating: 0, count: size)
    }

    /// Adds a hash.
    mutating func insert(_ hash: UInt64) { bits[place(hash)] |= 1 << (hash & 63) }

    /// Whether the set may have a hash; false is certain.
    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool { bits.span[place(hash)] >> (hash & 63) & 1 == 1 }

    @inline(__always)
    private func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & (bits.count - 1) }
}
