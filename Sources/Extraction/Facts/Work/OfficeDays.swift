/// Finds sentences that say on how many days of a week one comes to the office, or stays at home: both mean hybrid work.
struct OfficeDays: Sendable {
    /// What an entry of the list `office_days` says.
    private enum Word: String, Sendable {
        case days, place
    }

    /// How many words may lie between the days and the place: `at least three days a week from our brand-new office`.
    private static let farthest = 12

    private let words: CueValues<Word>

    /// Makes the finder of a cue table.
    init(_ cues: CueTable) { words = CueValues(cues, .officeDays) }

    /// The days that stand near a place in a unit; nil where there are none.
    ///
    /// - Complexity: linear in the unit's hits.
    func find(in unit: TextUnit, of reading: TextReading) -> CueHit? {
        guard unit.mayHold(words) else { return nil }
        var days: CueHit?
        var place: CueHit?
        for hit in reading.hits[unit.hits] {
            switch words[hit] {
            case .days: days = hit
            case .place: place = hit
            case nil: continue
            }
            guard let days, let place else { continue }
            let between =
                max(days.tokens.lowerBound, place.tokens.lowerBound)
                - min(days.tokens.upperBound, place.tokens.upperBound)
            if between <= Self.farthest { return days }
        }
        return nil
    }
}
