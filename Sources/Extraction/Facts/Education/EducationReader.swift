internal import Postings

/// Reads what a posting says of education.
struct EducationReader: Sendable {
    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {}

    /// What is said of degrees, fields of study and experience in their stead.
    func read(_ input: FactInput) -> EducationFacts { EducationFacts() }
}
