internal import Postings

/// Reads what speaks for each section in a unit: its words and its cues.
struct SectionEvidence {
    /// What was read of one unit.
    struct Reading: Sendable {
        /// The log-odds of its words in tenths of a nat.
        var words: SectionTerms.Weights
        /// How many of them are known.
        var known: Int
        /// The cues, as bits of ``SectionCue``.
        var cues: UInt64
    }

    private let configuration: SectionConfiguration
    private var hashes: [UInt64] = []
    /// Whether ``keys`` is filled, for training.
    var keepsKeys = false
    /// The keys of all terms that were looked up in the unit that was read last.
    private(set) var keys: [UInt64] = []

    init(configuration: SectionConfiguration) {
        self.configuration = configuration
    }

    /// What the reader notes of the words as they come.
    private struct Notes {
        var mask: UInt32 = 0
        var count = 0
        var isNumber = false
        var hasMoney = false
        var capitals = 0
        var uppers = 0
        /// The place of the first word of each cue that words tell; 255 for none.
        var first = SIMD32<UInt8>(repeating: 255)
        var lastPreferred = -99

        /// The place of the first word of a cue.
        @inline(__always)
        func place(_ cue: SectionCue) -> UInt8 { first[cue.rawValue] }

        /// Notes the cues of a word.
        @inline(__always)
        mutating func add(_ marks: UInt32, at index: Int) {
            var new = marks & Self.wordCues
            guard new != 0 else { return }
            if new & Self.preferred != 0 { lastPreferred = index }
            new &= ~mask
            mask |= new
            while new != 0 {
                first[new.trailingZeroBitCount] = UInt8(truncatingIfNeeded: min(index, 254))
                new &= new &- 1
            }
        }

        private static let wordCues: UInt32 = (1 << UInt32(SectionCue.wordCues)) - 1
        private static let preferred: UInt32 = 1 << UInt32(SectionCue.preferred.rawValue)
    }

    /// Reads a unit.
    ///
    /// The words are hashed first and looked up then: so the processor waits for several of them at once.
    ///
    /// - Parameter words: how many words at its beginning are read.
    mutating func read(
        _ unit: SectionUnit, _ text: Span<UInt8>, _ terms: borrowing SectionTerms, words: Int
    ) -> Reading {
        var notes = Notes()
        if keepsKeys { keys.removeAll() }
        let gap = scan(unit, text, words: words, &notes)
        let hashes = hashes
        var sum = SectionTerms.Sum()
        let place: SectionTerms.Place = unit.heading == nil ? .text : .heading
        if place == .text, !hashes.isEmpty {
            notes.add(add(SectionTerms.key(hashes[0], .first), terms, to: &sum), at: 0)
        }
        var previous: UInt64 = 0
        var previousBeginsPair = false
        for index in hashes.indices {
            let word = hashes[index]
            if previousBeginsPair, index != gap {
                let pair = SectionTerms.key(previous, word, place)
                if terms.mayKnow(pair: pair) { notes.add(add(pair, terms, to: &sum), at: index - 1) }
            }
            let marks = add(SectionTerms.key(word, place), terms, to: &sum)
            notes.add(marks, at: index)
            previousBeginsPair = marks & SectionTerms.beginsPair != 0
            previous = word
        }
        return Reading(words: sum.weights, known: sum.count, cues: Self.cues(unit, text, notes))
    }

    /// Adds a term to what was read, and gives its marks.
    @inline(__always)
    private mutating func add(_ key: UInt64, _ terms: borrowing SectionTerms, to sum: inout SectionTerms.Sum) -> UInt32
    {
        if keepsKeys { keys.append(key) }
        return terms.add(key, to: &sum)
    }

    /// Hashes the words of a unit that are read, and notes how they are written.
    ///
    /// - Returns: the place of the first word at the unit's end, where there are others between; else -1.
    private mutating func scan(_ unit: SectionUnit, _ text: Span<UInt8>, words: Int, _ notes: inout Notes) -> Int {
        hashes.removeAll(keepingCapacity: true)
        var scanner = WordScanner(position: unit.start, end: unit.end)
        let tail = unit.end - configuration.bytesReadAtEnd
        var gap = -1
        while true {
            if gap < 0, hashes.count == words, scanner.position < tail {
                gap = hashes.count
                scanner.skip(to: Self.wordBegin(text, tail, unit.end))
            }
            guard let word = scanner.next(text) else { break }
            let first = text[scanner.wordStart]
            if (0x41...0x5A).contains(first) {
                notes.capitals += 1
                if scanner.position - scanner.wordStart > 1, (0x41...0x5A).contains(text[scanner.wordStart + 1]) {
                    notes.uppers += 1
                }
            } else if first == 0x24 || first == 0xC2 || first == 0xE2 {
                notes.hasMoney = true
            } else if hashes.isEmpty, word == WordScanner.number {
                notes.isNumber = true
            }
            hashes.append(word)
        }
        notes.count = hashes.count
        return gap
    }

    private static func cues(_ unit: SectionUnit, _ text: Span<UInt8>, _ notes: Notes) -> UInt64 {
        // No nested function changes a variable here: the checks of exclusive access would cost more than the rest.
        let bytes = unit.end - unit.start
        let words = UInt64(notes.mask)
        let degree = notes.place(.degree)
        let years = notes.place(.years)
        let isDegree = has(words, .degree) && degree < years
        let hasPay = has(words, .pay) || has(words, .benefit)
        var cues = words
        cues |= bit(.degreeFirst, isDegree && degree < 6) | bit(.degreeLater, isDegree && degree >= 6)
        cues |= bit(.yearsFirst, years < 4 && years <= degree)
        cues |= bit(.preferredFirst, notes.place(.preferred) < 3)
        cues |= bit(.preferredLast, notes.lastPreferred >= notes.count - 2)
        cues |= bit(.preferredShort, has(words, .preferred) && bytes <= 90)
        cues |= bit(.metadataFirst, notes.place(.metadata) < 1 && bytes <= 80)
        cues |= bit(.seekingFirst, notes.place(.seeking) < 2) | bit(.roleFirst, notes.place(.role) < 2)
        cues |= bit(.readerFirst, notes.place(.reader) < 2) | bit(.firmFirst, notes.place(.firm) < 2)
        cues |= bit(.positionShort, has(words, .position) && bytes <= 70)
        cues |= bit(.authorisationAlone, has(words, .authorisation) && !has(words, .equality) && !hasPay)

        let first = text[unit.start]
        let last = text[unit.end - 1]
        let isBullet =
            first == UInt8(ascii: "-") || first == UInt8(ascii: "*")
            || SentenceBreaks.bulletLength(text, unit.start, unit.end) > 0
        cues |= bit(.money, notes.hasMoney) | bit(.number, notes.isNumber) | bit(.bullet, isBullet)
        cues |= bit(.question, last == UInt8(ascii: "?")) | bit(.exclamation, last == UInt8(ascii: "!"))
        cues |= bit(.colon, last == UInt8(ascii: ":"))
        cues |= bit(.short, notes.count <= 3) | bit(.long, bytes >= 160)
        cues |= bit(.capitals, notes.count > 1 && notes.count <= 9 && notes.capitals * 10 >= notes.count * 7)
        cues |= bit(.upper, notes.count > 1 && notes.uppers * 10 >= notes.count * 8)
        cues |= bit(.labelled, bytes <= 110 && isLabelled(text, unit))

        let isLegal = has(words, .equality) || has(words, .accommodation) || has(words, .legal)
        cues |= bit(.noDegree, !has(words, .degree)) | bit(.noYears, !has(words, .years))
        cues |= bit(.noPreferred, !has(words, .preferred)) | bit(.noEquality, !isLegal)
        cues |= bit(.noApply, !has(words, .apply) && !has(words, .link))
        cues |= bit(.noPay, !hasPay && !notes.hasMoney)
        return cues
    }

    @inline(__always)
    private static func has(_ cues: UInt64, _ cue: SectionCue) -> Bool { cues & cue.bit != 0 }

    @inline(__always)
    private static func bit(_ cue: SectionCue, _ condition: Bool) -> UInt64 { condition ? cue.bit : 0 }

    /// Whether the unit gives a value to a name: "Contract: two years", "Team | Tides".
    private static func isLabelled(_ text: Span<UInt8>, _ unit: SectionUnit) -> Bool {
        var index = unit.start
        let end = min(unit.end - 1, unit.start + 32)
        while index < end {
            switch text[index] {
            case UInt8(ascii: "."): return false
            case UInt8(ascii: ":"), UInt8(ascii: "|"): return index > unit.start + 1
            case UInt8(ascii: "-"):
                if index > unit.start + 1, text[index - 1] == 0x20, text[index + 1] == 0x20 { return true }
            default: break
            }
            index += 1
        }
        return false
    }

    /// The first byte of a word from a place on.
    private static func wordBegin(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, text[index] != 0x20 { index += 1 }
        return index
    }
}
