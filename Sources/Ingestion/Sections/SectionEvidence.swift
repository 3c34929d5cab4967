internal import Postings

/// Reads what speaks for each section in a unit: its words and its cues.
struct SectionEvidence {
    /// What was read of one unit.
    struct Reading: Sendable {
        /// The log-odds of its words in tenths of a nat.
        var words = SectionTerms.Weights()
        /// How many of them are known.
        var known = 0
        /// The cues, as bits of ``SectionCue``.
        var cues: UInt64 = 0
    }

    let configuration: SectionConfiguration

    /// What the reader notes of the words as they come.
    private struct Notes {
        var mask: UInt32 = 0
        var count = 0
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
    /// - Parameter words: how many words at its beginning are read.
    func read(_ unit: SectionUnit, _ text: Span<UInt8>, _ terms: borrowing SectionTerms, words: Int) -> Reading {
        var reading = Reading()
        var notes = Notes()
        let place: SectionTerms.Place = unit.heading == nil ? .text : .heading
        var scanner = WordScanner(position: unit.start, end: unit.end)
        var previous: UInt64 = 0
        var previousBeginsPair = false
        var number = false
        var money = false
        let tail = unit.end - configuration.bytesReadAtEnd
        var isTail = false
        while true {
            if !isTail, notes.count == words, scanner.position < tail {
                isTail = true
                scanner.skip(to: Self.wordBegin(text, tail, unit.end))
                previousBeginsPair = false
            }
            guard let word = scanner.next(text) else { break }
            let index = notes.count
            notes.count += 1
            let firstByte = text[scanner.wordStart]
            if (0x41...0x5A).contains(firstByte) {
                notes.capitals += 1
                if scanner.position - scanner.wordStart > 1, (0x41...0x5A).contains(text[scanner.wordStart + 1]) {
                    notes.uppers += 1
                }
            } else if index == 0, word == WordScanner.number {
                number = true
            }
            if firstByte == 0x24 || firstByte == 0xC2 || firstByte == 0xE2 { money = true }

            if index == 0, place == .text {
                let entry = terms.entry(SectionTerms.key(word, .first))
                if entry >= 0 { take(terms, entry, index, &reading, &notes) }
            }
            if previousBeginsPair {
                let pair = terms.entry(SectionTerms.key(previous, word, place))
                if pair >= 0 { take(terms, pair, index - 1, &reading, &notes) }
            }
            let entry = terms.entry(SectionTerms.key(word, place))
            previousBeginsPair = false
            if entry >= 0 {
                let marks = take(terms, entry, index, &reading, &notes)
                previousBeginsPair = marks & SectionTerms.beginsPair != 0
            }
            previous = word
        }
        reading.cues = cues(unit, text, notes, isNumber: number, hasMoney: money)
        return reading
    }

    /// Adds an entry to what was read, and gives its marks.
    @inline(__always)
    @discardableResult
    private func take(
        _ terms: borrowing SectionTerms, _ entry: Int, _ index: Int, _ reading: inout Reading, _ notes: inout Notes
    ) -> UInt32 {
        let weights = terms.weights(entry)
        reading.words &+= weights
        reading.known += 1
        guard weights[SectionTerms.markLane] != 0 else { return 0 }
        let marks = terms.marks[entry]
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

    private func cues(
        _ unit: SectionUnit, _ text: Span<UInt8>, _ notes: Notes, isNumber: Bool, hasMoney: Bool
    ) -> UInt64 {
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
        set(.money, hasMoney)
        set(.question, last == UInt8(ascii: "?"))
        set(.exclamation, last == UInt8(ascii: "!"))
        set(.colon, last == UInt8(ascii: ":"))
        let first = text[unit.start]
        set(
            .bullet,
            first == UInt8(ascii: "-") || first == UInt8(ascii: "*")
                || SentenceBreaks.bulletLength(text, unit.start, unit.end) > 0)
        set(.number, isNumber)
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
        set(.noPay, !has(.pay) && !has(.benefit) && !hasMoney)
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
