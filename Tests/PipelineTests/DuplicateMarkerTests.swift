import Foundation
import Ingestion
import Postings
import Reporting
import Testing

@testable import Pipeline

/// The column `duplicate_of`, from the inputs to the report.
struct DuplicateMarkerTests {
    private static func text(_ number: Int) -> String {
        (0..<60).map { "word\(number)x\($0)" }.joined(separator: " ")
    }

    private static func record(_ id: String, _ text: String, title: String = "Data Scientist") -> String {
        "{\"id\": \"\(id)\", \"title\": \"\(title)\", \"company\": \"Firm\", \"text\": \"\(text)\"}\n"
    }

    /// 900 records, of which every third is a repost of the one before the one before.
    private static let records = (0..<900).map { number -> String in
        guard number % 3 == 2 else { return record("p\(number)", text(number)) }
        return record("p\(number)", text(number - 2).replacing("x7 ", with: "other "))
    }

    private func run(
        _ inputs: [String], jobs: Int = 1, unique: Bool = false
    ) async throws -> (rows: [(id: String, duplicateOf: String)], bytes: [UInt8], tally: RunTally, notes: [String]) {
        var bytes: [UInt8] = []
        let (tally, _, notes) = try await BatchClassifier(try await Corpora.tools(), jobs: jobs, isUnique: unique).run(
            SourceStream(inputs),
            write: {
                bytes += $0
                return true
            })
        let table = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let column = table[0].firstIndex(of: "duplicate_of")!
        // No cell of these postings but the evidence could hold a comma, and that is joined by semicolons.
        return (table.dropFirst().map { ($0[0], $0[column]) }, bytes, tally, notes)
    }

    @Test func `The first of a cluster is named, and nothing is dropped, at any number of threads`() async throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.jsonl", Self.records.joined())
        let one = try await run([path])
        #expect(one.rows.map(\.id) == (0..<900).map { "p\($0)" })
        #expect(one.rows.map(\.duplicateOf) == (0..<900).map { $0 % 3 == 2 ? "p\($0 - 2)" : "" })
        #expect(one.tally.rows == 900 && one.tally.duplicates == 300 && one.tally.leftOut == 0)
        for jobs in [2, 5] {
            let other = try await run([path], jobs: jobs)
            #expect(other.bytes == one.bytes)
            #expect(other.tally == one.tally)
        }
    }

    @Test func `With unique, one of a cluster is kept, as its row would be`() async throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.jsonl", Self.records.joined())
        let all = try await run([path])
        let unique = try await run([path], jobs: 2, unique: true)
        #expect(unique.rows.map(\.id) == (0..<900).filter { $0 % 3 != 2 }.map { "p\($0)" })
        #expect(unique.tally.rows == 600 && unique.tally.leftOut == 300 && unique.tally.duplicates == 0)
        #expect(unique.tally.labels.reduce(0, +) == 600 && unique.tally.classified == 600)
        let lines = String(decoding: all.bytes, as: UTF8.self).split(separator: "\r\n").enumerated()
            .filter { $0.offset == 0 || ($0.offset - 1) % 3 != 2 }.map(\.element)
        #expect(String(decoding: unique.bytes, as: UTF8.self).split(separator: "\r\n") == lines)
    }

    @Test func `JSON Lines name the first too, and are the same at any number of threads`() async throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.jsonl", Self.records[..<300].joined())
        func run(jobs: Int, unique: Bool) async throws -> [UInt8] {
            let trained = try await Corpora.tools()
            let tools = ClassificationTools(
                classifier: trained.classifier, matcher: trained.matcher, format: .jsonLines)
            var bytes: [UInt8] = []
            _ = try await BatchClassifier(tools, jobs: jobs, isUnique: unique).run(
                SourceStream([path]),
                write: {
                    bytes += $0
                    return true
                })
            return bytes
        }
        func rows(_ bytes: [UInt8]) throws -> [[String: Any]] {
            try bytes.split(separator: 0x0A).map {
                try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
            }
        }
        let all = try await run(jobs: 1, unique: false)
        let marked = try rows(all)
        #expect(marked.map { $0["id"] as? String } == (0..<300).map { "p\($0)" })
        #expect(marked.map { $0["duplicate_of"] as? String } == (0..<300).map { $0 % 3 == 2 ? "p\($0 - 2)" : nil })
        #expect(marked.allSatisfy { $0["duplicate_of"] != nil })
        for jobs in [2, 5] { #expect(try await run(jobs: jobs, unique: false) == all) }
        let unique = try await run(jobs: 2, unique: true)
        #expect(try rows(unique).map { $0["id"] as? String } == (0..<300).filter { $0 % 3 != 2 }.map { "p\($0)" })
        let kept = all.split(separator: 0x0A).enumerated().filter { $0.offset % 3 != 2 }.map(\.element)
        #expect(unique.split(separator: 0x0A) == kept)
    }

    @Test func `A page, a fragment and a text of the same words are one`() async throws {
        let folder = TemporaryFolder()
        let words = Self.text(1)
        let half = words.split(separator: " ")
        let html =
            "<ul><li>\(half[..<30].joined(separator: "</li><li>"))</li></ul><p>\(half[30...].joined(separator: " &ndash; "))"
        let path = folder.write(
            "a.jsonl",
            Self.record("text", words) + "{\"id\": \"html\", \"title\": \"DATA SCIENTIST\", \"html\": \"\(html)\"}\n"
                + Self.record("upper", words.uppercased()))
        let rows = try await run([path]).rows
        #expect(rows.map(\.duplicateOf) == ["", "text", "text"])
    }

    @Test func `Broken records and empty ones are no duplicates of one another`() async throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.jsonl", "{ broken\n{ broken\n" + Self.record("a", "") + Self.record("b", ""))
        let result = try await run([path])
        #expect(result.rows.map(\.duplicateOf) == ["", "", "", ""])
        #expect(result.tally.rows == 4)
    }

    @Test func `An id that a spreadsheet would run is named as its own row names it`() async throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.jsonl", Self.record("=1+1", Self.text(1)) + Self.record("b", Self.text(1)))
        #expect(try await run([path]).rows.map(\.duplicateOf) == ["", "'=1+1"])
    }

    @Test func `How rows fall into batches does not matter`() {
        let writer = ReportWriter(schema: ReportSchema(labels: [Label("baker"), Label("cook")]))
        func marked(_ size: Int) -> [UInt8] {
            let marker = DuplicateMarker(configuration: DuplicateConfiguration(), writer: writer, isUnique: false)
            var sketcher = DuplicateSketcher()
            var bytes: [UInt8] = []
            var number = 0
            while number < 40 {
                var batch = ReportBatch(labelCount: 2)
                for _ in 0..<min(size, 40 - number) {
                    let posting = JobPosting(id: "p\(number)", path: "a.jsonl", record: number + 1)
                    let words = (0..<50).map { UInt64(number % 10 * 1000 + $0 + 1) &* 0x9e37_79b9_7f4a_7c15 }
                    let row = ReportRow(notPosting: posting)
                    batch.add(row, label: 0, sketcher.sketch(posting, words: words), writer)
                    number += 1
                }
                bytes += marker.mark(batch).bytes
            }
            return bytes
        }
        let whole = marked(40)
        for size in [1, 3, 7, 39] { #expect(marked(size) == whole) }
        #expect(String(decoding: whole, as: UTF8.self).contains(",p3,"))
    }
}
