internal import Postings

/// Tells how much a posting asks for each skill that it names: by the section, by cue words of the sentence or list item,
/// by brackets, and by the line that introduces a list.
///
/// A cue speaks of what follows it (`ideally`), or of what stands before it (`is a plus`), up to the next cue; inside
/// brackets it speaks of what the brackets hold, and alone in brackets of what stands before them.
struct PolarityReader: Sendable {
    private let cues: CueValues<Scope>
    private let negation = Negation()

    /// What a cue says, and in which direction.
    private struct Scope: Sendable {
        let polarity: SkillPolarity
        let isForward: Bool
        /// Whether it counts before a colon only: `Nice: Rust, Go`.
        let needsColon: Bool
    }

    /// Makes the reader of a cue table.
    init(_ table: CueTable) {
        cues = CueValues(table, .polarity) { cue in
            SkillPolarity(rawValue: cue.value).map {
                Scope(polarity: $0, isForward: cue.weight > 0, needsColon: cue.weight > 1)
            }
        }
    }

    /// Sets the polarity of mentions.
    ///
    /// - Parameters:
    ///   - mentions: of the text, in order.
    ///   - reading: the text.
    ///   - sections: its sections.
    func read(_ mentions: inout [SkillMention], in reading: TextReading, sections: [PostingSection]) {
        var mention = 0
        var section = 0
        // What the line before a list says of the items, up to a byte.
        var carried: (polarity: SkillPolarity, until: Int)?
        for (number, unit) in reading.units.enumerated() {
            let bytes = reading.range(unit.tokens)
            while section + 1 < sections.count, sections[section].range.upper <= bytes.lower { section += 1 }
            let firstMention = mention
            while mention < mentions.count, mentions[mention].range.lower < bytes.upper { mention += 1 }
            let hits =
                unit.mayHold(cues)
                ? reading.hits[unit.hits].filter { hit in
                    cues[hit].map { !$0.needsColon || isBeforeColon(hit, reading) } ?? false
                } : []
            if let until = carried?.until, bytes.lower >= until { carried = nil }
            if mention > firstMention {
                var base = Self.polarity(of: unit.section)
                if let polarity = carried?.polarity, base == .required || base == .preferred { base = polarity }
                for index in firstMention..<mention { mentions[index].polarity = base }
                if !hits.isEmpty {
                    let isOwnSection =
                        section < sections.count && sections[section].range.lower >= bytes.lower
                        && (number + 1 == reading.units.count
                            || sections[section].range.upper <= reading.range(reading.units[number + 1].tokens).lower)
                    apply(
                        hits, to: &mentions, firstMention..<mention, in: reading, unit,
                        isOwnSection: isOwnSection && carried == nil)
                }
            }
            for index in firstMention..<mention where isDenied(mentions[index], unit, reading) {
                mentions[index].polarity = .negated
            }
            if let introduced = introduces(unit, hits, reading, mentions[firstMention..<mention]) {
                carried = (introduced, section < sections.count ? sections[section].range.upper : reading.text.count)
            } else if hits.isEmpty, endsWithColon(unit, reading) {
                carried = nil
            }
        }
    }

    /// Whether a name is denied by the word right before it: `Spark, not Hadoop`, `no Java needed`.
    private func isDenied(_ mention: SkillMention, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        guard let token = reading.token(at: mention.range.lower, in: unit) else { return false }
        return reading.tokens[token].gap < .comma && negation.precedes(token, in: unit, of: reading, reach: 1)
    }

    /// What a section says of the skills in it.
    static func polarity(of section: SectionKind) -> SkillPolarity {
        switch section {
        case .preferred: .preferred
        case .benefits, .about, .application, .equalOpportunity: .mentioned
        case .other, .duties, .requirements, .education: .required
        }
    }

    /// Applies the cues of a unit to the mentions in it.
    private func apply(
        _ hits: [CueHit], to mentions: inout [SkillMention], _ range: Range<Int>, in reading: TextReading,
        _ unit: TextUnit, isOwnSection: Bool
    ) {
        let brackets = Self.brackets(reading, unit)
        var scoped = [Bool](repeating: false, count: range.count)
        // Where the last cue ended: an earlier cue's words are not taken from it.
        var from = reading.range(unit.tokens).lower
        // What the last cue spoke of, and where it ended, for `not required but a plus`.
        var last: (lower: Int, upper: Int, token: Int)?
        for (index, hit) in hits.enumerated() {
            guard let cue = cues[hit] else { continue }
            let bytes = reading.range(hit.tokens)
            func apply(_ lower: Int, _ upper: Int) -> Bool {
                var isAny = false
                for place in range where mentions[place].range.lower >= lower && mentions[place].range.upper <= upper {
                    isAny = true
                    scoped[place - range.lowerBound] = true
                    // What is about the employer asks for nothing, whatever the law requires.
                    if cue.polarity == .required, Self.polarity(of: unit.section) == .mentioned { continue }
                    mentions[place].polarity = cue.polarity
                }
                if isAny { last = (lower, upper, Int(hit.end)) }
                return isAny
            }
            if let bracket = brackets.first(where: { $0.contains(bytes.lower) }) {
                if !apply(bracket.lower, bracket.upper) { _ = apply(from, bracket.lower) }
                from = bracket.upper
                continue
            }
            var next = Int.max
            if index + 1 < hits.count, let following = cues[hits[index + 1]] {
                next = reading.range(hits[index + 1].tokens).lower
                // `No experience with Scala, but Python is a must`: the last comma parts what the two cues speak of.
                if cue.isForward, !following.isForward {
                    next = reading.text[bytes.upper..<next].lastIndex(of: UInt8(ascii: ",")) ?? next
                }
            }
            if cue.isForward {
                if !apply(bytes.upper, next) { _ = apply(from, bytes.lower) }
                from = next == Int.max ? bytes.upper : next
            } else {
                if cue.polarity == .negated, isSingular(hit, reading) {
                    // `Python and SQL, R is not required`: one thing is denied, what stands before the comma is not.
                    let comma = reading.text[from..<max(from, bytes.lower)].lastIndex { $0 == UInt8(ascii: ",") }
                    if let comma, apply(comma, bytes.lower) {
                        from = bytes.upper
                        continue
                    }
                }
                if !apply(from, bytes.lower) {
                    if let last, Int(hit.first) - last.token <= Self.wordsBetweenCues {
                        _ = apply(last.lower, last.upper)
                    } else {
                        _ = apply(bytes.upper, next)
                    }
                }
                from = bytes.upper
            }
        }
        // The unit is a section of its own because of the cue: what the cue does not speak of is asked for.
        guard isOwnSection, unit.section == .preferred, scoped.contains(true) else { return }
        for place in range where !scoped[place - range.lowerBound] { mentions[place].polarity = .required }
    }

    private static let singular: WordSet = ["is", "isn"]

    private func isSingular(_ hit: CueHit, _ reading: TextReading) -> Bool {
        Self.singular.contains(reading.tokens[Int(hit.first)])
    }

    private func isBeforeColon(_ hit: CueHit, _ reading: TextReading) -> Bool {
        var byte = Int(reading.tokens[Int(hit.end) - 1].end)
        while byte < reading.text.count, reading.text[byte] == 0x20 { byte += 1 }
        return byte < reading.text.count && reading.text[byte] == UInt8(ascii: ":")
    }

    /// Two cues that are no further apart speak of the same: `is not required, but it is a plus`.
    private static let wordsBetweenCues = 3

    /// What a line says of the list that follows: it ends with a colon, or is nothing but the cue.
    private func introduces(
        _ unit: TextUnit, _ hits: [CueHit], _ reading: TextReading, _ mentions: ArraySlice<SkillMention>
    ) -> SkillPolarity? {
        guard let last = hits.last, let cue = cues[last] else { return nil }
        let isShort = unit.tokens.count - last.tokens.count <= Self.wordsBesideCue && mentions.isEmpty
        guard isShort || endsWithColon(unit, reading) else { return nil }
        guard mentions.allSatisfy({ $0.range.upper <= reading.range(last.tokens).lower }) else { return nil }
        return cue.polarity
    }

    /// A line of a cue and a few words more is a heading: `Additional desired qualifications`.
    private static let wordsBesideCue = 2

    private func endsWithColon(_ unit: TextUnit, _ reading: TextReading) -> Bool {
        let end = reading.range(unit.tokens).upper
        return end < reading.text.count && reading.text[end] == UInt8(ascii: ":")
    }

    /// The bytes between brackets, in order; brackets inside others are part of them.
    private static func brackets(_ reading: TextReading, _ unit: TextUnit) -> [ByteRange] {
        let bytes = reading.range(unit.tokens)
        // A closing bracket may stand behind the last word.
        let end = min(bytes.upper + 2, reading.text.count)
        var brackets: [ByteRange] = []
        var open: Int?
        for index in max(0, bytes.lower - 1)..<end {
            switch reading.text[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): if open == nil { open = index }
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                if let start = open {
                    brackets.append(ByteRange(start, index))
                    open = nil
                }
            default: break
            }
        }
        return brackets
    }
}
