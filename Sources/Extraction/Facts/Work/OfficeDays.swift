internal import Postings

/// Finds sentences that say how often one comes to the office, or stays at home: on some days is hybrid work, on all days
/// is work on site.
struct OfficeDays: Sendable {
    /// What an entry of the list `office_days` says.
    private enum Word: String, Sendable {
        case days, all, part, place, home
    }

    /// How many words may lie between the days and the place: `at least three days a week from our brand-new office`.
    private static let farthest = 12
    /// `Part` is said right beside what it limits: `work from home from time to time`.
    private static let partReach = 5
    /// All days are said beside the place: offices are also open on five days, and serve lunch.
    private static let allReach = 5

    private let words: CueValues<Word>

    /// What a sentence says, and by which words.
    struct Finding: Sendable, Hashable {
        var place: Workplace
        var hit: CueHit
        /// Whether the days are counted; else they are only said to be some.
        var isCounted: Bool
    }

    /// Makes the finder of a cue table.
    init(_ cues: CueTable) { words = CueValues(cues, .officeDays) }

    /// What the days and places of a unit say together; nil where they say nothing.
    ///
    /// - Complexity: linear in the unit's hits.
    func find(in unit: TextUnit, of reading: TextReading) -> Finding? {
        guard unit.mayHold(words) else { return nil }
        var days: CueHit?
        var all: CueHit?
        var part: CueHit?
        var home: CueHit?
        var place: CueHit?
        var found: Finding?
        for hit in reading.hits[unit.hits] {
            switch words[hit] {
            case .days: days = hit
            case .all: all = hit
            case .part: part = hit
            case .home: (home, place) = (hit, hit)
            case .place: place = hit
            case nil: continue
            }
            if isNear(days, place, Self.farthest) { return Finding(place: .hybrid, hit: hit, isCounted: true) }
            if found == nil, isNear(part, home, Self.partReach) {
                found = Finding(place: .hybrid, hit: hit, isCounted: false)
            }
            if let all, place != home, isNear(all, place, Self.allReach), !isRange(all, unit, reading) {
                found = Finding(place: .onsite, hit: hit, isCounted: true)
            }
        }
        return found
    }

    /// Whether five is the most of a range, or what a part is of: `3-5 days a week`, `4 out of 5 days a week`.
    private func isRange(_ all: CueHit, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        let first = Int(all.first)
        guard first > unit.tokens.lowerBound else { return false }
        if reading.tokens[first].gap == .hyphen { return true }
        let before = reading.tokens[first - 1]
        return NumberWords.value(of: before) != nil || Self.ranges.contains(before)
    }

    private static let ranges: WordSet = ["of", "to", "open", "or"]

    /// Whether there are two hits, and at most some words between them.
    private func isNear(_ first: CueHit?, _ second: CueHit?, _ most: Int) -> Bool {
        guard let first, let second else { return false }
        return Int(max(first.first, second.first) - min(first.end, second.end)) <= most
    }
}
