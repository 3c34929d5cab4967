internal import Postings

/// Reads the years of experience that a posting asks for.
struct ExperienceReader: Sendable {
    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {}

    /// The years, overall and with single skills.
    func read(_ input: FactInput) -> ExperienceFacts { ExperienceFacts() }
}
