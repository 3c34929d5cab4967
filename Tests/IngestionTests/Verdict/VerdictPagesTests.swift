import Foundation
import Postings
import Testing

@testable import Ingestion

/// Whole pages that were written for the project, in a folder for each verdict: `Pages/<verdict>/<name>.html`.
@Suite struct VerdictPagesTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Pages")

    private static func pages(_ verdict: PostingVerdict) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent(verdict.rawValue), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "html" }.sorted { $0.path < $1.path }
    }

    @Test(arguments: [
        (PostingVerdict.posting, 24), (.expired, 14), (.wall, 12), (.list, 12), (.shell, 10), (.missing, 12),
        (.article, 64),
    ])
    func judges(_ verdict: PostingVerdict, _ least: Int) throws {
        let pages = try Self.pages(verdict)
        #expect(pages.count >= least)
        for page in pages {
            let postings = try ingest(Array(Data(contentsOf: page)))
            #expect(postings.map(\.verdict) == [verdict], "\(page.lastPathComponent)")
        }
    }

    /// A posting is a posting as a record too, and so is every other text that a record's owner calls one.
    @Test func believesRecords() throws {
        for verdict in [PostingVerdict.posting, .article, .expired] {
            for page in try Self.pages(verdict) {
                let html = String(decoding: try Data(contentsOf: page), as: UTF8.self)
                let body = html.split(separator: "<body>", maxSplits: 1).last.map(String.init) ?? html
                let json = try JSONSerialization.data(withJSONObject: ["html": "<div>" + body])
                #expect(try ingestRecord(String(decoding: json, as: UTF8.self)).verdict == .posting)
            }
        }
    }
}
