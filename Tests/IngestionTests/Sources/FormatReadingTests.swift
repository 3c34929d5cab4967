import Platform
import Postings
import Testing

@testable import Ingestion

@Suite("Formats told by content")
struct FormatReadingTests {
    /// What becomes of a file: `posting`, `failure` with its reason, or `skipped`.
    private func outcomes(
        _ item: SourceItem, configuration: IngestionConfiguration = .init()
    ) -> [String] {
        var found: [String] = []
        PostingIngestor(configuration: configuration).read(item) { outcome in
            switch outcome {
            case .posting(let posting): found.append("posting \(posting.record)")
            case .failure(_, let record, let error):
                found.append("failure \(record.map(String.init) ?? "-") \(error.reason.rawValue)")
            case .skipped: found.append("skipped")
            case .passedOver: found.append("passed over")
            }
        }
        return found
    }

    @Test(
        "records are read whatever holds them",
        arguments: [
            ("x.csv", "title,text\nData Scientist,Ask questions\n"), ("x.tsv", "title\ttext\nA\tB\n"),
            ("x.json", "[{\"text\": \"a\"}]"), ("records", "[{\"text\": \"a\"}]"),
            ("table", "title;text\nA;B\n"), ("x.json", "{\"jobs\": [{\"text\": \"a\"}]}"),
        ])
    func records(name: String, content: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(name, Array(content.utf8))
        #expect(outcomes(.file(path: path, label: nil)) == ["posting 1"])
        #expect(outcomes(.unknownFile(path: path, label: nil)) == ["posting 1"])
        #expect(SourceStream([path]).collected(.init()) == ["posting 1"])
        try folder.write(name + ".gz", Stored.gzip(Array(content.utf8)))
        #expect(SourceStream([path + ".gz"]).collected(.init()) == ["posting 1"])
    }

    @Test("of a folder, text is taken by its name, unless it is about the folder or too short")
    func textFiles() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "We ask questions of data. ", count: 10)
        let names = [
            "README.md", "LICENSE.txt", "LICENSE-MIT.txt", "a.txt", "b.md", "c.log", "d", "notes.txt", "e.text",
        ]
        for name in names { try folder.write(name, text) }
        try folder.write("short.txt", "buy milk")
        try folder.write("counts.csv", "title,count\n\"\(text)\",1\n")
        try folder.write("records.log", "{\"text\": \"a\"}\n")
        var taken: [String] = []
        var skipped: [String] = []
        let stream = SourceStream([folder.path])
        let ingestor = PostingIngestor()
        while let item = stream.next() {
            ingestor.read(item) { outcome in
                switch outcome {
                case .posting(let posting): taken.append(String(posting.path.dropFirst(folder.path.count + 1)))
                case .skipped(let path): skipped.append(String(path.dropFirst(folder.path.count + 1)))
                default: Issue.record("\(outcome)")
                }
            }
        }
        #expect(taken == ["a.txt", "b.md", "e.text"])
        #expect(
            skipped == [
                "LICENSE-MIT.txt", "LICENSE.txt", "README.md", "c.log", "counts.csv", "d", "notes.txt", "records.log",
                "short.txt",
            ])
        // A file that the user names is never skipped.
        for name in names + ["short.txt"] {
            #expect(SourceStream([folder(name)]).collected(.init()) == ["posting 1"], "\(name)")
        }
    }

    @Test("a large stream in a folder is cut by the door, a small one by whoever ingests it; the rows are the same")
    func largeInFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("in/dump.json", "[" + (1...5).map { "{\"text\": \"\($0)\"}" }.joined(separator: ",") + "]")
        var configuration = IngestionConfiguration()
        let whole = SourceStream([folder("in")], configuration: configuration)
        #expect(items(whole, below: folder) == ["unknown in/dump.json -"])
        #expect(whole.knownTotal == 1)
        configuration.wholeFileBytes = 10
        let cut = SourceStream([folder("in")], configuration: configuration)
        #expect(items(cut, below: folder) == (1...5).map { "in/dump.json#\($0) -" })
        #expect(cut.knownTotal == nil)
    }

    @Test("a compressed bomb stops at the limit, as a page and as a line")
    func bombs() throws {
        let folder = try TemporaryFolder()
        var configuration = IngestionConfiguration()
        configuration.maximumDocumentBytes = 100_000
        let bomb = Array(repeating: Stored.bomb, count: 200).flatMap { $0 }
        for name in ["a.html.gz", "a.txt.gz", "a.jsonl.gz"] {
            let path = try folder.write(name, bomb)
            let stream = SourceStream([path], configuration: configuration)
            var found: [String] = []
            while let item = stream.next() { found += outcomes(item, configuration: configuration) }
            #expect(found == [name == "a.jsonl.gz" ? "failure 1 limit" : "failure - limit"], "\(name)")
        }
    }

    @Test("what follows a compressed page and is no gzip is left out; records before a damage are read")
    func damagedGzip() throws {
        let folder = try TemporaryFolder()
        let page = try folder.write("a.html.gz", gzip("<p>x") + Array("junk".utf8))
        #expect(outcomes(.file(path: page, label: nil)) == ["posting 1"])
        let members = gzip("{\"text\":\"1\"}\n") + gzip("{\"text\":\"2\"}\n")
        let cases: [(bytes: [UInt8], expected: [String])] = [
            (members + Array("junk".utf8), ["posting 1", "posting 2", "failure 3 unreadable"]),
            (members.dropLast() + [9], ["posting 1", "posting 2", "failure 3 unreadable"]),
            (
                gzip("{\"text\":\"0\"}\n").dropLast(5) + [1, 0, 0, 0, 0] + members,
                ["posting 1", "failure 2 unreadable", "posting 3", "posting 4"]
            ),
        ]
        for (bytes, expected) in cases {
            let path = try folder.write("a.jsonl.gz", bytes)
            let stream = SourceStream([path])
            var found: [String] = []
            while let item = stream.next() { found += outcomes(item) }
            #expect(found == expected)
            #expect(outcomes(.unknownFile(path: path, label: nil)) == expected)
        }
    }

    @Test("an object over several lines is one record; several objects are as many")
    func prettyPrinted() throws {
        let folder = try TemporaryFolder()
        let pretty = try folder.write("a.json", Array("{\n  \"text\": \"We ask.\"\n}\n".utf8))
        #expect(outcomes(.unknownFile(path: pretty, label: nil)) == ["posting 1"])
        let lines = try folder.write("b.json", Array("{\"text\": \"a\"}\n\n{\"text\": \"b\"}\n{broken\n".utf8))
        #expect(
            outcomes(.unknownFile(path: lines, label: nil)) == ["posting 1", "posting 2", "failure 3 malformed"])
    }

    @Test("JSON Lines that is larger than a document is streamed, whatever its name")
    func large() throws {
        let folder = try TemporaryFolder()
        var configuration = IngestionConfiguration()
        configuration.maximumDocumentBytes = 64
        let line = "{\"text\": \"We ask questions.\"}\n"
        let path = try folder.write("dump", Array(String(repeating: line, count: 5).utf8))
        let expected = (1...5).map { "posting \($0)" }
        #expect(outcomes(.unknownFile(path: path, label: nil), configuration: configuration) == expected)
        #expect(
            SourceStream([path], configuration: configuration).collected(configuration) == expected)
    }

    @Test("a page in a record is read as the page itself is, but for the title")
    func pageInRecord() throws {
        let html = """
            <html><head><title>Data Scientist | Acme</title><script type="application/ld+json">{"@type":"JobPosting",\
            "title":"Data Scientist","description":"<p>We ask questions.</p>","hiringOrganization":{"name":"Acme"}}\
            </script></head><body><h1>Data Scientist</h1><p>This position has been filled.</p></body></html>
            """
        let page = try #require(
            try PostingIngestor().ingest(SourceDocument(path: "p", content: .html, bytes: Array(html.utf8))).first)
        let escaped = html.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        let record = try #require(
            try PostingIngestor().ingest(
                SourceDocument(path: "p", content: .jsonRecord, bytes: Array("{\"html\": \"\(escaped)\"}".utf8))
            ).first)
        #expect(record.verdict == page.verdict && record.verdict == .expired)
        #expect(record.employer == page.employer && record.text == page.text && record.sections == page.sections)
        #expect(record.title == nil && page.title != nil)
    }

    /// Pages on which a step that looks again at everything before it would take minutes; that they end is the test.
    @Test(
        "hostile pages end",
        arguments: [
            String(repeating: "<article><p>some text</article>", count: 20_000),
            "<html><title>" + String(repeating: "data ", count: 80_000) + "</title>"
                + String(repeating: "<h2>data scientist</h2>", count: 5_000),
            "<html><p>Location: " + String(repeating: "<a", count: 200_000),
            "<html><script type='application/ld+json'>["
                + (0..<5_000).map { "{\"@type\":\"JobPosting\",\"title\":\"t\",\"description\":\"<p>\($0)\"}" }
                .joined(separator: ",") + "]</script>" + String(repeating: "<p>x", count: 10_000),
        ])
    func hostile(html: String) throws {
        let postings = try PostingIngestor().ingest(
            SourceDocument(path: "p", content: .html, bytes: Array(html.utf8)))
        #expect(!postings.isEmpty)
    }
}

extension SourceStream {
    /// What becomes of everything that the stream yields.
    fileprivate func collected(_ configuration: IngestionConfiguration) -> [String] {
        let ingestor = PostingIngestor(configuration: configuration)
        var found: [String] = []
        while let item = next() {
            ingestor.read(item) { outcome in
                if case .posting(let posting) = outcome { found.append("posting \(posting.record)") }
            }
        }
        return found
    }
}
