/// Phrases of a few words, each with a value, found in a text in one pass.
///
/// A table of a few hundred phrases costs a look at one bit for most words: a phrase is followed only as far as some
/// phrase begins alike.
struct PhraseTable<Value: Sendable>: Sendable {
    private var slots: [Int32]
    private var entries: [(key: UInt64, value: Value)] = []
    private var longest = 0
    /// One bit for each first word, by the lowest bits of its hash.
    private var firstWords: WordBits
    /// One bit for each beginning of a phrase, the whole phrase included, by the lowest bits of its key.
    private var beginnings: WordBits

    /// Makes a table; a phrase that stands twice keeps its first value.
    init(_ phrases: [(phrase: String, value: Value)]) {
        var size = 16
        while size < phrases.count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        firstWords = WordBits(expected: phrases.count)
        beginnings = WordBits(expected: phrases.count * 4)
        var words = WordHashes()
        for (phrase, value) in phrases {
            words.replace(with: Array(phrase.utf8)[...])
            guard let first = words.hashes.first else { continue }
            var key: UInt64 = 0
            for word in words.hashes {
                key = Self.combine(key, word)
                beginnings.insert(key)
            }
            guard find(key) == nil else { continue }
            var slot = Int(key >> 32) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(entries.count)
            entries.append((key, value))
            longest = max(longest, words.hashes.count)
            firstWords.insert(first)
        }
    }

    /// The value of the longest phrase in a text, the first of several, or nil.
    func longestMatch(_ words: [UInt64]) -> Value? {
        var best: (value: Value, length: Int)?
        forEachMatch(words) { value, length in
            if length > best?.length ?? 0 { best = (value, length) }
        }
        return best?.value
    }

    /// The value of the phrase that a text is, from its first word to its last, or nil.
    func exactMatch(_ words: [UInt64]) -> Value? {
        guard let first = words.first, words.count <= longest, firstWords.mayContain(first) else { return nil }
        return find(words.reduce(0) { Self.combine($0, $1) })
    }

    /// Calls back for each phrase at each place, with its length in words.
    func forEachMatch(_ words: [UInt64], _ body: (Value, Int) -> Void) {
        forEachPlace(words) { value, _, length in body(value, length) }
    }

    /// Calls back for each phrase at each place, with the place of its first word and its length in words.
    @inline(__always)
    func forEachPlace(_ words: [UInt64], _ body: (_ value: Value, _ start: Int, _ length: Int) -> Void) {
        for start in words.indices where firstWords.mayContain(words[start]) {
            follow(words, from: start, upTo: longest) { value, length in body(value, start, length) }
        }
    }

    /// Calls back for each phrase of at most `limit` words at one place, the shortest first.
    func forEachMatch(_ words: [UInt64], at start: Int, upTo limit: Int, _ body: (Value, Int) -> Void) {
        guard firstWords.mayContain(words[start]) else { return }
        follow(words, from: start, upTo: min(limit, longest), body)
    }

    @inline(__always)
    private func follow(_ words: [UInt64], from start: Int, upTo limit: Int, _ body: (Value, Int) -> Void) {
        var key: UInt64 = 0
        var length = 0
        while length < limit, start + length < words.count, words[start + length] != 0 {
            key = Self.combine(key, words[start + length])
            guard beginnings.mayContain(key) else { return }
            length += 1
            if let value = find(key) { body(value, length) }
        }
    }

    private func find(_ key: UInt64) -> Value? {
        let mask = slots.count - 1
        var slot = Int(key >> 32) & mask
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.key == key { return entry.value }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inline(__always)
    private static func combine(_ key: UInt64, _ word: UInt64) -> UInt64 {
        var mixed = (key ^ word) &* 0x9e37_79b9_7f4a_7c15
        mixed ^= mixed >> 29
        return mixed &* 0xbf58_476d_1ce4_e5b9
    }
}
