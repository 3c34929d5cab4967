internal import Postings

/// Finds the places where a text asks for years of experience.
struct YearsFinder: Sendable {
    /// What an entry of the list `years` says.
    private enum Word: String, Sendable {
        case unit, month, label, experience, against
        case notAfter = "not_after"
    }

    private let words: CueValues<Word>
    private let degrees: CueValues<DegreeWord>
    private let instead: CueValues<Bool>
    private let counts = CountReader()
    private let stances: StanceReader
    private let evidence: YearsEvidence
    /// Words that are a unit of time with digits glued to them.
    private let units: [UInt64: Bool]

    private let alternative: WordSet = ["or"]
    private let denials: WordSet = ["no", "not"]
    private let both: WordSet = ["and"]
    private let upTo: WordSet = ["to"]
    /// Between years and the degree right behind them: `2 years of experience with a PhD`, `5 years for MS`.
    private let degreeLinks: WordSet = ["for", "with", "a", "an", "of", "experience", "post", "after", "if", "the"]
    private let small: WordSet = ["at", "least", "a", "an", "minimum", "of", "with", "the", "have", "has"]

    /// Makes the finder of a cue table.
    init(_ cues: CueTable) {
        words = CueValues(cues, .years)
        degrees = CueValues(cues, .degree)
        instead = CueValues(cues, .equivalent) { $0.value == "instead" }
        stances = StanceReader(cues)
        evidence = YearsEvidence()
        var units: [UInt64: Bool] = [:]
        for cue in cues.cues where cue.list == .years && (cue.value == "unit" || cue.value == "month") {
            for phrase in cue.phrases { units[TokenHash.word(phrase)] = cue.value == "month" }
        }
        self.units = units
    }

    /// The mentions of a text, in order.
    ///
    /// - Complexity: linear in the tokens and hits.
    func find(in reading: TextReading) -> [YearsMention] {
        var all: [YearsMention] = []
        var isPreferred: [Bool]?
        for (index, unit) in reading.units.enumerated() {
            var mentions = mentions(index, unit, reading)
            guard !mentions.isEmpty else { continue }
            let found = stances.stances(
                of: mentions.map(\.tokens), in: unit, of: reading, endsAtExperience: false, isLinked: { _ in false })
            let hasOption = reading.tokens[unit.tokens].contains { CountReader.numbered.contains($0) }
            let marks = isPreferred ?? PreferredUnits.find(in: reading, stances)
            isPreferred = marks
            for place in mentions.indices {
                mentions[place].stance = found[place] == .open && marks[index] ? .preferred : found[place]
                mentions[place].isUnderPreferred = marks[index]
                mentions[place].isOption = hasOption
            }
            attachDegrees(&mentions, unit, reading)
            if reading.hits[unit.hits].contains(where: { instead[$0] == true }) {
                // "In lieu of a degree, 5 years": the last number is the one that stands for it.
                mentions[mentions.count - 1].isAlternative = true
            }
            all += mentions.filter { $0.stance != .unneeded }
        }
        return all
    }

    /// The number of a text that is nothing but a number of months, `36 months`: what structured data says.
    func months(in reading: TextReading) -> (value: Double, range: ByteRange)? {
        guard reading.tokens.count == 2, let hit = reading.hits.first(where: { words[$0] == .month }),
            let count = counts.count(
                before: hit.tokens.lowerBound, in: reading.text.span, reading.tokens, from: 0)
        else { return nil }
        return (count.minimum, count.range)
    }

    private func mentions(_ index: Int, _ unit: TextUnit, _ reading: TextReading) -> [YearsMention] {
        guard maySpeak(unit, reading) else { return [] }
        var mentions: [YearsMention] = []
        /// The number and where its unit of time ends.
        func note(_ count: Count, _ end: Int, _ isMonths: Bool, _ context: YearsEvidence.Context) {
            let factor = isMonths ? 1.0 / 12 : 1
            if let last = mentions.last, isUpperBound(count, of: last, reading) {
                mentions[mentions.count - 1].tokens = last.tokens.lowerBound..<max(end, count.tokens.upperBound)
                return
            }
            let lower = mentions.last?.tokens.upperBound ?? unit.tokens.lowerBound
            var before = count.tokens.lowerBound - 1
            var steps = 0
            var hasLeast = false
            // Three small words: "or at least a".
            while before >= lower, steps < 4, small.contains(reading.tokens[before]) {
                hasLeast = true
                before -= 1
                steps += 1
            }
            let isAlternative =
                before >= lower && alternative.contains(reading.tokens[before])
                && !(before > lower && both.contains(reading.tokens[before - 1]))
            var context = context
            context.hasLeast = hasLeast || context.isLabel
            guard evidence.isAsked(count, isMonths: isMonths, context, unit, reading) else { return }
            let range = ByteRange(count.range.lower, max(count.range.upper, Int(reading.tokens[end - 1].end)))
            mentions.append(
                YearsMention(
                    years: count.minimum * factor, tokens: count.tokens.lowerBound..<max(end, count.tokens.upperBound),
                    range: range, unit: index, stance: .open, isUnderPreferred: false, hasLeast: hasLeast, degree: nil,
                    isAlternative: isAlternative))
        }
        var experience = -1
        var notAfter = -1
        var place = unit.hits.lowerBound
        let text = reading.text.span
        var token = unit.tokens.lowerBound
        while token < unit.tokens.upperBound {
            defer { token += 1 }
            var here: (hit: CueHit, word: Word)?
            while place < unit.hits.upperBound, reading.hits[place].tokens.lowerBound <= token {
                if let word = words[reading.hits[place]] { here = (reading.hits[place], word) }
                place += 1
            }
            let lower = mentions.last?.tokens.upperBound ?? unit.tokens.lowerBound
            if let (hit, word) = here {
                switch word {
                case .experience: experience = hit.tokens.upperBound
                case .notAfter:
                    // `No less than 3 years` asks for them.
                    let before = hit.tokens.lowerBound - 1
                    if before >= unit.tokens.lowerBound, denials.contains(reading.tokens[before]) { break }
                    notAfter = hit.tokens.upperBound
                case .against: break
                case .unit, .month, .label:
                    let context = YearsEvidence.Context(
                        notAfter: notAfter, experience: experience, isLabel: word == .label,
                        next: nextExperience(hit, word, place, unit, reading))
                    if let count = counts.count(before: hit.tokens.lowerBound, in: text, reading.tokens, from: lower) {
                        note(count, hit.tokens.lowerBound + 1, word == .month, context)
                    } else if word == .unit,
                        let count = bracketed(behind: hit.tokens.upperBound, unit.tokens.upperBound, reading)
                    {
                        note(count, count.tokens.upperBound, false, context)
                    } else if word == .label,
                        let count = counts.count(
                            at: hit.tokens.upperBound, in: text, reading.tokens, upTo: unit.tokens.upperBound),
                        evidence.isValue(count, of: hit, reading)
                    {
                        note(count, count.tokens.upperBound, false, context)
                    }
                    if word == .label { experience = hit.tokens.upperBound }
                }
            } else if let (digits, isMonth) = glued(reading.tokens[token], text),
                let count = counts.count(gluedTo: token, digits, in: text, reading.tokens, from: lower)
            {
                let hit = CueHit(cue: 0, first: Int32(token), end: Int32(token + 1))
                let context = YearsEvidence.Context(
                    notAfter: notAfter, experience: experience, isLabel: false,
                    next: nextExperience(hit, .unit, place, unit, reading))
                note(count, token + 1, isMonth, context)
            }
        }
        return mentions
    }

    /// Whether a unit has a word that a number of years stands at, or a number that one may be glued to.
    private func maySpeak(_ unit: TextUnit, _ reading: TextReading) -> Bool {
        if unit.hasNumber { return true }
        guard unit.mayHold(words) else { return false }
        return reading.hits[unit.hits].contains { hit in
            switch words[hit] {
            case .unit, .month, .label: true
            case .experience, .against, .notAfter, nil: false
            }
        }
    }

    /// The count in the bracket behind "years", which may begin with one small word: `Several years (typically 3-5)`.
    private func bracketed(behind token: Int, _ upper: Int, _ reading: TextReading) -> Count? {
        guard token < upper, reading.text[Int(reading.tokens[token].start) - 1] == UInt8(ascii: "(") else { return nil }
        let text = reading.text.span
        return counts.count(at: token, in: text, reading.tokens, upTo: upper)
            ?? counts.count(at: token + 1, in: text, reading.tokens, upTo: upper)
    }

    /// Whether a count goes on with the one before it: `3 years to 5 years`.
    private func isUpperBound(_ count: Count, of last: YearsMention, _ reading: TextReading) -> Bool {
        let first = count.tokens.lowerBound
        guard count.minimum > last.years else { return false }
        if first == last.tokens.upperBound { return reading.tokens[first].gap == .hyphen }
        return first == last.tokens.upperBound + 1 && upTo.contains(reading.tokens[first - 1])
    }

    /// The token at which the next word of experience behind a unit of time begins.
    private func nextExperience(
        _ hit: CueHit, _ word: Word, _ place: Int, _ unit: TextUnit, _ reading: TextReading
    ) -> Int {
        if word == .label { return hit.tokens.lowerBound + 1 }
        for next in reading.hits[place..<min(unit.hits.upperBound, place + YearsEvidence.mostHits)] {
            guard let word = words[next] else { continue }
            switch word {
            case .experience: return next.tokens.lowerBound
            // Another number's.
            case .unit, .month, .label: return .max
            case .against, .notAfter: continue
            }
        }
        return .max
    }

    /// The digits that a unit of time is glued to, `5yrs`; nil for any other token.
    private func glued(_ token: Token, _ text: Span<UInt8>) -> (digits: Int, isMonth: Bool)? {
        let start = Int(token.start)
        let end = Int(token.end)
        // "12months" has eight bytes; "12.5years" nine.
        guard end - start <= 9, text[start] >= 0x30, text[start] <= 0x39 else { return nil }
        var letters = start
        while letters < end, text[letters] < 0x3A { letters += 1 }
        guard letters < end else { return nil }
        var hash = TokenHash.seed
        for index in letters..<end { hash = TokenHash.step(hash, text[index] | 0x20) }
        return units[TokenHash.finish(hash)].map { (letters - start, $0) }
    }

    /// The degree that stands right behind years.
    private func degreeBehind(
        _ mention: YearsMention, _ place: Int, _ end: Int, _ unit: TextUnit, _ reading: TextReading
    ) -> Degree? {
        for hit in reading.hits[place..<min(unit.hits.upperBound, place + YearsEvidence.mostHits)] {
            let first = hit.tokens.lowerBound
            guard first < end, first - mention.tokens.upperBound <= YearsEvidence.linkWords else { return nil }
            guard first >= mention.tokens.upperBound, let level = degrees[hit]?.level else { continue }
            // "2 years, MS with 4": what stands behind a comma is the next number's, what stands in brackets is not.
            let isApart = reading.tokens[mention.tokens.upperBound..<(first + 1)].contains { $0.gap > .line }
            let isBracketed = reading.text[Int(reading.tokens[first].start) - 1] == UInt8(ascii: "(")
            guard !isApart || isBracketed else { return nil }
            let between = reading.tokens[mention.tokens.upperBound..<first]
            return between.allSatisfy { degreeLinks.contains($0) } ? level : nil
        }
        return nil
    }

    /// Ties years to the degree that stands before them, or right behind: `a master's and 3 years`, `3 years with a PhD`.
    private func attachDegrees(_ mentions: inout [YearsMention], _ unit: TextUnit, _ reading: TextReading) {
        var place = unit.hits.lowerBound
        for index in mentions.indices {
            var last: Degree?
            while place < unit.hits.upperBound,
                reading.hits[place].tokens.lowerBound < mentions[index].tokens.lowerBound
            {
                // The lowest of "BS or MS with 3 years" is enough.
                if let level = degrees[reading.hits[place]]?.level { last = min(last ?? level, level) }
                place += 1
            }
            let end = index + 1 < mentions.count ? mentions[index + 1].tokens.lowerBound : unit.tokens.upperBound
            // "2+ years for PhD, 5+ years for MS": each number has its degree behind it.
            if let behind = degreeBehind(mentions[index], place, end, unit, reading) {
                mentions[index].degree = behind
                continue
            }
            if last == nil {
                for hit in reading.hits[place..<min(unit.hits.upperBound, place + YearsEvidence.mostHits)] {
                    guard
                        hit.tokens.lowerBound < min(end, mentions[index].tokens.upperBound + YearsEvidence.degreeWords)
                    else { break }
                    if let level = degrees[hit]?.level {
                        last = level
                        break
                    }
                }
            }
            mentions[index].degree = last
        }
    }
}
