internal import Postings

/// Finds the fields of study that a degree may be in: the list behind `degree in`, or before `or related degree`.
struct StudyFieldFinder: Sendable {
    /// How far behind a degree its first field may stand: `in a quantitative or technical field such as`.
    private static let farthestFirst = 14
    /// How many words may lie between two fields of a list: `or a closely related discipline such as`.
    private static let farthestNext = 6
    /// How far before `degree` the last field of a list may stand: `or other closely related degree`.
    private static let farthestBefore = 4
    /// More fields than any list names.
    private static let mostFields = 24
    /// How many cues are looked at on each side of a degree, so that the work stays linear.
    private static let mostHits = 96

    private let names: CueValues<String>
    /// Behind these the list is over: what follows is experience.
    private let ends: WordSet = [
        "with", "experience", "years", "experienced", "knowledge", "skills", "plus", "ability",
    ]
    private let stead: WordSet = ["or", "equivalent", "work", "practical", "professional", "industry", "related"]

    /// Makes the finder of a cue table.
    init(_ cues: CueTable) {
        names = CueValues(cues, .studyField) { $0.value }
    }

    /// The fields of the degrees of a text, each once, in the text's order.
    func find(_ mentions: [DegreeMention], in reading: TextReading) -> [Fact<String>] {
        var facts: [(first: Int, fact: Fact<String>)] = []
        for mention in mentions where mention.word != .none && mention.word != .below {
            let unit = reading.units[mention.unit]
            var hits = behind(mention, unit, reading)
            if hits.isEmpty || mention.word == .any { hits += before(mention, unit, reading) }
            for hit in hits {
                guard let name = names[hit] else { continue }
                facts.append((hit.tokens.lowerBound, Fact(name, .text([reading.range(hit.tokens)]))))
            }
        }
        facts.sort { $0.first < $1.first }
        var seen: Set<String> = []
        return facts.compactMap { seen.insert($0.fact.value).inserted ? $0.fact : nil }
    }

    private func behind(_ mention: DegreeMention, _ unit: TextUnit, _ reading: TextReading) -> [CueHit] {
        var found: [CueHit] = []
        var end = mention.tokens.upperBound
        for hit in reading.hits[mention.hit..<min(unit.hits.upperBound, mention.hit + Self.mostHits)] {
            guard names[hit] != nil, hit.tokens.lowerBound >= mention.tokens.upperBound else { continue }
            let reach = found.isEmpty ? Self.farthestFirst : Self.farthestNext
            guard hit.tokens.lowerBound - end <= reach, isOpen(end, hit.tokens.lowerBound, reading),
                found.count < Self.mostFields
            else { break }
            found.append(hit)
            end = hit.tokens.upperBound
        }
        return found
    }

    private func before(_ mention: DegreeMention, _ unit: TextUnit, _ reading: TextReading) -> [CueHit] {
        var found: [CueHit] = []
        var start = mention.tokens.lowerBound
        let lowest = max(unit.hits.lowerBound, mention.hit - Self.mostHits)
        for hit in reading.hits[lowest..<mention.hit].reversed() {
            guard names[hit] != nil, hit.tokens.upperBound <= mention.tokens.lowerBound else { continue }
            let reach = found.isEmpty ? Self.farthestBefore : Self.farthestNext - 1
            guard start - hit.tokens.upperBound <= reach, isOpen(hit.tokens.upperBound, start, reading),
                found.count < Self.mostFields
            else { break }
            found.append(hit)
            start = hit.tokens.lowerBound
        }
        return found
    }

    /// Whether no word between two places ends a list of fields.
    private func isOpen(_ start: Int, _ end: Int, _ reading: TextReading) -> Bool {
        guard start < end else { return true }
        for token in start..<end where ends.contains(reading.tokens[token]) {
            // "BS or equivalent experience in mathematics".
            guard token > start, stead.contains(reading.tokens[token - 1]) else { return false }
        }
        return true
    }
}
