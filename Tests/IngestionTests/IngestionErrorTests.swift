import HTMLText
import Platform
import Postings
import Testing

@testable import Ingestion

@Suite struct IngestionErrorTests {
    static let cases: [(error: IngestionError, reason: DecisionReason, words: [String])] = [
        (.file(.notFound(path: "a.html")), .unreadable, ["a.html"]),
        (.file(.tooLarge(path: "a.html", bytes: 9, limit: 8)), .limit, ["a.html", "9", "8"]),
        (.file(.corruptGzip(path: "a.gz", reason: "cut off")), .unreadable, ["a.gz", "cut off"]),
        (.emptyFolder, .empty, ["no files"]), (.tooLarge(bytes: 9, limit: 8), .limit, ["9", "8"]),
        (.binary(what: "a PDF document"), .malformed, ["a PDF document"]),
        (.record(line: 7, reason: "broken JSON"), .malformed, ["7", "broken JSON"]),
    ]

    /// A message is one line and holds what its error holds.
    @Test(arguments: cases.indices)
    func says(_ index: Int) {
        let (error, reason, words) = Self.cases[index]
        #expect(error.reason == reason)
        for word in words { #expect(error.description.contains(word)) }
        #expect(!error.description.contains("\n") && !error.description.isEmpty)
    }
}
