import Foundation
import Postings
import Testing

@testable import Ingestion

/// Title and employer of the pages of `Corpus/` that have no structured data, as a reader sees them.
@Suite struct WrittenPagesTests {
    /// Floors of 48 pages: what `scripts/measure/pages` prints in full.
    @Test func readsTitlesAndEmployers() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let corpus = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Corpus")
        let table = try String(contentsOf: here.appending(path: "corpus-pages.tsv"), encoding: .utf8)
        var titles = 0
        var employers = 0
        let rows = table.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        for row in rows {
            let bytes = try Data(contentsOf: corpus.appending(path: String(row[0])))
            let posting = try ingest(Array(bytes))[0]
            titles += NameKey(posting.title?.text.bytes ?? []) == NameKey(Array(row[1].utf8)) ? 1 : 0
            employers += NameKey(posting.employer?.text.bytes ?? []) == NameKey(Array(row[2].utf8)) ? 1 : 0
        }
        #expect(rows.count == 48)
        #expect(titles >= 47)
        #expect(employers >= 46)
    }
}
