import Postings
import Testing

@testable import Ingestion

@Suite struct PostingRecordTests {
    @Test func readsEveryKey() throws {
        let posting = try ingestRecord(
            #"""
            {"id": "k-7", "title": "Tide &amp; Wind Modeller", "text": "Model tides.", "company": "Quay Ltd",
            "location": "Leeds", "date": "2026-03-17T09:00:00Z", "url": "https://example.org/7", "label": "modeller",
            "description": "unknown", "nested": {"title": "no"}, "n": [1, 2]}
            """#)
        #expect(posting.id == "k-7")
        #expect(posting.path == "p.jsonl")
        #expect(posting.record == 3)
        #expect(posting.title == PostingField(UTF8Text("Tide & Wind Modeller"), from: .record))
        #expect(posting.employer == PostingField(UTF8Text("Quay Ltd"), from: .record))
        #expect(posting.location == PostingField(UTF8Text("Leeds"), from: .record))
        #expect(posting.datePosted == PostingField(UTF8Text("2026-03-17"), from: .record))
        #expect(posting.label == Label("modeller"))
        #expect(posting.text.string == "Model tides.\n")
        #expect(posting.encoding == "UTF-8")
        #expect(posting.verdict == .posting)
    }

    /// No heading of a record's text, and no title of its page, becomes the posting's title.
    @Test(arguments: [
        #"{"html": "<h1>Data Scientist</h1><p>Model tides.</p>"}"#, #"{"text": "Data Scientist\n\nModel tides."}"#,
        #"{"title": "", "html": "<h1>Data Scientist</h1>"}"#, #"{"title": null, "html": "<h1>Data Scientist</h1>"}"#,
        #"{"title": " \u00a0 ", "html": "<h1>Data Scientist</h1>"}"#,
        #"{"html": "<html><head><title>Data Scientist</title></head><body><h1>Data Scientist</h1></body></html>"}"#,
        ##"""
        {"html": "<html><script type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"Data Scientist\",
        \"description\":\"Model tides.\"}</script></html>"}
        """##,
    ])
    func leavesAMissingTitleMissing(_ json: String) throws {
        #expect(try ingestRecord(json).title == nil)
        #expect(try ingestRecord(json).id == "p.jsonl#3")
    }

    /// The bodies that a record may have, and the text of each.
    @Test(
        arguments: [
            (#"{"html": "<p>A</p><p>B &amp; C</p>"}"#, "A\nB & C\n"),
            (#"{"text": "A\nB &amp; C <p>"}"#, "A\nB &amp; C <p>\n"),
            (#"{"html": "<p>A</p>", "text": "B"}"#, "A\n"), (#"{"html": "", "text": "B"}"#, "B\n"),
            (#"{"html": null, "text": "B"}"#, "B\n"), (#"{"html": " \n", "text": "B"}"#, "B\n"),
            (#"{"text": "a\r\nb"}"#, "a\nb\n"), (#"{"text": "nul\u0000 and \ud800 half"}"#, "nul and \u{FFFD} half\n"),
            (#"{"html": "<p>Caf\u00e9 \ud83d\ude00</p>"}"#, "Café 😀\n"),
        ])
    func readsTheBody(_ json: String, _ text: String) throws {
        #expect(try ingestRecord(json).text.string == text)
    }

    @Test(arguments: [#"{"html": ""}"#, #"{"text": null}"#, #"{"text": " \n "}"#, #"{"html": "<p></p>"}"#])
    func judgesAnEmptyBody(_ json: String) throws {
        let posting = try ingestRecord(json)
        #expect(posting.verdict == .empty)
        #expect(posting.text.isEmpty)
        #expect(posting.sections.isEmpty)
    }

    /// A date that cannot be read is none; it never stands in the report as it came.
    @Test(arguments: [(#""March 2026""#, "2026-03"), (#""03/04/2026""#, nil), (#""soon""#, nil), ("null", nil)])
    func readsTheDate(_ json: String, _ date: String?) throws {
        #expect(try ingestRecord(#"{"text": "x", "date": \#(json)}"#).datePosted?.text.string == date)
    }

    @Test(arguments: [
        ("", "broken JSON"), ("{\"text\": \"x\"", "broken JSON"), ("{\"text\" \"x\"}", "broken JSON"),
        ("not JSON", "broken JSON"),
        ("[1]", "no object"), ("3", "no object"), ("{}", "neither \"html\" nor \"text\""),
        (#"{"title": "x", "body": "y"}"#, "(it has: title, body)"),
    ])
    func refuses(_ json: String, _ reason: String) throws {
        let error = try #require(throws: IngestionError.self) { try ingestRecord(json) }
        #expect(error.description.contains(reason))
        #expect(error.description.contains("3"), "it says which record")
        #expect(error.reason == .malformed)
    }
}
