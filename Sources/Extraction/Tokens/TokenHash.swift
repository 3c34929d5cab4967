/// The hash that tokens and features are looked up by: FNV-1a over 64 bits with the finaliser of SplitMix64.
///
/// FNV-1a: Fowler, Noll and Vo; the finaliser: Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014. It is stable over platforms and versions, because models are files. Two of a million different features
/// share a hash with a probability of about 3e-8.
enum TokenHash {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    @inline(__always)
    static func finish(_ hash: UInt64) -> UInt64 {
        var mixed = hash
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// The hash of two things in order: a pair of words, or a namespace and a word.
    @inline(__always)
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        finish((first &* 0x9e37_79b9_7f4a_7c15) ^ (second &+ (first << 6) &+ (first >> 2)))
    }

    /// The hash of a lower-case word.
    static func word(_ word: String) -> UInt64 { self.word(word.utf8) }

    /// The hash of a lower-case word's bytes.
    static func word(_ bytes: some Sequence<UInt8>) -> UInt64 { finish(bytes.reduce(seed, step)) }
}
