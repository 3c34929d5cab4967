internal import Postings

/// The words and pairs of words that speak for sections, in one flat table.
///
/// A slot of the open-addressing table is a whole entry of sixteen bytes: nine weights, 32 bits of the term's hash, and the
/// number of its marks, so that a look-up touches one line of the cache. A word that begins no known pair says so, which
/// saves half of the look-ups.
struct SectionTerms: Sendable {
    /// The log-odds of a term for each section, in tenths of a nat, indexed by the section's raw value.
    typealias Weights = SIMD16<Int16>

    /// What a word is besides its place among others.
    enum Place: UInt64, Sendable {
        case text = 0
        case first = 0x9e37_79b9_7f4a_7c15
        case heading = 0xc2b2_ae3d_27d4_eb4f
    }

    /// An entry: eight weights in `low`; the ninth, the place in ``marks`` and the hash in `high`. A weight is a byte, raised
    /// by ``raise``. A free slot is zero.
    fileprivate struct Packed: Sendable {
        var low: UInt64 = 0
        var high: UInt64 = 0

        var check: UInt32 { UInt32(truncatingIfNeeded: high >> 32) }
        var marks: Int { Int(high >> 16 & 0xFFFF) }
    }

    /// A sum of weights: each byte of ``Packed`` has sixteen bits here, so that nine additions are three.
    struct Sum: Sendable {
        fileprivate var even: UInt64 = 0
        fileprivate var odd: UInt64 = 0
        fileprivate var last: UInt64 = 0
        /// How many terms were added; at most 500 are, so that no lane overflows.
        private(set) var count = 0

        @inline(__always)
        fileprivate mutating func add(_ packed: Packed) {
            even &+= packed.low & 0x00FF_00FF_00FF_00FF
            odd &+= packed.low >> 8 & 0x00FF_00FF_00FF_00FF
            last &+= packed.high & 0xFF
            count += packed.high == 0 ? 0 : 1
        }

        /// The sum, lane by lane.
        var weights: Weights {
            var weights = Weights()
            let raised = Int16(count) * SectionTerms.raise
            for lane in 0..<4 {
                weights[2 * lane] = Int16(truncatingIfNeeded: even >> UInt64(16 * lane) & 0xFFFF) - raised
                weights[2 * lane + 1] = Int16(truncatingIfNeeded: odd >> UInt64(16 * lane) & 0xFFFF) - raised
            }
            weights[8] = Int16(truncatingIfNeeded: last) - raised
            return weights
        }
    }

    /// What is added to each weight to make it positive: 500 terms of at most 64 + 46 fit into sixteen bits.
    private static let raise: Int16 = 64

    private var slots: [Packed]
    private var used = 0
    /// The cues of ``SectionCue`` that terms are, and the flags below; the first is that of all terms without any.
    private var marks: [UInt32] = [0]

    /// The keys of the pairs of words: most pairs of a text are not known.
    private var pairs: WordBits

    /// The word begins a pair that the table knows.
    static let beginsPair: UInt32 = 1 << 31
    /// The word often begins an item of a list.
    static let beginsItem: UInt32 = 1 << 30

    /// Makes a table for at most `capacity` terms.
    init(capacity: Int) {
        var size = 1024
        while size * 2 < capacity * 3 { size *= 2 }
        slots = [Packed](repeating: Packed(), count: size)
        pairs = WordBits(expected: capacity)
    }

    /// The key of a word.
    @inline(__always)
    static func key(_ word: UInt64, _ place: Place = .text) -> UInt64 {
        HashFinaliser.finish(word ^ place.rawValue)
    }

    /// The key of two words that follow one another.
    @inline(__always)
    static func key(_ first: UInt64, _ second: UInt64, _ place: Place = .text) -> UInt64 {
        HashFinaliser.finish((first &* 0x9e37_79b9_7f4a_7c15) ^ second ^ place.rawValue)
    }

    /// The slot of a key: its own, or the free one where it belongs.
    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        let mask = slots.count - 1
        let check = Self.check(key)
        var slot = Int(truncatingIfNeeded: key) & mask
        while true {
            let found = slots[slot].check
            if found == check || found == 0 { return slot }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private static func check(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) | 1 }

    /// Adds the weights of a term to a sum, and gives its marks; an unknown one has neither.
    @inline(__always)
    func add(_ key: UInt64, to sum: inout Sum) -> UInt32 {
        let slots = slots.span
        let mask = slots.count - 1
        let check = Self.check(key)
        var slot = Int(truncatingIfNeeded: key) & mask
        var term = slots[slot]
        while term.check != check, term.check != 0 {
            slot = (slot + 1) & mask
            term = slots[slot]
        }
        sum.add(term)
        let place = term.marks
        return place == 0 ? 0 : marks[place]
    }

    /// Whether the table may know a pair of words, by its key.
    @inline(__always)
    func mayKnow(pair key: UInt64) -> Bool { pairs.mayContain(key) }

    /// The weights of a term, or nil if it is unknown.
    func weights(_ key: UInt64) -> Weights? {
        let term = slots[slot(key)]
        guard term.check != 0 else { return nil }
        var sum = Sum()
        sum.add(term)
        return sum.weights
    }

    /// The marks of a term, or 0 if it is unknown.
    func marks(_ key: UInt64) -> UInt32 { marks[slots[slot(key)].marks] }

    /// Adds to what is known of a term.
    mutating func add(_ key: UInt64, weights added: Weights = Weights(), marks addedMarks: UInt32 = 0) {
        let slot = slot(key)
        let weights = (weights(key) ?? Weights()) &+ added
        if slots[slot].check == 0 {
            used += 1
            precondition(used < slots.count * 7 / 8, "a table has room for its terms")
        }
        var place = slots[slot].marks
        if place == 0, addedMarks != 0 {
            place = marks.count
            precondition(place <= 0xFFFF, "a place has sixteen bits")
            marks.append(0)
        }
        if place != 0 { marks[place] |= addedMarks }
        slots[slot] = Self.pack(weights, marks: place, check: Self.check(key))
    }

    private static func pack(_ weights: Weights, marks: Int, check: UInt32) -> Packed {
        var packed = Packed(low: 0, high: UInt64(check) << 32 | UInt64(marks) << 16)
        for lane in 0..<SectionKind.allCases.count {
            let byte = UInt64(UInt8(clamping: max(-46, min(46, weights[lane])) + raise))
            if lane < 8 { packed.low |= byte << UInt64(8 * lane) } else { packed.high |= byte }
        }
        return packed
    }

    /// The key of a word or a pair as it is written: a word that begins the unit as `^word`, words of a heading as `#word`.
    static func key(_ term: String) -> UInt64 {
        let (first, second, place) = words(of: Array(term.utf8).span)
        return second.map { key(first, $0, place) } ?? key(first, place)
    }

    /// Adds a word or a pair as it is written.
    mutating func add(_ term: Span<UInt8>, weights: Weights = Weights(), marks: UInt32 = 0) {
        let (first, second, place) = Self.words(of: term)
        guard let second else { return add(Self.key(first, place), weights: weights, marks: marks) }
        let key = Self.key(first, second, place)
        pairs.insert(key)
        add(Self.key(first, place), marks: Self.beginsPair)
        add(key, weights: weights, marks: marks)
    }

    /// The hashes of the one or two words of a term, in small letters with a space between.
    private static func words(of term: Span<UInt8>) -> (first: UInt64, second: UInt64?, place: Place) {
        var place = Place.text
        var start = 0
        if !term.isEmpty {
            switch term[0] {
            case UInt8(ascii: "^"): place = .first
            case UInt8(ascii: "#"): place = .heading
            default: break
            }
        }
        if place != .text { start = 1 }
        var first = start
        while first < term.count, term[first] != 0x20 { first += 1 }
        let word = WordScanner.hash(of: term.extracting(start..<first))
        guard first + 1 < term.count else { return (word, nil, place) }
        return (word, WordScanner.hash(of: term.extracting((first + 1)..<term.count)), place)
    }
}
