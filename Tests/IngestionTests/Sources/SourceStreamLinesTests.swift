import Postings
import Testing

@testable import Ingestion

@Suite struct SourceStreamLinesTests {
    @Test(
        arguments: [
            ("{1}", ["1"]), ("{1}\n{2}\n", ["1", "2"]), ("{1}\r\n\r\n{2}\r\n", ["1", "2"]),
            // A broken line is an item as any other: whoever reads it says so, and the next one follows.
            ("{1}\nbroken\n{3}", ["1", "broken", "3"]), ("\u{FEFF}{1}\n{2}", ["\u{FEFF}1", "2"]),
        ] as [(String, [String])])
    func yieldsEachLineThatIsNotBlank(_ text: String, _ records: [String]) throws {
        let folder = try TemporaryFolder()
        for name in ["p.jsonl", "p.ndjson.gz"] {
            try folder.write(name, name.hasSuffix("gz") ? gzip(text) : Array(text.utf8))
            let stream = SourceStream([folder(name)])
            var found: [String] = []
            while case .document(let document)? = stream.next() {
                #expect(document.content == .jsonRecord)
                #expect(document.record == found.count + 1)
                found.append(String(decoding: document.bytes.filter { !"{}\r".utf8.contains($0) }, as: UTF8.self))
            }
            #expect(found == records, "\(name)")
        }
    }

    /// A file without a record is one document without a byte, so that the report has a row for it.
    @Test(arguments: ["", "\n\n \r\n"])
    func reportsAFileWithoutRecords(_ text: String) throws {
        let folder = try TemporaryFolder()
        let stream = SourceStream([try folder.write("p.jsonl", text)])
        guard case .document(let document)? = stream.next() else {
            Issue.record("no document")
            return
        }
        #expect(document == SourceDocument(path: folder("p.jsonl"), content: .html, bytes: []))
        #expect(stream.next() == nil)
        #expect(try PostingIngestor().ingest(document).map(\.verdict) == [.empty])
    }

    /// A line over the limit is a failure of its own; the lines around it are read.
    @Test func reportsAnOverLongLine() throws {
        let folder = try TemporaryFolder()
        var configuration = IngestionConfiguration()
        configuration.maximumDocumentBytes = 20
        // `{"text":"` and `"}` are 11 bytes: 9 more make 20.
        let lines = [9, 10, 9, 500, 1].map { "{\"text\":\"\(String(repeating: "x", count: $0))\"}" }
        try folder.write("p.jsonl", lines.joined(separator: "\n"))
        #expect(
            items(SourceStream([folder("p.jsonl")], configuration: configuration), below: folder) == [
                "p.jsonl#1 -", "failure p.jsonl#2 limit", "p.jsonl#3 -", "failure p.jsonl#4 limit", "p.jsonl#5 -",
            ])
    }

    /// The lines before the damage are read, what follows is one failure, and the next input is taken up.
    @Test func reportsTruncatedGzip() throws {
        let folder = try TemporaryFolder()
        let whole = gzip("{\"text\":\"1\"}\n{\"text\":\"2\"}\n{\"text\":\"3\"}\n")
        try folder.write("next.html", "<p>x")
        // 15 bytes before the text, 13 a line: a cut within the third, and one within the checksum. Then the header.
        for (length, read) in [(15 + 30, 2), (15 + 39 + 3, 3), (5, 0)] {
            try folder.write("p.jsonl.gz", Array(whole.prefix(length)))
            let stream = SourceStream([folder("p.jsonl.gz"), folder("next.html")])
            let expected =
                (0..<read).map { "p.jsonl.gz#\($0 + 1) -" } + [
                    "failure p.jsonl.gz#\(read + 1) unreadable", "file next.html -",
                ]
            #expect(items(stream, below: folder) == expected, "\(length) bytes")
        }
    }
}
