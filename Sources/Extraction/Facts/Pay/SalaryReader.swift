internal import Postings

/// Reads what a posting says of pay.
struct SalaryReader: Sendable {
    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {}

    /// The salary, and whether a bonus or equity is offered.
    func read(_ input: FactInput) -> PayFacts { PayFacts() }
}
