internal import Postings

/// Reads the kind of employment and where the work is done.
struct WorkReader: Sendable {
    private let employment: EmploymentReader
    private let place: WorkplaceReader

    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {
        employment = EmploymentReader(cues)
        place = WorkplaceReader(cues)
    }

    /// The kind of employment.
    func employmentType(_ input: FactInput) -> Fact<EmploymentType>? { employment.read(input) }

    /// Where the work is done.
    func workplace(_ input: FactInput) -> Fact<Workplace>? { place.read(input) }
}
