internal import Postings

/// Reads whether a bonus or equity may be paid on top of the salary.
struct ExtraPayReader: Sendable {
    private let cues: CueValues<PayCue>
    private let negation = Negation()
    private let noneWord: WordSet = ["none", "no"]
    /// `not eligible for annual bonuses`.
    private static let negationReach = 4

    /// Makes the reader of a cue table.
    init(_ cues: CueTable) { self.cues = CueValues(cues, .salary) { PayCue($0) } }

    /// Where a bonus is spoken of.
    func bonus(_ input: FactInput) -> FactSource? {
        // In lists of requirements a bonus is what is welcome: `bonus: experience with Spark`.
        first(.bonus, in: input.body) { $0 != .requirements && $0 != .preferred && $0 != .education }
    }

    /// Where shares or options are spoken of.
    func equity(_ input: FactInput) -> FactSource? {
        first(.equity, in: input.body) { $0 != .equalOpportunity }
    }

    private func first(_ wanted: PayCue, in reading: TextReading, where isFit: (SectionKind) -> Bool) -> FactSource? {
        for unit in reading.units where unit.mayHold(cues) && isFit(unit.section) {
            for hit in unit.hits where cues[reading.hits[hit]] == wanted {
                let tokens = reading.hits[hit].tokens
                let isDenied =
                    negation.precedes(tokens.lowerBound, in: unit, of: reading, reach: Self.negationReach)
                    || tokens.upperBound < unit.tokens.upperBound
                        && noneWord.contains(reading.tokens[tokens.upperBound])
                if !isDenied { return .text([reading.range(tokens)]) }
            }
        }
        return nil
    }
}
