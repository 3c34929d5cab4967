/// The features that a model knows: names in ascending order of their bytes, found by hash.
///
/// A feature's index is its id. Layout of the table: open addressing over a power of two of slots, at most a quarter
/// full, with a bit set in front that tells off most words that no feature has.
public final class Vocabulary: Sendable {
    /// The names, `body:deploy` or `title:machine learning`, sorted.
    public let names: [String]
    /// What it knows beside words.
    public let groups: FeatureGroups
    private let keys: [UInt64]
    private let ids: [Int32]
    private let mask: Int
    /// One bit for each possible key, by its lowest 16 bits: 8 KiB, which stay in the processor's first cache.
    private let present: [UInt64]

    /// Makes a vocabulary.
    ///
    /// - Parameter names: distinct and sorted by their UTF-8 bytes, each with the prefix of a namespace.
    public init(names: [String]) {
        self.names = names
        groups = FeatureGroups(of: names)
        var size = 64
        while size < names.count * 4 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var ids = [Int32](repeating: 0, count: size)
        var present = [UInt64](repeating: 0, count: 1024)
        for (id, name) in names.enumerated() {
            let key = FeatureKey.named(name)
            var slot = Int(key >> 40) & (size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            ids[slot] = Int32(id)
            present[Int(key >> 6 & 1023)] |= 1 << (key & 63)
        }
        self.keys = keys
        self.ids = ids
        self.mask = size - 1
        self.present = present
    }

    /// The number of features.
    public var count: Int { names.count }

    /// For each number of a lexicon, the id of the same feature here, or -1.
    public func ids(of lexicon: FeatureLexicon) -> [Int32] { lexicon.allKeys.map { id($0) } }

    /// The id of a feature by its key, or -1.
    @inline(__always)
    func id(_ key: UInt64) -> Int32 {
        if present[Int(key >> 6 & 1023)] >> (key & 63) & 1 == 0 { return -1 }
        var slot = Int(key >> 40) & mask
        while true {
            let found = keys[slot]
            if found == key { return ids[slot] }
            if found == 0 { return -1 }
            slot = (slot + 1) & mask
        }
    }
}

/// The 64-bit keys of features.
enum FeatureKey {
    /// The key of one word.
    @inline(__always)
    static func single(_ namespace: UInt64, _ word: UInt64) -> UInt64 {
        namespace == 0 ? word : TokenHash.pair(namespace, word)
    }

    /// The key of two words.
    @inline(__always)
    static func pair(_ namespace: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
        TokenHash.pair(first ^ namespace, second)
    }

    /// The key of a feature by its name.
    static func named(_ name: String) -> UInt64 {
        guard let parsed = parse(name) else {
            preconditionFailure("a feature has a namespace and one or two words: \(name)")
        }
        return parsed
    }

    /// The key of a feature by its name, or nil for a name that no feature has.
    static func parse(_ name: String) -> UInt64? { parse(name.utf8) }

    /// The key of a feature by the bytes of its name.
    static func parse(_ name: some Collection<UInt8>) -> UInt64? {
        guard let namespace = FeatureNamespace.allCases.first(where: { name.starts(with: $0.prefix.utf8) }) else {
            return nil
        }
        var words: [UInt64] = []
        var hash = TokenHash.seed
        var isEmpty = true
        for byte in name.dropFirst(namespace.prefix.utf8.count) {
            if byte == 0x20 {
                if isEmpty { return nil }
                words.append(TokenHash.finish(hash))
                hash = TokenHash.seed
                isEmpty = true
            } else {
                hash = TokenHash.step(hash, byte)
                isEmpty = false
            }
        }
        if isEmpty { return nil }
        words.append(TokenHash.finish(hash))
        switch words.count {
        case 1: return single(namespace.seed, words[0])
        case 2: return pair(namespace.seed, words[0], words[1])
        default: return nil
        }
    }
}
