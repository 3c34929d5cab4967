internal import Postings

/// Reads the stages of a model's life that the duties contain.
struct LifecycleReader: Sendable {
    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {}

    /// The stages in their order, and the one that is stressed most.
    func read(_ input: FactInput) -> ([Fact<LifecycleStage>], LifecycleStage?) { ([], nil) }
}
