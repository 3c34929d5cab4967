internal import Postings

/// Reads the two closed lists: challenges, and whom the role works with.
struct ClosedListReader: Sendable {
    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {}

    /// The difficulties that the work must deal with.
    func challenges(_ input: FactInput) -> [Fact<Challenge>] { [] }

    /// Whom the role works with.
    func worksWith(_ input: FactInput) -> [Fact<Collaborator>] { [] }
}
