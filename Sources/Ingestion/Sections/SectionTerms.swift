internal import Postings

/// The words and pairs of words that speak for sections, in one flat table.
///
/// A slot is 32 bits: sixteen of the term's hash, and the number of its entry, counted from 1; zero is free. A word that
/// begins no known pair says so, which saves half of the look-ups.
struct SectionTerms: Sendable {
    /// The log-odds of a term for each section, in tenths of a nat, indexed by the section's raw value.
    typealias Weights = SIMD16<Int16>

    /// What a word is besides its place among others.
    enum Place: UInt64, Sendable {
        case text = 0
        case first = 0x9e37_79b9_7f4a_7c15
        case heading = 0xc2b2_ae3d_27d4_eb4f
    }

    /// A term's weights as they are kept: in eight bits, because what is looked up a thousand times a posting must stay in
    /// the processor's second cache. A lane behind them tells whether the term has marks.
    private typealias Packed = SIMD16<Int8>

    private var slots: [UInt32]
    private var packed: [Packed] = []
    /// The cues of ``SectionCue`` that the term is, and the flags below.
    private(set) var marks: [UInt32] = []

    /// The word begins a pair that the table knows.
    static let beginsPair: UInt32 = 1 << 31
    /// The word often begins an item of a list.
    static let beginsItem: UInt32 = 1 << 30

    /// Makes a table for at most `capacity` terms, of which there can be 60,000.
    init(capacity: Int) {
        precondition(capacity < 60_000, "an entry has sixteen bits")
        var size = 1024
        while size * 2 < capacity * 3 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
    }

    /// The key of a word.
    @inline(__always)
    static func key(_ word: UInt64, _ place: Place = .text) -> UInt64 {
        finish(word ^ place.rawValue)
    }

    /// The key of two words that follow one another.
    @inline(__always)
    static func key(_ first: UInt64, _ second: UInt64, _ place: Place = .text) -> UInt64 {
        finish((first &* 0x9e37_79b9_7f4a_7c15) ^ second ^ place.rawValue)
    }

    /// The entry of a key, or -1.
    @inline(__always)
    func entry(_ key: UInt64) -> Int {
        let mask = slots.count - 1
        let check = UInt32(truncatingIfNeeded: key >> 48)
        var slot = Int(truncatingIfNeeded: key) & mask
        while true {
            let value = slots[slot]
            if value == 0 { return -1 }
            if value >> 16 == check { return Int(value & 0xFFFF) - 1 }
            slot = (slot + 1) & mask
        }
    }

    /// The weights of an entry.
    @inline(__always)
    func weights(_ entry: Int) -> Weights { Weights(truncatingIfNeeded: packed[entry]) }

    /// How many entries there are.
    var count: Int { packed.count }

    /// The lane of the weights that is not zero where ``marks`` says something.
    static let markLane = 15

    /// Adds to what is known of a key.
    mutating func add(_ key: UInt64, weights added: Weights = Weights(), marks addedMarks: UInt32 = 0) {
        var index = entry(key)
        if index < 0 {
            index = packed.count
            precondition(index < 60_000 && index < slots.count * 7 / 8, "a table has room for its terms")
            packed.append(Packed())
            marks.append(0)
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: key) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: key >> 48) << 16 | UInt32(index + 1)
        }
        packed[index] &+= Packed(truncatingIfNeeded: added)
        marks[index] |= addedMarks
        packed[index][Self.markLane] = marks[index] == 0 ? 0 : 1
    }

    /// Adds a word or a pair as it is written, a word that begins the unit as `^word`, words of a heading as `#word`.
    mutating func add(_ term: some StringProtocol, weights: Weights = Weights(), marks: UInt32 = 0) {
        var place = Place.text
        var words = term[...]
        if words.hasPrefix("^") { place = .first } else if words.hasPrefix("#") { place = .heading }
        if place != .text { words = words.dropFirst() }
        let hashes = words.split(separator: " ").map { WordScanner.hash(of: String($0)) }
        if hashes.count == 2 {
            add(Self.key(hashes[0], place), marks: Self.beginsPair)
            add(Self.key(hashes[0], hashes[1], place), weights: weights, marks: marks)
        } else if hashes.count == 1 {
            add(Self.key(hashes[0], place), weights: weights, marks: marks)
        }
    }

    /// The finaliser of SplitMix64.
    @inline(__always)
    private static func finish(_ hash: UInt64) -> UInt64 {
        var mixed = hash
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
