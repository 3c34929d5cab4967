import Postings
import Testing

@testable import Reporting

struct ReportRowTests {
    @Test func `A row takes its decision from what it is made of`() {
        let predicted = ReportRow(Made.posting, Made.prediction, evidence: [], skills: [])
        #expect(predicted.decision == .review && predicted.reason == .titleMismatch && predicted.error.isEmpty)
        var posting = Made.posting
        posting.verdict = .wall
        let none = ReportRow(notPosting: posting)
        #expect(none.decision == .notPosting && none.reason == .wall && none.prediction == nil)
        let failed = ReportRow(path: "a", record: 2, reason: .unreadable, error: "gone")
        #expect(failed.decision == .error && failed.reason == .unreadable && failed.prediction == nil)
        #expect(failed.posting.id == "a#2" && failed.posting.path == "a" && failed.posting.encoding.isEmpty)
    }
}
