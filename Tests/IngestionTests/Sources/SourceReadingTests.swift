import Foundation
import Postings
import Testing

@testable import Ingestion

/// Reads items to the end, each outcome as one line of text.
private func outcomes(_ item: SourceItem, configuration: IngestionConfiguration = .init()) -> [String] {
    var lines: [String] = []
    PostingIngestor(configuration: configuration).read(item) { outcome in
        switch outcome {
        case .posting(let posting):
            let words = posting.text.string.split(separator: "\n").joined(separator: " / ")
            lines.append("#\(posting.record) \(words) (\(posting.encoding), \(posting.label?.name ?? "-"))")
        case .failure(_, let record, let error):
            lines.append("#\(record.map(String.init) ?? "-") \(error.reason.rawValue)")
        case .skipped: lines.append("skipped")
        case .passedOver(_, let count): lines.append("passed \(count.count)")
        }
    }
    return lines
}

@Suite struct SourceReadingTests {
    static let cases: [(bytes: [UInt8], known: [String], unknown: [String])] = [
        (Array("<p>A".utf8), ["#1 A (UTF-8, l)"], ["#1 A (UTF-8, l)"]),
        (gzip("<p>A"), ["#1 A (UTF-8, l)"], ["#1 A (UTF-8, l)"]),
        (
            [0xFF, 0xFE] + EncodingDecisionTests.little("<p>é"), ["#1 é (UTF-16LE, l)"], ["#1 é (UTF-16LE, l)"]
        ),
        // Text without a tag is a page if the name says so, and skipped where nothing does.
        (Array("A".utf8), ["#1 A (UTF-8, l)"], ["skipped"]), (Array("%PDF-1.7".utf8), ["#- malformed"], ["skipped"]),
        // JSON Lines by content: its records, its own labels, and its broken lines.
        (
            Array("{\"text\":\"A\"}\n\nbroken\n{\"text\":\"B\",\"label\":\"m\"}".utf8),
            ["#1 A (UTF-8, l)", "#2 malformed", "#3 B (UTF-8, m)"],
            ["#1 A (UTF-8, l)", "#2 malformed", "#3 B (UTF-8, m)"]
        ),
        (gzip("\u{FEFF}{\"text\":\"A\"}\r\n"), ["#1 A (UTF-8, l)"], ["#1 A (UTF-8, l)"]),
        // Damaged or cut gzip is a failure whatever the name is.
        (Array(gzip("<p>A").dropLast()), ["#- unreadable"], ["#- unreadable"]),
        ([0x1F, 0x8B], ["#- unreadable"], ["#- unreadable"]),
    ]

    @Test(arguments: cases.indices)
    func readsByContent(_ index: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("f", Self.cases[index].bytes)
        #expect(outcomes(.file(path: path, label: Label("l"))) == Self.cases[index].known)
        #expect(outcomes(.unknownFile(path: path, label: Label("l"))) == Self.cases[index].unknown)
    }

    /// A file of no bytes is one row that says so.
    @Test func readsAnEmptyFile() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("f.html", "")
        var found: [PostingVerdict] = []
        PostingIngestor().read(.file(path: path, label: nil)) { outcome in
            if case .posting(let posting) = outcome { found.append(posting.verdict) }
        }
        #expect(found == [.empty])
    }

    /// Ten bytes are taken and eleven are not, before and after decompression.
    @Test func keepsToTheLimit() throws {
        let folder = try TemporaryFolder()
        var configuration = IngestionConfiguration()
        configuration.maximumDocumentBytes = 10
        let cases: [(name: String, bytes: [UInt8], known: String, unknown: String)] = [
            ("ten", Array("<p>4567890".utf8), "#1 4567890 (UTF-8, -)", "#1 4567890 (UTF-8, -)"),
            ("eleven", Array("<p>45678901".utf8), "#- limit", "#- limit"),
            ("notes", Array("buy milk, eggs".utf8), "#- limit", "skipped"),
            ("bomb", gzip(String(repeating: "x", count: 60_000)), "#- limit", "skipped"),
        ]
        for (name, bytes, known, unknown) in cases {
            let path = try folder.write(name, bytes)
            #expect(outcomes(.file(path: path, label: nil), configuration: configuration) == [known])
            #expect(outcomes(.unknownFile(path: path, label: nil), configuration: configuration) == [unknown])
        }
    }

    @Test func passesAFailureOn() {
        let item = SourceItem.failure(path: "p", record: 4, .record(line: 4, reason: "x"))
        #expect(outcomes(item) == ["#4 malformed"])
        #expect(outcomes(.file(path: "/nowhere/at/all.html", label: nil)) == ["#- unreadable"])
    }

    /// A record's own label beats the folder's; what cannot be read has the folder's.
    @Test(arguments: [
        (#"{"label":"m","text":"x"}"#, "m"), (#"{"label":" m ","text":"x"}"#, "m"), (#"{"text":"x"}"#, "l"), ("{", "l"),
    ])
    func tellsTheLabel(_ json: String, _ label: String) {
        let document = SourceDocument(path: "p", content: .jsonRecord, bytes: Array(json.utf8), label: Label("l"))
        #expect(PostingIngestor().label(of: document) == Label(label))
    }
}
