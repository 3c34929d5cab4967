import Postings
import Testing

/// The spellings are the report's schema: a change here breaks readers.
@Suite struct DecisionTests {
    @Test func decisionsAreSpelledAsInTheReport() {
        #expect(Decision.allCases.map(\.rawValue) == ["accept", "hybrid", "neither", "review", "not_posting", "error"])
    }

    @Test func reasonsAreSpelledAsInTheReport() {
        let spelled = [
            "low_confidence", "several_labels", "no_label", "title_mismatch", "out_of_scope", "language", "too_short",
            "expired", "wall", "list",
            "shell", "article",
            "missing", "empty", "unreadable", "malformed", "limit",
        ]
        #expect(DecisionReason.allCases.map(\.rawValue) == spelled)
    }

    /// A posting needs no reason; every other verdict has one of its own, spelled like the verdict.
    @Test(arguments: PostingVerdict.allCases)
    func everyOtherVerdictHasItsReason(verdict: PostingVerdict) {
        #expect(verdict.reason?.rawValue == (verdict == .posting ? nil : verdict.rawValue))
    }
}
