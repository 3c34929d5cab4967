/// The features that a model knows: names in ascending order of their bytes, found by hash.
///
/// A feature's index is its id. Layout of the table: open addressing over a power of two of slots, at most half full; a slot
/// holds half of its key beside the id, so that a wrong one is told without a look at the keys. Bits in front tell off nearly
/// all words that no feature has.
public final class Vocabulary: Sendable {
    /// The names, `body:deploy` or `title:machine learning`, sorted.
    public let names: [String]
    /// What it knows beside words.
    public let groups: FeatureGroups
    /// By id.
    private let keys: [UInt64]
    /// The upper half of a feature's key and its id; or ``free``.
    private let slots: [UInt64]
    /// One bit for each possible key, by its lowest bits, 16 and more for a feature: 128 KiB for 50 thousand features, which
    /// stay in the processor's second cache.
    private let present: [UInt64]

    /// No id is so large.
    private static let free = UInt64.max

    /// Makes a vocabulary.
    ///
    /// - Parameter names: distinct and sorted by their UTF-8 bytes, each with the prefix of a namespace.
    public init(names: [String]) {
        self.names = names
        groups = FeatureGroups(of: names)
        var size = 64
        while size < names.count * 2 { size *= 2 }
        var slots = [UInt64](repeating: Self.free, count: size)
        var keys: [UInt64] = []
        keys.reserveCapacity(names.count)
        var present = [UInt64](repeating: 0, count: max(1024, size / 8))
        let words = present.count - 1
        for (id, name) in names.enumerated() {
            let key = FeatureKey.named(name)
            var slot = Int(key >> 20) & (size - 1)
            while slots[slot] != Self.free { slot = (slot + 1) & (size - 1) }
            slots[slot] = key & ~0xFFFF_FFFF | UInt64(id)
            keys.append(key)
            present[Int(truncatingIfNeeded: key >> 6) & words] |= 1 << (key & 63)
        }
        self.slots = slots
        self.keys = keys
        self.present = present
    }

    /// The number of features.
    public var count: Int { names.count }

    /// For each number of a lexicon, the id of the same feature here, or -1.
    public func ids(of lexicon: FeatureLexicon) -> [Int32] {
        // Of a class's arrays there are no spans, of constants that hold them there are.
        let (allBits, allSlots, allKeys) = (present, slots, keys)
        let (present, slots, keys) = (allBits.span, allSlots.span, allKeys.span)
        return lexicon.allKeys.map { Self.id($0, present, slots, keys) }
    }

    /// The ids of those of some keys that are known, in their order.
    func find(_ wanted: [UInt64], into ids: inout [Int32]) {
        ids.removeAll(keepingCapacity: true)
        let (allBits, allSlots, allKeys) = (present, slots, keys)
        let (present, slots, keys) = (allBits.span, allSlots.span, allKeys.span)
        ids.append(addingCapacity: wanted.count) { output in
            for key in wanted {
                let id = Self.id(key, present, slots, keys)
                if id >= 0 { output.append(id) }
            }
        }
    }

    /// The id of a key, or -1.
    func id(_ key: UInt64) -> Int32 {
        let (present, slots, keys) = (present, slots, keys)
        return Self.id(key, present.span, slots.span, keys.span)
    }

    @inline(__always)
    private static func id(
        _ key: UInt64, _ present: Span<UInt64>, _ slots: Span<UInt64>, _ keys: Span<UInt64>
    ) -> Int32 {
        if present[Int(truncatingIfNeeded: key >> 6) & (present.count - 1)] >> (key & 63) & 1 == 0 { return -1 }
        let mask = slots.count - 1
        var slot = Int(key >> 20) & mask
        while true {
            let found = slots[slot]
            if found == free { return -1 }
            if (found ^ key) >> 32 == 0 {
                let id = Int32(truncatingIfNeeded: found)
                if keys[Int(id)] == key { return id }
            }
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
