import Platform
import Postings
import Testing

@testable import Ingestion

@Suite("Formats told by content")
struct OtherFormatTests {
    /// What becomes of a file: `posting`, `failure` with its reason, or `skipped`.
    private func outcomes(
        _ item: SourceItem, configuration: IngestionConfiguration = .init()
    ) -> [String] {
        var found: [String] = []
        PostingIngestor(configuration: configuration).read(item) { outcome in
            switch outcome {
            case .posting(let posting): found.append("posting \(posting.record)")
            case .failure(_, let record, let error): found.append("failure \(record) \(error.reason.rawValue)")
            case .skipped: found.append("skipped")
            }
        }
        return found
    }

    @Test(
        "a file that holds postings in a format that is not read is an error, not a page",
        arguments: [
            ("x.csv", "title,text\nData Scientist,Ask questions\n"), ("x.json", "[{\"text\": \"a\"}]"),
            ("records", "[{\"text\": \"a\"}]"),
        ])
    func unsupported(name: String, content: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(name, Array(content.utf8))
        #expect(outcomes(.file(path: path, label: nil)) == ["failure 1 malformed"])
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
