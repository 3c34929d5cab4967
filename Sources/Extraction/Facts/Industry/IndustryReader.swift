internal import Postings

/// Reads the employer's industry.
struct IndustryReader: Sendable {
    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {}

    /// The industry.
    func read(_ input: FactInput) -> Fact<String>? { nil }
}
