internal import Postings

/// Reads the rank of a position: what the title says, then what clear words of the text say, then the years asked for.
struct SeniorityReader: Sendable {
    /// The years that mean a middle rank where no word tells one, by the annotation guide.
    private static let middleYears = 3.0..<5.0

    /// `Direct reports` in a shorter line is a label, whose value may be none.
    private static let shortestSentence = 6

    /// Denial reaches so far: `does not have any direct reports`.
    private static let denialReach = 4

    private let negation = Negation()
    private let title: TitleRank
    private let text: TextRank
    private let people: CueValues<Bool>

    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {
        let ranks = CueValues<Seniority>(cues, .seniority)
        title = TitleRank(ranks)
        text = TextRank(ranks, weights: CueValues(cues, .seniority) { $0.weight })
        people = CueValues(cues, .manages) { $0.value == "people" }
    }

    /// The rank; `minimumYears` decides where no word does.
    func read(_ input: FactInput, minimumYears: Fact<Double>?) -> Fact<Seniority>? {
        if let fact = title.read(input.title) { return fact }
        if let fact = text.read(input.body) { return fact }
        if let source = managesPeople(input) { return Fact(.manager, source) }
        guard let minimumYears, Self.middleYears.contains(minimumYears.value) else { return nil }
        return Fact(.mid, minimumYears.source)
    }

    /// Whether `may` stands shortly before.
    private func isPossible(_ first: Int, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        let before = max(unit.tokens.lowerBound, first - Self.possibleReach)..<first
        return reading.tokens[before].contains { $0.hash == Self.may }
    }

    /// `May lead a small team of direct reports` has five words between.
    private static let possibleReach = 6
    private static let may = TokenHash.word("may")

    /// Where it is said that the person manages people.
    func managesPeople(_ input: FactInput) -> FactSource? {
        let reading = input.body
        var found: ByteRange?
        for unit in reading.units where unit.mayHold(people) {
            switch unit.section {
            // Experience with managing people may be asked for and not be the work.
            case .requirements, .preferred, .education, .benefits, .equalOpportunity, .about, .application: continue
            case .other, .duties: break
            }
            for place in unit.hits {
                guard let isManaging = people[reading.hits[place]] else { continue }
                // `This position does not have any direct reports`.
                let first = Int(reading.hits[place].first)
                // `May lead direct reports`: a thing that may come.
                if isManaging, isPossible(first, unit, reading) { continue }
                if isManaging, negation.precedes(first, in: unit, of: reading, reach: Self.denialReach) { return nil }
                if !isManaging, reading.hits[place].tokens.count > 1 { return nil }
                if isManaging, found == nil, unit.tokens.count >= Self.shortestSentence {
                    found = reading.range(reading.hits[place].tokens)
                }
            }
        }
        return found.map { .text([$0]) }
    }
}
