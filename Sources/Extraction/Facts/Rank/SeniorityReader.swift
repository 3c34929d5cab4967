internal import Postings

/// Reads the rank of a position.
struct SeniorityReader: Sendable {
    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {}

    /// The rank; `minimumYears` decides where no word does.
    func read(_ input: FactInput, minimumYears: Double?) -> Fact<Seniority>? { nil }

    /// Where it is said that the person manages people.
    func managesPeople(_ input: FactInput) -> FactSource? { nil }
}
