import Foundation
import Postings
import Testing

@testable import Ingestion

/// The pages that were written for the project, found beside the tests.
@Suite struct CorpusTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")
        .path

    private static func outcomes() -> [(path: String, outcome: IngestionOutcome)] {
        let stream = SourceStream([folder], isCorpus: true)
        let ingestor = PostingIngestor()
        var found: [(String, IngestionOutcome)] = []
        while let item = stream.next() {
            ingestor.read(item) { outcome in
                switch outcome {
                case .posting(let posting): found.append((String(posting.path.dropFirst(folder.count + 1)), outcome))
                case .failure(let path, _, _): found.append((path, outcome))
                case .skipped(let path), .passedOver(let path, _): found.append((path, outcome))
                }
            }
        }
        return found
    }

    @Test func judgesEveryPage() throws {
        var counts: [String: Int] = [:]
        for (path, outcome) in Self.outcomes() {
            guard case .posting(let posting) = outcome else {
                #expect(path.hasSuffix("README.md"), "\(path): no posting")
                continue
            }
            let label = try #require(posting.label?.name)
            counts[label, default: 0] += 1
            #expect(path.hasPrefix("\(label)/"))
            if label == "not_postings" {
                // A page is named for what it is: `list-1-…`, `shell-2-…`.
                let kind = path.split(separator: "/")[1].prefix { $0 != "-" }
                #expect(posting.verdict.rawValue == kind, "\(path)")
            } else {
                #expect(posting.verdict == .posting, "\(path)")
                #expect(posting.text.bytes.count > 200, "\(path)")
                #expect(posting.title != nil || path.contains("-notitle"), "\(path): no title")
                #expect(posting.sections.last?.range.upper == posting.text.bytes.count, "\(path)")
            }
        }
        #expect(counts == ["data_scientist": 30, "ml_engineer": 30, "not_postings": 15])
    }

    /// The second part of a page's name says how it was encoded.
    @Test func decidesEveryEncoding() {
        for case (let path, .posting(let posting)) in Self.outcomes() where posting.label?.name != "not_postings" {
            let name = path.split(separator: "/")[1]
            let expected =
                name.hasPrefix("07")
                ? "windows-1252"
                : name.hasPrefix("08-utf16le") ? "UTF-16LE" : name.hasPrefix("08-utf16be") ? "UTF-16BE" : "UTF-8"
            #expect(posting.encoding == expected, "\(path)")
            #expect(!posting.text.string.contains("\u{FFFD}"), "\(path)")
        }
    }
}
