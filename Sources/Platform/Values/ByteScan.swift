/// Searches bytes eight at a time.
public enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Finds the first place of either of two bytes.
    ///
    /// - Parameters:
    ///   - first: one byte that is looked for.
    ///   - second: the other; the same one again where there is but one.
    ///   - bytes: where it is looked for.
    ///   - start: the first byte that is looked at, at most `bytes.count`.
    /// - Returns: the place, `bytes.count` where neither occurs; and whether all bytes before it, from `start` on, are
    ///   ASCII.
    /// - Complexity: O(*n*), at about one instruction a byte; a loop over single bytes takes five to ten.
    @inline(__always)
    public static func first(
        of first: UInt8, or second: UInt8, in bytes: Span<UInt8>, from start: Int
    ) -> (index: Int, isASCII: Bool) {
        precondition(start >= 0 && start <= bytes.count, "a search begins inside of its bytes")
        let firsts = ones &* UInt64(first)
        let seconds = ones &* UInt64(second)
        var index = start
        var seen: UInt64 = 0
        // SAFETY: each load ends at `index + 8 <= bytes.count`, and the pointer does not leave the closure.
        unsafe bytes.withUnsafeBytes { raw in
            while index &+ 8 <= raw.count {
                assert(index >= 0, "a load lies inside of the bytes")
                let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                // A byte that is zero after the exclusive or is the one looked for (Hacker's Delight, 6-1).
                let left = word ^ firsts
                let right = word ^ seconds
                let found = ((left &- ones) & ~left | (right &- ones) & ~right) & highs
                if found != 0 {
                    // The lowest is one that was looked for; a borrow can only have marked bytes above it.
                    let place = found.trailingZeroBitCount & ~7
                    seen |= word & ((1 << UInt64(place)) &- 1)
                    index &+= place >> 3
                    return
                }
                seen |= word
                index &+= 8
            }
        }
        while index < bytes.count, bytes[index] != first, bytes[index] != second {
            seen |= UInt64(bytes[index])
            index &+= 1
        }
        return (index, seen & highs == 0)
    }
}
