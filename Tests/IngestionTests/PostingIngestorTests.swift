import HTMLText
import Postings
import Testing

@testable import Ingestion

@Suite struct PostingIngestorTests {
    private static let tide =
        #"{"@type":"JobPosting","title":"Tide Modeller","datePosted":"2026-03-17","description":"<p>Model tides.</p>","#
        + #""hiringOrganization":{"name":"Quay Ltd"},"jobLocation":{"address":"Leeds"}}"#
    private static let wind =
        #"{"@type":"JobPosting","title":"Wind Modeller","description":"<h2>Duties</h2><p>Model wind.</p>"}"#

    // MARK: - Structured data

    /// Structured data beats what the page shows, and the page fills what it lacks.
    @Test func prefersStructuredData() throws {
        let body =
            "<h1>Other title</h1><p>Company: Other Ltd</p><p>Location: York</p><p>Posted: 2020-01-01</p>"
            + tideDescription
        let whole = try ingest(page(head: jsonLD(Self.tide), body: body))
        #expect(whole.count == 1)
        #expect(whole[0].title == PostingField(UTF8Text("Tide Modeller"), from: .jsonLD))
        #expect(whole[0].employer == PostingField(UTF8Text("Quay Ltd"), from: .jsonLD))
        #expect(whole[0].location == PostingField(UTF8Text("Leeds"), from: .jsonLD))
        #expect(whole[0].datePosted == PostingField(UTF8Text("2026-03-17"), from: .jsonLD))
        // A text of two words may be of any section.
        #expect(whole[0].outline.count == 1 && whole[0].outline[0].hasSuffix(": Model tides."))

        let part = try ingest(page(head: jsonLD(Self.wind), body: body))
        #expect(part[0].title == PostingField(UTF8Text("Wind Modeller"), from: .jsonLD))
        #expect(part[0].employer == PostingField(UTF8Text("Other Ltd"), from: .page))
        #expect(part[0].location == PostingField(UTF8Text("York"), from: .page))
        #expect(part[0].datePosted == PostingField(UTF8Text("2020-01-01"), from: .page))
        #expect(part[0].outline == ["duties: Duties / Model wind."])

        // Without a description, the text is the page's.
        let bare = try ingest(
            page(head: jsonLD(#"{"@type":"JobPosting","title":"Tide Modeller"}"#), body: tideDescription))
        #expect(bare[0].title?.text.string == "Tide Modeller")
        #expect(bare[0].sections.map(\.kind) == [.duties, .requirements])
    }

    /// A description that breaks off is no text where the page shows more; where it shows no more, it is.
    @Test(arguments: ["...", "\u{2026}", " [\u{2026}]", "&hellip;</p>\\n"])
    func takesThePageForATeaser(_ end: String) throws {
        let data = jsonLD(#"{"@type":"JobPosting","title":"Tide Modeller","description":"<p>Model the ti\#(end)"}"#)
        let whole = try ingest(page(head: data, body: "<h1>Tide Modeller</h1>" + tideDescription))
        #expect(whole[0].sections.map(\.kind) == [.duties, .requirements])
        let short = try ingest(page(head: data, body: "<h1>Tide Modeller</h1>"))
        #expect(short[0].text.string.hasPrefix("Model the ti"))
    }

    /// The scripts that a page may put its structured data into.
    @Test(arguments: [
        "application/ld+json", "application/ld&#x2B;json", "APPLICATION/LD+JSON", "application/ld+json; charset=utf-8",
    ])
    func findsTheScript(_ type: String) throws {
        #expect(
            try ingest(page(head: jsonLD(Self.tide, type: type), body: "<p>x"))[0].title?.text.string == "Tide Modeller"
        )
    }

    @Test func readsSeveralPostings() throws {
        for head in [jsonLD("[\(Self.tide),\(Self.wind)]"), jsonLD(Self.tide) + jsonLD(Self.wind)] {
            let postings = try ingest(
                Array(page(title: "Board", head: head, body: "<h1>Board</h1>").utf8), path: "p.html")
            #expect(postings.map { $0.title?.text.string } == ["Tide Modeller", "Wind Modeller"])
            #expect(postings.map(\.record) == [1, 2])
            #expect(postings.map(\.id) == ["p.html#1", "p.html#2"])
            #expect(postings.map(\.path) == ["p.html", "p.html"])
            // What one posting lacks is not taken from another, or from the page around them.
            #expect(postings.map { $0.employer?.text.string } == ["Quay Ltd", nil])
        }
    }

    /// A block that two plug-ins write is one posting.
    @Test func readsARepeatedPostingOnce() throws {
        let postings = try ingest(page(head: jsonLD(Self.tide) + jsonLD("{\"@graph\":[\(Self.tide)]}"), body: "<p>x"))
        #expect(postings.count == 1)
        #expect(postings[0].id == "page.html")
    }

    @Test(arguments: [
        "{", "", "[]", "{\"@type\":\"JobPosting\"}", "\u{1}", "{\"@type\":\"JobPosting\",\"title\":\"\"}",
    ])
    func fallsBackToThePage(_ json: String) throws {
        let posting = try ingest(page(title: "Tide Modeller", head: jsonLD(json), body: tideDescription))[0]
        #expect(posting.title == PostingField(UTF8Text("Tide Modeller"), from: .pageTitle))
        #expect(posting.sections.map(\.kind) == [.duties, .requirements])
    }

    /// Line breaks are all the structure that a description without tags has.
    @Test func keepsTheLinesOfAPlainDescription() throws {
        let json =
            #"{"@type":"JobPosting","title":"T","description":"Duties:\nModel tides.\n\nRequirements:\nPython."}"#
        let posting = try ingest(page(head: jsonLD(json), body: "<p>x"))[0]
        #expect(posting.outline == ["duties: Duties: / Model tides.", "requirements: Requirements: / Python."])
    }

    @Test func believesAPageThatSaysItIsClosed() throws {
        let html = page(head: jsonLD(Self.tide), body: "<h1>Tide Modeller</h1><p>This job is no longer available.</p>")
        #expect(try ingest(html)[0].verdict == .expired)
    }

    // MARK: - Documents

    @Test func carriesWhereItCameFrom() throws {
        let document = SourceDocument(
            path: "a/b.html", record: 1, content: .html, bytes: [0x3C, 0x70, 0x3E, 0xE9], label: Label("l"))
        let posting = try PostingIngestor().ingest(document)[0]
        #expect(posting.id == "a/b.html" && posting.path == "a/b.html" && posting.record == 1)
        #expect(posting.label == Label("l"))
        #expect(posting.encoding == "windows-1252")
        #expect(posting.text.string == "é\n")
    }

    @Test func refusesWhatIsNoText() throws {
        #expect(throws: IngestionError.binary(what: "a PDF document")) { try ingest("%PDF-1.7 x") }
        var configuration = IngestionConfiguration()
        configuration.maximumDocumentBytes = 4
        let ingestor = PostingIngestor(configuration: configuration)
        for content in [SourceDocument.Content.html, .jsonRecord] {
            #expect(throws: IngestionError.tooLarge(bytes: 5, limit: 4)) {
                try ingestor.ingest(SourceDocument(path: "p", content: content, bytes: Array("<p>ab".utf8)))
            }
        }
    }

    /// One ingestor, many documents: none leaves anything behind, and an error does not either.
    @Test func readsEachDocumentAlone() throws {
        let pages = [
            page(title: "T", head: jsonLD(Self.tide), body: tideDescription), "<p>x</p>", "", "%PDF-1",
            "<h2>Duties</h2><p>a",
        ]
        let alone = pages.map { try? ingest($0) }
        let ingestor = PostingIngestor()
        for _ in 0..<2 {
            for (html, expected) in zip(pages, alone) {
                let document = SourceDocument(path: "page.html", content: .html, bytes: Array(html.utf8))
                #expect((try? ingestor.ingest(document)) == expected)
            }
        }
    }
}
