import Foundation
import Postings
import Testing

@testable import Ingestion

/// What ingestion makes of `Corpus`, whole and with its structured data cut out: verdict, language, fields and sections.
///
/// It is stated on fields and byte ranges, not on a tree, and holds with every libxml2 from 2.9 to 2.15
/// (`scripts/test-with-libxml2` runs it with another one). `ROLECALL_RECORD=1 swift test --filter GoldenFieldsTests`
/// writes it anew, and fails.
struct GoldenFieldsTests {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "fields.txt")
    private static let corpus = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Corpus").path

    private static func pages() throws -> [(path: String, bytes: [UInt8])] {
        try FileManager.default.subpathsOfDirectory(atPath: corpus).filter { $0.hasSuffix(".html") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { ($0, Array(try Data(contentsOf: URL(fileURLWithPath: "\(corpus)/\($0)")))) }
    }

    /// The page without `<script …ld+json…>` blocks; pages in UTF-16 have none.
    private static func cut(_ page: [UInt8]) -> [UInt8] {
        var text = String(String.UnicodeScalarView(page.map { Unicode.Scalar($0) }))
        while let start = text.range(of: "<script type=\"application/ld"),
            let end = text.range(of: "</script>", range: start.upperBound..<text.endIndex)
        {
            text.removeSubrange(start.lowerBound..<end.upperBound)
        }
        return text.unicodeScalars.map { UInt8($0.value) }
    }

    private static func describe(_ path: String, _ bytes: [UInt8]) throws -> String {
        let ingestor = PostingIngestor()
        var lines: [String] = []
        for posting in try ingestor.ingest(SourceDocument(path: path, content: .html, bytes: bytes)) {
            lines.append("\(posting.id): \(posting.verdict.rawValue), \(posting.language), \(posting.encoding)")
            for name in posting.fields.names {
                guard let field = posting.fields[name] else { continue }
                lines.append("  \(name.name) = \(field.text.string) (\(field.origin.rawValue))")
            }
            for conflict in posting.conflicts {
                lines.append("  conflict of \(conflict.name.name): \(conflict.kept.text) / \(conflict.other.text)")
            }
            for section in posting.sections {
                lines.append("  \(section.range.lower)..<\(section.range.upper) \(section.kind.name)")
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func current() throws -> [String] {
        var entries: [String] = []
        for (path, bytes) in try pages() {
            entries.append(try describe(path, bytes))
            let without = cut(bytes)
            if without.count < bytes.count { entries.append(try describe("\(path), cut", without)) }
        }
        return entries
    }

    @Test func fieldsAndSectionsAreTheRecordedOnes() throws {
        let now = try Self.current()
        if ProcessInfo.processInfo.environment["ROLECALL_RECORD"] == "1" {
            try Data((now.joined(separator: "\n\n") + "\n").utf8).write(to: Self.file)
            Issue.record("recorded \(Self.file.path); run again without ROLECALL_RECORD to compare")
            return
        }
        let recorded = try #require(
            try? String(contentsOf: Self.file, encoding: .utf8),
            "there is no \(Self.file.path); record it with ROLECALL_RECORD=1")
        let before = recorded.dropLast().components(separatedBy: "\n\n")
        #expect(before.count == now.count)
        for (old, new) in zip(before, now) { #expect(new == old) }
    }
}
