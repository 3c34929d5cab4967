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
        /// The place of the first word of each cue whose place counts, or a large number.
        var degree = 99
        var years = 99
        var preferred = 99
        var metadata = 99
        var seeking = 99
        var role = 99
        var reader = 99
        var firm = 99
        var lastPreferred = -99
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
        let gap = scan(unit, text, words: words, &notes)
        var sum = SectionTerms.Sum()
        let place: SectionTerms.Place = unit.heading == nil ? .text : .heading
        if place == .text, let first = hashes.first {
            take(terms, SectionTerms.key(first, .first), 0, &sum, &notes)
        }
        var previous: UInt64 = 0
        var previousBeginsPair = false
        for index in hashes.indices {
            let word = hashes[index]
            if previousBeginsPair, index != gap {
                take(terms, SectionTerms.key(previous, word, place), index - 1, &sum, &notes)
            }
            let marks = take(terms, SectionTerms.key(word, place), index, &sum, &notes)
            previousBeginsPair = marks & SectionTerms.beginsPair != 0
            previous = word
        }
        return Reading(words: sum.weights, known: sum.count, cues: cues(unit, text, notes))
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

    /// Adds a term to what was read, if it is known, and gives its marks.
    @inline(__always)
    @discardableResult
    private func take(
        _ terms: borrowing SectionTerms, _ key: UInt64, _ index: Int, _ sum: inout SectionTerms.Sum,
        _ notes: inout Notes
    ) -> UInt32 {
        let marks = terms.add(key, to: &sum)
        let mask = marks & 0x1FFFF
        guard mask != 0 else { return marks }
        notes.mask |= mask
        func note(_ cue: SectionCue, _ place: inout Int) {
            if mask >> UInt32(cue.rawValue) & 1 == 1, index < place { place = index }
        }
        note(.degree, &notes.degree)
        note(.years, &notes.years)
        note(.preferred, &notes.preferred)
        note(.metadata, &notes.metadata)
        note(.seeking, &notes.seeking)
        note(.role, &notes.role)
        note(.reader, &notes.reader)
        note(.firm, &notes.firm)
        if mask >> UInt32(SectionCue.preferred.rawValue) & 1 == 1 { notes.lastPreferred = index }
        return marks
    }

    private func cues(_ unit: SectionUnit, _ text: Span<UInt8>, _ notes: Notes) -> UInt64 {
        var cues = UInt64(notes.mask)
        let bytes = unit.end - unit.start
        func set(_ cue: SectionCue, _ condition: Bool) { if condition { cues |= cue.bit } }
        func has(_ cue: SectionCue) -> Bool { cues & cue.bit != 0 }

        if has(.degree), notes.degree < notes.years {
            set(.degreeFirst, notes.degree < 6)
            set(.degreeLater, notes.degree >= 6)
        }
        set(.yearsFirst, notes.years < 4 && notes.years <= notes.degree)
        set(.preferredFirst, notes.preferred < 3)
        set(.preferredLast, notes.lastPreferred >= notes.count - 2)
        set(.preferredShort, has(.preferred) && bytes <= 90)
        set(.metadataFirst, notes.metadata < 1 && bytes <= 80)
        set(.seekingFirst, notes.seeking < 2)
        set(.roleFirst, notes.role < 2)
        set(.readerFirst, notes.reader < 2)
        set(.firmFirst, notes.firm < 2)
        set(.positionShort, has(.position) && bytes <= 70)
        set(.authorisationAlone, has(.authorisation) && !has(.equality) && !has(.pay) && !has(.benefit))

        let last = text[unit.end - 1]
        set(.money, notes.hasMoney)
        set(.question, last == UInt8(ascii: "?"))
        set(.exclamation, last == UInt8(ascii: "!"))
        set(.colon, last == UInt8(ascii: ":"))
        let first = text[unit.start]
        set(
            .bullet,
            first == UInt8(ascii: "-") || first == UInt8(ascii: "*")
                || SentenceBreaks.bulletLength(text, unit.start, unit.end) > 0)
        set(.number, notes.isNumber)
        set(.short, notes.count <= 3)
        set(.long, bytes >= 160)
        set(.capitals, notes.count > 1 && notes.count <= 9 && notes.capitals * 10 >= notes.count * 7)
        set(.upper, notes.count > 1 && notes.uppers * 10 >= notes.count * 8)
        set(.labelled, bytes <= 110 && Self.isLabelled(text, unit))

        set(.noDegree, !has(.degree))
        set(.noYears, !has(.years))
        set(.noPreferred, !has(.preferred))
        set(.noEquality, !has(.equality) && !has(.accommodation) && !has(.legal))
        set(.noApply, !has(.apply) && !has(.link))
        set(.noPay, !has(.pay) && !has(.benefit) && !notes.hasMoney)
        return cues
    }

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
