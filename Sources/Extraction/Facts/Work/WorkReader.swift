internal import Postings

/// Reads the kind of employment and where the work is done.
struct WorkReader: Sendable {
    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {}

    /// The kind of employment.
    func employmentType(_ input: FactInput) -> Fact<EmploymentType>? { nil }

    /// Where the work is done.
    func workplace(_ input: FactInput) -> Fact<Workplace>? { nil }
}
