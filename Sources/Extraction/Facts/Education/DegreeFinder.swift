internal import Postings

/// Finds the places where a text speaks of a degree, with how it is asked for.
struct DegreeFinder: Sendable {
    /// How many words may lie between two degrees of one breath: `BS and/or MS` has two.
    private static let linkWords = 3
    /// How far before a degree of any kind its "or" stands: `or any other IT related degree`.
    private static let otherWords = 5
    /// How close a sure degree vouches for a doubtful one: `BA or MS`.
    private static let supportWords = 2

    private let words: CueValues<DegreeWord>
    private let isDoubtful: [Bool]
    private let fields: CueValues<Bool>
    /// The single words that are degrees, for words that are glued to another.
    private let single: [UInt64: DegreeWord]
    private let stances: StanceReader
    private let asked: CueValues<Bool>
    private let abbreviations: [UInt64: DegreeWord] = [
        TokenHash.word("bs"): .bachelor, TokenHash.word("ba"): .bachelor, TokenHash.word("ms"): .master,
    ]

    /// How close before a degree a negation stands: `don't need a PhD`.
    private static let negationWords = 3
    /// "Don't" is cut before its apostrophe.
    private let negations: WordSet = ["don", "doesn", "not", "without", "no", "needn", "cannot"]
    /// How close before a degree those stand who have it: `our CEO, who holds a PhD`.
    private static let ownerWords = 6
    private let owners: WordSet = ["ceo", "cto", "founder", "founders", "cofounder", "cofounders", "founded", "boss"]
    private let either: WordSet = ["or"]
    private let links: WordSet = ["or", "and", "to", "a", "an", "the", "higher"]
    private let behind: WordSet = [
        "in", "or", "degree", "degrees", "required", "preferred", "with", "from", "level", "equivalent", "of",
    ]
    private let inFront: WordSet = ["minimum", "hold", "education", "degree", "a", "your"]

    /// Makes the finder of a cue table.
    init(_ cues: CueTable) {
        let words = CueValues<DegreeWord>(cues, .degree)
        self.words = words
        isDoubtful = cues.cues.map { $0.list == .degree && $0.weight == 0 }
        fields = CueValues(cues, .studyField) { _ in true }
        stances = StanceReader(cues)
        asked = CueValues(cues, .asked) { $0.value == "required" || $0.value == "preferred" }
        var single: [UInt64: DegreeWord] = [:]
        for cue in cues.cues where cue.list == .degree && cue.weight > 0 && !cue.isCaseSensitive {
            guard let word = DegreeWord(rawValue: cue.value), word.level != nil else { continue }
            for phrase in cue.phrases where phrase.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
                single[TokenHash.word(phrase)] = word
            }
        }
        // In a glued word its capital says that it is no verb.
        single[TokenHash.word("master")] = .master
        self.single = single
    }

    /// The mentions of a text, in order.
    ///
    /// - Complexity: linear in the tokens and hits.
    func find(in reading: TextReading) -> [DegreeMention] {
        var all: [DegreeMention] = []
        var isPreferred: [Bool]?
        for (index, unit) in reading.units.enumerated() {
            var mentions = self.mentions(index, unit, reading)
            guard !mentions.isEmpty else { continue }
            let found = stances.stances(
                of: mentions.map(\.tokens), in: unit, of: reading, endsAtExperience: true,
                isLinked: { isLinked(mentions, $0, reading) })
            let marks = isPreferred ?? PreferredUnits.find(in: reading, stances)
            isPreferred = marks
            // "BS, MBA is a plus" under any heading: the one that is not said to be a plus is asked for.
            let isPreferredUnit = marks[index] && !found.contains(.preferred)
            for place in mentions.indices {
                mentions[place].stance = found[place] == .open && isPreferredUnit ? .preferred : found[place]
            }
            all += mentions.compactMap(needed).filter { isBelieved($0, unit, reading) }
        }
        return all
    }

    /// A degree that is said not to be asked for is none: `a degree is not required`; a higher one says nothing of lower
    /// ones: `a PhD is not required`.
    private func needed(_ mention: DegreeMention) -> DegreeMention? {
        guard mention.stance == .unneeded else { return mention }
        guard mention.word == .bachelor || mention.word == .any else { return nil }
        var none = mention
        (none.word, none.stance) = (.none, .open)
        return none
    }

    /// Whether a degree stands for what is asked of the person: not in what is told of the employer or its benefits.
    private func isBelieved(_ mention: DegreeMention, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        switch unit.section {
        case .benefits, .equalOpportunity: return false
        case .about, .application:
            if mention.stance != .open { return true }
            var place = mention.hit
            while place < unit.hits.upperBound, reading.hits[place].tokens.lowerBound <= mention.tokens.upperBound + 2 {
                if fields[reading.hits[place]] != nil { return true }
                place += 1
            }
            return false
        case .other, .duties, .requirements, .preferred, .education: return true
        }
    }

    private func mentions(_ index: Int, _ unit: TextUnit, _ reading: TextReading) -> [DegreeMention] {
        var mentions: [DegreeMention] = []
        for place in unit.hits where unit.mayHold(words) {
            let hit = reading.hits[place]
            guard let word = words[hit], word != .against else { continue }
            // "A PhD or Master's degree": the level says it already.
            if word == .any, let last = mentions.last, last.word.level != nil,
                hit.tokens.lowerBound - last.tokens.upperBound <= 1
            {
                mentions[mentions.count - 1].tokens = last.tokens.lowerBound..<hit.tokens.upperBound
                continue
            }
            if isDoubtful[Int(hit.cue)], !isSupported(place, hit, mentions.last, unit, reading) { continue }
            if word.level != nil, isNegated(hit, unit, reading) || isAnothers(hit, unit, reading) { continue }
            mentions.append(
                DegreeMention(
                    word: word, tokens: hit.tokens, range: reading.range(hit.tokens), hit: place, unit: index,
                    stance: .open))
        }
        let glued = unit.hasInnerCapital ? self.glued(index, unit, reading) : []
        guard !glued.isEmpty else { return mentions }
        return (mentions + glued).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Degrees that are glued to the word before: `RequirementsBachelor's degree`.
    private func glued(_ index: Int, _ unit: TextUnit, _ reading: TextReading) -> [DegreeMention] {
        var mentions: [DegreeMention] = []
        var hit = unit.hits.lowerBound
        for token in unit.tokens {
            while hit < unit.hits.upperBound, reading.hits[hit].tokens.lowerBound < token { hit += 1 }
            guard let part = GluedWord.lastPart(of: reading.tokens[token], in: reading.text.span),
                let word = single[part.hash] ?? short(part.hash, token, unit, reading)
            else { continue }
            let range = ByteRange(part.start, Int(reading.tokens[token].end))
            mentions.append(
                DegreeMention(
                    word: word, tokens: token..<(token + 1), range: range, hit: hit, unit: index, stance: .open))
        }
        return mentions
    }

    /// `BS` or `MS` glued to the word before, where its follower says that it is a degree.
    private func short(_ hash: UInt64, _ token: Int, _ unit: TextUnit, _ reading: TextReading) -> DegreeWord? {
        guard let word = abbreviations[hash], token + 1 < unit.tokens.upperBound else { return nil }
        let next = reading.tokens[token + 1]
        return next.gap == .slash || next.gap <= .space && behind.contains(next) ? word : nil
    }

    // MARK: - Neighbours

    /// Whether the neighbours of `MS`, `BA` or `master` say that a degree is meant.
    private func isSupported(
        _ place: Int, _ hit: CueHit, _ last: DegreeMention?, _ unit: TextUnit, _ reading: TextReading
    ) -> Bool {
        let end = hit.tokens.upperBound
        let tokens = reading.tokens
        // "Master's": what follows the apostrophe is no part of the token.
        let byte = Int(tokens[end - 1].end)
        if byte < reading.text.count, reading.text[byte] == UInt8(ascii: "'") || reading.text[byte] == 0xE2,
            tokens[end - 1].end - tokens[end - 1].start > 2
        {
            return true
        }
        if let last, hit.tokens.lowerBound - last.tokens.upperBound <= Self.supportWords { return true }
        for next in reading.hits[(place + 1)..<unit.hits.upperBound] {
            guard next.tokens.lowerBound <= end + Self.supportWords else { break }
            if let word = words[next], word != .against { return true }
            // "MS is a plus".
            if next.tokens.lowerBound == end, asked[next] == true { return true }
        }
        // "Boston, MA in": a state stands behind a comma and a name; not "science area, MS in".
        if tokens[hit.tokens.lowerBound].gap == .comma, reading.text[Int(tokens[end - 1].start)] == UInt8(ascii: "M"),
            hit.tokens.lowerBound > unit.tokens.lowerBound,
            reading.text[Int(tokens[hit.tokens.lowerBound - 1].start)] < UInt8(ascii: "a"),
            reading.text[Int(tokens[hit.tokens.lowerBound].start) - 1] != UInt8(ascii: "(")
        {
            return false
        }
        if end < unit.tokens.upperBound, tokens[end].gap <= .comma, behind.contains(tokens[end]) { return true }
        if hit.tokens.lowerBound == unit.tokens.lowerBound, end < unit.tokens.upperBound,
            tokens[end].hash == TokenHash.word("and")
        {
            return true
        }
        return hit.tokens.lowerBound > unit.tokens.lowerBound && inFront.contains(tokens[hit.tokens.lowerBound - 1])
    }

    /// "You don't need a PhD".
    private func isNegated(_ hit: CueHit, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        let first = hit.tokens.lowerBound
        let lower = max(unit.tokens.lowerBound, first - Self.negationWords)
        return reading.tokens[lower..<first].contains { negations.contains($0) }
    }

    /// "Our founder, who has a PhD".
    private func isAnothers(_ hit: CueHit, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        let lower = max(unit.tokens.lowerBound, hit.tokens.lowerBound - Self.ownerWords)
        return reading.tokens[lower..<hit.tokens.lowerBound].contains { owners.contains($0) }
    }

    /// "BSc or any other related degree": a degree of any kind in place of the one before.
    private func isAlternative(_ mention: DegreeMention, behind lower: Int, _ reading: TextReading) -> Bool {
        let first = mention.tokens.lowerBound
        return reading.tokens[max(lower, first - Self.otherWords)..<max(lower, first)].contains { either.contains($0) }
    }

    /// Whether a mention and the one before it are named in one breath.
    private func isLinked(_ mentions: [DegreeMention], _ index: Int, _ reading: TextReading) -> Bool {
        let before = mentions[index - 1].tokens
        let here = mentions[index].tokens
        if mentions[index].word == .any, isAlternative(mentions[index], behind: before.upperBound, reading) {
            return true
        }
        guard here.lowerBound - before.upperBound <= Self.linkWords else { return false }
        for token in before.upperBound..<max(before.upperBound, here.lowerBound)
        where !links.contains(reading.tokens[token]) { return false }
        // "Bachelor's (master's preferred)".
        if reading.text[Int(reading.tokens[here.lowerBound].start) - 1] == UInt8(ascii: "(") { return false }
        if here.lowerBound > before.upperBound || reading.tokens[here.lowerBound].gap <= .slash { return true }
        // A comma alone joins only what goes on with "or": "BS, MS or PhD", not "BS, MS preferred".
        return index + 1 < mentions.count && mentions[index + 1].tokens.lowerBound > here.upperBound
            && mentions[index + 1].tokens.lowerBound - here.upperBound <= Self.linkWords
    }
}
