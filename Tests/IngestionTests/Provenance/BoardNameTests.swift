import Postings
import Testing

@testable import Ingestion

struct BoardNameTests {
    @Test(
        arguments: [
            ("linkedin", "linkedin"), ("LinkedIn", "linkedin"), ("  Job\n Board ", "job board"), ("", nil),
            (" \t", nil),
            (String(repeating: "x", count: 63), String(repeating: "x", count: 63)),
            (String(repeating: "x", count: 64), nil), ("Ä &amp; B", "Ä & b"),
        ] as [(String, String?)])
    func `A record's name is one line in lower case`(_ value: String, _ name: String?) {
        #expect(BoardName.named(Array(value.utf8))?.string == name)
    }

    @Test(
        arguments: [
            ("https://www.linkedin.com/jobs/view/1", "linkedin"), ("http://uk.linkedin.com", "linkedin"),
            ("//indeed.co.uk/viewjob?jk=1", "indeed"), ("https://de.indeed.com:443/x", "indeed"),
            ("HTTPS://WWW.Glassdoor.COM/", "glassdoor"), ("https://boards.greenhouse.io/acme/jobs/1", "greenhouse"),
            ("https://acme.com.au./jobs", "acme"), ("https://co.uk/x", "co"), ("https://a.b.co.uk", "b"),
            ("https://user:secret@jobs.example.org/x@y", "example"),
            ("https://jobs.example?x=https://other.com", "jobs"),
            (" https://xn--bcher-kva.example/", "xn--bcher-kva"), ("https://bücher.example/", "bücher"),
            // Without a registered name there is no board.
            ("https://localhost/jobs", nil), ("https://192.168.1.20/jobs", nil), ("https://[2001:db8::1]/", nil),
            ("/jobs/1", nil), ("jobs/1", nil), ("www.linkedin.com/jobs", nil), ("file:///a.b/c.html", nil),
            ("https://", nil), ("https:///a.b", nil), ("https://.com/", nil), ("https://a..com/", nil),
            ("https://a b.com/", nil), ("https://a|b.com/", nil), ("mailto:jobs@acme.com", nil), ("", nil),
            ("https://\(String(repeating: "x", count: 64)).com", nil),
        ] as [(String, String?)])
    func `Of an address, the registered name`(_ address: String, _ name: String?) {
        #expect(BoardName.registered(address.utf8)?.string == name)
    }

    private static let canonical = "<link rel=canonical href='https://uk.harbour.example/jobs/1'>"
    private static let shared = "<meta property=og:url content='https://quay.example/jobs/1'>"

    /// A page's own address goes before that of its posting, which may be the employer's.
    @Test(
        arguments: [
            ("", nil), (canonical, "harbour"), (shared, "quay"), (shared + canonical, "harbour"),
            ("<link rel=canonical href='/jobs/1'>" + shared, "quay"),
            (jsonLD(posting(url: "https://jobs.dock.example/1")), "dock"),
            (canonical + jsonLD(posting(url: "https://jobs.dock.example/1")), "harbour"),
        ] as [(String, String?)])
    func `A page's board`(_ head: String, _ name: String?) throws {
        #expect(try ingest(page(head: head, body: tideDescription)).map { $0.board?.string } == [name])
    }

    private static func posting(url: String) -> String {
        let description = tideDescription.split(separator: "\n").joined()
        return #"{"@type": "JobPosting", "title": "T", "url": "\#(url)", "description": "\#(description)"}"#
    }

    @Test(
        arguments: [
            (#"{"text": "a", "board": "Glassdoor", "url": "https://linkedin.com/1"}"#, "glassdoor"),
            (#"{"text": "a", "board": null, "url": "https://linkedin.com/1"}"#, "linkedin"),
            (#"{"text": "a", "board": "", "url": "/1"}"#, nil), (#"{"text": "a"}"#, nil),
            (#"{"text": "a", "board": 7}"#, "7"),
        ] as [(String, String?)])
    func `A record's board is what it says, else its address`(_ json: String, _ name: String?) throws {
        #expect(try ingestRecord(json).board?.string == name)
    }

    @Test func `A whole page as a record has its own address`() throws {
        let html = page(head: Self.canonical.replacing("'", with: ""), body: "<p>We dredge.</p>")
        #expect(try ingestRecord(#"{"html": "\#(html)"}"#).board?.string == "harbour")
        #expect(try ingestRecord(#"{"html": "\#(html)", "board": "Web"}"#).board?.string == "web")
    }

    @Test func `A row of CSV, a mapped key and an archive's address`() throws {
        let row = try ingestRecord(
            Array("We dredge.,Indeed".utf8), .csvRecord(CSVHeader(columns: ["text", "Board"])))
        #expect(row.board?.string == "indeed")
        let mapped = try ingestRecord(
            Array(#"{"text": "a", "site": "Indeed"}"#.utf8), .jsonRecord, fields: ["board=site"])
        #expect(mapped.board?.string == "indeed")
        let document = SourceDocument(
            path: "a", content: .html, bytes: Array(page(body: tideDescription).utf8),
            url: "https://jobs.quay.example/1")
        #expect(try PostingIngestor().ingest(document).map { $0.board?.string } == ["quay"])
    }

    @Test func `A feed's board is the feed, whatever the address`() throws {
        let job = #"{"id": "1", "text": "Dredger", "hostedUrl": "https://quay.example/1", "description": "<p>a</p>"}"#
        let document = SourceDocument(path: "p", content: .feedRecord(.lever), bytes: Array(job.utf8))
        #expect(try PostingIngestor().ingest(document).map { $0.board?.string } == ["lever"])
    }
}
