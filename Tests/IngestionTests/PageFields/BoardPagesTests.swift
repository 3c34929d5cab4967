import Foundation
import Postings
import Testing

@testable import Ingestion

/// Pages in the markup of boards and applicant-tracking systems, written for the project; `expected.tsv` says what a
/// reader sees in them.
@Suite struct BoardPagesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Boards")

    private static func rows() throws -> [[String: String]] {
        let table = try String(contentsOf: folder.appending(path: "expected.tsv"), encoding: .utf8)
        let lines = table.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    @Test func readsEveryPage() throws {
        let rows = try Self.rows()
        #expect(rows.count == 20)
        for row in rows {
            let name = try #require(row["page"])
            let bytes = try Data(contentsOf: Self.folder.appending(path: name))
            var configuration = IngestionConfiguration()
            configuration.usesSiteRules = false
            let ingestor = PostingIngestor(configuration: configuration)
            let posting = try ingestor.ingest(.init(path: name, content: .html, bytes: Array(bytes)))[0]
            for field in posting.fields.names.map(\.name) + ["title", "employer", "location", "salary"] {
                guard let expected = row[field] else { continue }
                let found = posting.fields.names.first { $0.name == field }.flatMap { posting.fields[$0]?.text.string }
                #expect(found ?? "" == expected, "\(name): \(field)")
            }
            let text = posting.text.string
            #expect(text.contains("skipper in the rain"), "\(name)")
            for word in [
                "cookie", "Powered by", "Sign in", "Apply", "Similar", "Hydrographer", "Reports", "First name",
                "job alert", "Deckhand", "©",
            ] {
                #expect(!text.contains(word), "\(name): \(word)")
            }
        }
    }
}
