/// What each word, letter and ending says for each language, for looking up by hash.
///
/// A score is the logarithm, in hundredths of a nat, of how much more frequent the mark is in the language than in a text
/// of any other: a naive Bayes whose unknown words say nothing. Of the languages of a table only those that have the mark
/// are stored with it, mostly one to three.
struct LanguageTable: Sendable {
    /// What a mark says for one language.
    struct Score: Sendable {
        /// An index into ``tags``.
        let language: Int
        /// Hundredths of a nat.
        let score: Int
    }

    /// The table of ``LanguageWords`` and ``LanguageMarks``.
    static let standard = LanguageTable(
        words: LanguageWords.lists, letters: LanguageMarks.letters, endings: LanguageMarks.endings)

    /// The BCP 47 tags of the languages.
    let tags: [String]

    private var slots: [Int32]
    private var keys: [UInt64] = []
    /// For each key where its scores begin; one more at the end.
    private var starts: [Int32] = []
    private var scores: [Score] = []
    /// A bit for each pair of bytes in which an ending may end.
    private var lastPairs = [UInt64](repeating: 0, count: 65_536 / 64)

    /// A frequent word's share of a text falls with its place in the list (Zipf's law): 5 % for the first, 1 % for the
    /// eighth, 0.1 % for the hundredth. In a text of another language it is taken to be 0.02 %: names and quotations.
    static func wordScore(place: Int) -> Int { hundredths(0.1 / Double(place + 2) / 0.0002) }
    /// A letter outside ASCII that the language has, against one that strayed in with a name.
    static let letterScore = 150
    /// An ending is a weaker mark than a word: it also occurs in borrowed words.
    static let endingScore = 90
    /// The lengths of endings, in bytes.
    static let endingLengths = 3...6

    /// Makes a table.
    init(
        words: [(tag: String, words: String)], letters: [(tag: String, letters: String)],
        endings: [(tag: String, endings: String)]
    ) {
        let tags = words.map(\.tag)
        var entries: [(key: UInt64, score: Score)] = []
        func add(_ key: UInt64, _ tag: String, _ score: Int) {
            guard let language = tags.firstIndex(of: tag) else { preconditionFailure("\(tag) has marks but no words") }
            entries.append((key, Score(language: language, score: score)))
        }
        for (tag, list) in words {
            for (place, word) in list.split(whereSeparator: \.isWhitespace).enumerated() {
                add(word.utf8.reduce(Self.seed) { Self.step($0, $1) }, tag, Self.wordScore(place: place))
            }
        }
        for (tag, list) in letters {
            for letter in list.unicodeScalars {
                add(
                    Self.letterKey(UTF8.encode(letter).map { $0.reduce(0) { $0 << 8 | UInt64($1) } } ?? 0), tag,
                    Self.letterScore)
            }
        }
        for (tag, list) in endings {
            for ending in Set(list.split(separator: " ")).sorted() {
                let bytes = ending.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                precondition(Self.endingLengths.contains(ending.utf8.count), "\(ending) is too short or too long")
                lastPairs[Int(bytes & 0xFFFF) >> 6] |= 1 << (bytes & 63)
                add(Self.endingKey(bytes, length: ending.utf8.count), tag, Self.endingScore)
            }
        }
        self.tags = tags
        var size = 64
        while size < entries.count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        // Entries of one key side by side, a word that stands twice in a list with its first place.
        entries.sort { ($0.key, $0.score.language, -$0.score.score) < ($1.key, $1.score.language, -$1.score.score) }
        var lastLanguage = -1
        for (key, score) in entries {
            if keys.last != key {
                insert(key)
                lastLanguage = -1
            }
            if score.language != lastLanguage { scores.append(score) }
            lastLanguage = score.language
        }
        starts.append(Int32(scores.count))
    }

    private mutating func insert(_ key: UInt64) {
        var slot = Self.slot(key, slots.count)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(keys.count)
        keys.append(key)
        starts.append(Int32(scores.count))
    }

    /// The number of a mark, or nil.
    @inline(__always)
    func find(_ key: UInt64) -> Int? {
        var slot = Self.slot(key, slots.count)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if keys[index] == key { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Whether any ending has the last two bytes of a word.
    @inline(__always)
    func mayEnd(_ tail: UInt64) -> Bool { lastPairs[Int(tail & 0xFFFF) >> 6] >> (tail & 63) & 1 == 1 }

    /// Adds what a letter or an ending says to the sums of the languages.
    @inline(__always)
    func add(_ mark: Int, to sums: inout [Int]) {
        for index in Int(starts[mark])..<Int(starts[mark + 1]) { sums[scores[index].language] += scores[index].score }
    }

    /// Adds what a word says to the sums of the languages, and counts it.
    @inline(__always)
    func add(_ mark: Int, to sums: inout [Int], hits: inout [Int]) {
        for index in Int(starts[mark])..<Int(starts[mark + 1]) {
            let score = scores[index]
            sums[score.language] += score.score
            hits[score.language] += 1
        }
    }

    // MARK: - Keys

    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    /// The key of a letter's UTF-8 bytes.
    @inline(__always)
    static func letterKey(_ bytes: UInt64) -> UInt64 { mix(bytes ^ 0x6c65_7474_6572_0000) }

    /// The key of the last bytes of a word.
    @inline(__always)
    static func endingKey(_ bytes: UInt64, length: Int) -> UInt64 {
        mix(bytes & (1 << UInt64(length * 8) - 1) ^ UInt64(length) << 56)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &* 0x9e37_79b9_7f4a_7c15
        mixed ^= mixed >> 29
        return mixed &* 0xbf58_476d_1ce4_e5b9
    }

    /// Multiplied out, because the middle bits of the hashes of short words are nearly the same: probes went through 36
    /// slots before.
    @inline(__always)
    private static func slot(_ key: UInt64, _ size: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & (size - 1)
    }

    private static func hundredths(_ ratio: Double) -> Int {
        // A logarithm without Foundation: repeated square roots would do, but the exponent and a series are exact enough.
        var value = ratio
        var halvings = 0.0
        while value >= 2 {
            value /= 2
            halvings += 1
        }
        let x = (value - 1) / (value + 1)
        let square = x * x
        let series = 2 * x * (1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square / 9))))
        return Int(((halvings * 0.693_147_180_56 + series) * 100).rounded())
    }
}
