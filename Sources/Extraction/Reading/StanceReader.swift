/// Reads how things of a unit are asked for: `a bachelor's degree is required, a master's preferred`.
///
/// `ideally` and `at least` speak of what follows; `required` and `preferred` of what stands before them, unless they
/// open the unit or stand before a colon.
struct StanceReader: Sendable {
    /// What an entry of the list `asked` says.
    private enum Word: String, Sendable {
        case required, preferred, unneeded, least, ideally
    }

    /// A word of asking further away speaks of something else: the longest list of fields of study between a degree and
    /// its "required" has about thirty words.
    private static let farthest = 40
    /// How far "ideally" reaches: `ideally you hold a PhD`; not `preferably for a web or mobile company, BA in`.
    private static let ideallyWords = 5

    /// How many words of experience may stand between years and what is said of them: `with Python experience`.
    private static let mostOthers = 2

    /// How far before "experience" the word that makes it a part of the degree stands: `or similar quantitative research
    /// background`.
    private static let steadWords = 5

    private let words: CueValues<Word>
    /// Things that may be preferred in the same unit.
    private let others: WordSet = [
        "experience", "with", "knowledge", "familiarity", "exposure", "certification", "certifications", "background",
        "understanding", "skills", "proficiency",
    ]
    private let stead: WordSet = ["or", "equivalent", "equivalents"]

    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {
        words = CueValues(cues, .asked)
    }

    /// The first word of asking in a unit, and what it says.
    func first(_ unit: TextUnit, in reading: TextReading) -> (hit: CueHit, stance: Stance)? {
        for hit in reading.hits[unit.hits] {
            switch words[hit] {
            case .required: return (hit, .required)
            case .preferred, .ideally: return (hit, .preferred)
            case .least, .unneeded, nil: continue
            }
        }
        return nil
    }

    /// How each of some things is asked for.
    ///
    /// - Parameters:
    ///   - things: the tokens of each, in order, without overlap.
    ///   - unit: the unit that they stand in.
    ///   - endsAtExperience: whether a "preferred" behind "with experience" speaks of the experience alone; else only
    ///     where a comma stands between.
    ///   - isLinked: whether a thing and the one before it are named in one breath (`BS or MS`).
    /// - Complexity: linear in the things and hits.
    func stances(
        of things: [Range<Int>], in unit: TextUnit, of reading: TextReading, endsAtExperience: Bool,
        isLinked: (Int) -> Bool
    ) -> [Stance] {
        var stances = [Stance](repeating: .open, count: things.count)
        var forward = Stance.open
        var isForwardOnce = false
        /// The token up to which a forward word holds.
        var forwardEnd = Int.max
        /// The things before this one already have a word of their own.
        var barrier = 0
        var seen = 0
        func pass(_ token: Int) {
            while seen < things.count, things[seen].lowerBound < token {
                if things[seen].lowerBound > forwardEnd { forward = .open }
                if forward != .open { stances[seen] = forward }
                if forwardEnd < .max { forwardEnd = things[seen].upperBound + Self.ideallyWords }
                if isForwardOnce { (forward, isForwardOnce) = (.open, false) }
                seen += 1
            }
        }
        for hit in reading.hits[unit.hits] {
            guard let word = words[hit] else { continue }
            pass(hit.tokens.lowerBound)
            switch word {
            case .least, .ideally:
                (forward, isForwardOnce) = (word == .least ? .required : .preferred, word == .least)
                forwardEnd = hit.tokens.upperBound + Self.ideallyWords
            case .required, .preferred, .unneeded:
                let stance: Stance = word == .required ? .required : word == .preferred ? .preferred : .unneeded
                if opens(hit, unit, reading) {
                    (forward, isForwardOnce, forwardEnd) = (stance, false, .max)
                    barrier = seen
                    continue
                }
                guard seen > barrier, reaches(things[seen - 1], hit, reading, endsAtExperience) else { continue }
                var thing = seen - 1
                while true {
                    stances[thing] = stance
                    guard thing > barrier, isLinked(thing) else { break }
                    thing -= 1
                }
                barrier = seen
            }
        }
        pass(unit.tokens.upperBound)
        return stances
    }

    /// Whether a word of asking stands in front of what it speaks of.
    private func opens(_ hit: CueHit, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        if hit.tokens.lowerBound == unit.tokens.lowerBound { return true }
        let last = reading.tokens[hit.tokens.upperBound - 1]
        // "A plusEXPERIENCE:": the colon is the next line's.
        if GluedWord.firstPart(of: last, in: reading.text.span) != nil { return false }
        var byte = Int(last.end)
        while byte < reading.text.count, reading.text[byte] == 0x20 { byte += 1 }
        return byte < reading.text.count && reading.text[byte] == UInt8(ascii: ":")
    }

    private func reaches(
        _ thing: Range<Int>, _ hit: CueHit, _ reading: TextReading, _ endsAtExperience: Bool
    ) -> Bool {
        let end = hit.tokens.lowerBound
        guard end - thing.upperBound <= Self.farthest else { return false }
        guard thing.upperBound < end else { return true }
        // "5 years in sales (travel is a plus)": the word stands in a bracket that speaks of something else. A bracket
        // that opens right in front of it does not.
        let inner = Int(reading.tokens[end - 1].end)
        var depth = 0
        for index in Int(reading.tokens[thing.upperBound - 1].end)..<Int(reading.tokens[end].start) {
            if reading.text[index] == UInt8(ascii: "("), index < inner { depth += 1 }
            if reading.text[index] == UInt8(ascii: ")") { depth -= 1 }
        }
        if depth > 0 { return false }
        // "2 to 3 years, 5+ preferred".
        if NumberWords.value(of: reading.tokens[end - 1]) != nil || isDigits(reading.tokens[end - 1], reading) {
            return false
        }
        var hasComma = false
        var count = 0
        for token in thing.upperBound..<end {
            if reading.tokens[token].gap >= .comma { hasComma = true }
            guard others.contains(reading.tokens[token]) else { continue }
            count += 1
            // A text that has lost its full stops: "5 years of experience Management experience a plus".
            guard endsAtExperience || hasComma || count > Self.mostOthers else { continue }
            // "Or equivalent experience" belongs to the degree.
            let front = max(thing.upperBound, token - Self.steadWords)..<token
            guard reading.tokens[front].contains(where: { stead.contains($0) }) else {
                return false
            }
        }
        return true
    }

    private func isDigits(_ token: Token, _ reading: TextReading) -> Bool {
        reading.text[token.range].allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
}
