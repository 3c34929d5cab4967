import HTMLText
import Postings
import Testing

@testable import Ingestion

/// Which of the postings that a page describes are rows.
@Suite struct StructuredPageTests {
    private static func job(_ title: String, _ members: String = "", text: Bool = true) -> String {
        let description = text ? #","description":"<p>Work on \#(title) at the harbour office.</p>""# : ""
        return #"{"@type":"JobPosting","title":"\#(title)"\#(description)\#(members.isEmpty ? "" : ",")\#(members)}"#
    }

    private static func list(_ jobs: String...) -> String {
        let items = jobs.map { #"{"@type":"ListItem","item":\#($0)}"# }.joined(separator: ",")
        return #"{"@type":"ItemList","itemListElement":[\#(items)]}"#
    }

    /// The blocks, the page's title, and the titles of the rows.
    private static let cases: [(blocks: [String], page: String, rows: [String])] = [
        ([job("A1")], "", ["A1"]),
        // Several with text are several rows, wherever they stand.
        (["[\(job("A1")),\(job("B1"))]"], "Harbour", ["A1", "B1"]), ([job("A1"), job("B1")], "Harbour", ["A1", "B1"]),
        ([job("A1"), job("B1")], "A1 – Harbour", ["A1", "B1"]),
        ([list(job("A1"), job("B1"))], "Harbour", ["A1", "B1"]),
        // A block that stands there twice is one.
        ([job("A1"), "{\"@graph\":[\(job("A1"))]}"], "", ["A1"]),
        // One title in two places is two postings.
        ([job("A1", #""jobLocation":"York""#), job("A1", #""jobLocation":"Leeds""#)], "A1", ["A1", "A1"]),
        // Beside the page's own posting, those of a list and those without text are other pages'.
        ([job("A1"), list(job("B1"), job("C1"))], "A1 – Harbour", ["A1"]),
        ([list(job("B1"), job("C1")), job("A1")], "A1 – Harbour", ["A1"]),
        ([job("A1"), job("B1", text: false), job("C1", text: false)], "A1 – Harbour", ["A1"]),
        ([job("A1"), job("B1", text: false), job("C1", text: false)], "Harbour", ["A1"]),
        ([list(job("A1"), job("B1"))], "A1 – Harbour", ["A1"]),
        // By address, where titles do not tell.
        (
            [
                job("A1", #""url":"https://www.quay.example/1?from=b""#),
                list(job("A1", #""url":"https://quay.example/2""#)),
            ],
            "A1<link rel=canonical href='http://quay.example/1/'>", ["A1"]
        ),
        // By what the page is about.
        (
            [#"{"@type":"WebPage","mainEntity":\#(job("A1"))}"#, job("B1", text: false), list(job("C1"))], "Harbour",
            ["A1"]
        ),
        // Several rows, of which some have a title only: none is lost.
        ([job("A1"), job("B1"), job("C1", text: false)], "Harbour", ["A1", "B1", "C1"]),
        // What one block lacks another has.
        ([job("A1", text: false), job("A1")], "Harbour", ["A1"]), ([job("A1"), job("A1", text: false)], "", ["A1"]),
    ]

    @Test(arguments: cases.indices)
    func choosesRows(_ index: Int) throws {
        let (blocks, title, rows) = Self.cases[index]
        // A heading of its own, so that the page has text.
        let html = page(title: title, head: blocks.map { jsonLD($0) }.joined(), body: "<p>Harbour office</p>")
            .replacing(
                "<title>\(title)</title>",
                with: "<title>\(title)".replacing("<link", with: "</title><link") + "</title>")
        #expect(try ingest(html).map { $0.title?.text.string ?? "" } == rows)
    }

    /// A posting without text describes the page only if it is the page's.
    @Test(arguments: [
        (job("Tide Modeller", text: false), "Tide Modeller", "json_ld"),
        (job("Wind Modeller", text: false), "Wind Modeller", "json_ld"),
        (list(job("Wind Modeller", text: false)), "Tide Modeller", "page"),
        (list(job("Tide Modeller", text: false)), "Tide Modeller", "json_ld"),
        ("[\(job("A1", text: false)),\(job("B1", text: false))]", "Tide Modeller", "page"),
        ("[\(job("A1", text: false)),\(job("Tide Modeller", text: false))]", "Tide Modeller", "json_ld"),
        (list(job("A1", text: false), job("Tide Modeller", text: false)), "Tide Modeller", "json_ld"),
    ])
    func fillsThePage(_ block: String, _ title: String, _ origin: String) throws {
        let html = page(
            title: "Tide Modeller | Harbour", head: jsonLD(block), body: "<h1>Tide Modeller</h1>\(tideDescription)")
        let postings = try ingest(html)
        #expect(postings.count == 1)
        #expect(postings[0].title?.text.string == title)
        #expect(postings[0].title?.origin.rawValue == origin)
        #expect(postings[0].sections.map(\.kind).contains(.duties))
        #expect(postings[0].verdict == .posting)
    }

    /// A page's own posting without text takes the page's, and so does one whose text is nothing but tags.
    @Test func takesThePagesText() throws {
        for own in [
            Self.job("Tide Modeller", text: false),
            #"{"@type":"JobPosting","title":"Tide Modeller","description":"<p></p>"}"#,
        ] {
            let html = page(
                title: "Tide Modeller", head: jsonLD("[\(own),\(Self.job("B1"))]"),
                body: "<h1>Tide Modeller</h1>\(tideDescription)")
            let postings = try ingest(html)
            #expect(postings.map { $0.title?.text.string } == ["Tide Modeller", "B1"])
            #expect(postings[0].sections.map(\.kind).contains(.requirements))
            #expect(postings[1].outline == ["other: Work on B1 at the harbour office."])
        }
    }

    @Test func joinsMicrodataWithJSONLD() throws {
        let marked = """
            <div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop=title>Tide Modeller</h1>
            <p itemprop=jobLocation>York</p><p itemprop=employmentType>Full-time</p>
            <div itemprop=description>\(tideDescription)</div></div>
            """
        let block =
            #"{"@type":"JobPosting","title":"Tide Modeller","jobLocation":"Leeds","employmentType":"FULL_TIME"}"#
        let postings = try ingest(page(head: jsonLD(block), body: marked))
        #expect(postings.count == 1)
        #expect(postings[0].title?.origin == .jsonLD)
        #expect(postings[0].location == PostingField(UTF8Text("Leeds"), from: .jsonLD))
        #expect(postings[0].sections.map(\.kind) == [.duties, .requirements])
        #expect(
            postings[0].conflicts == [
                FieldConflict(
                    name: .location, kept: PostingField(UTF8Text("Leeds"), from: .jsonLD),
                    other: PostingField(UTF8Text("York"), from: .microdata))
            ])
        // Similar jobs in microdata are not the posting.
        let similar =
            #"<p itemscope itemtype="https://schema.org/JobPosting"><a itemprop=title href=/w>Wind Modeller</a></p>"#
        let one = try ingest(
            page(title: "Tide Modeller", head: jsonLD(Self.job("Tide Modeller")), body: similar + similar + similar))
        #expect(one.map { $0.title?.text.string } == ["Tide Modeller"])
        #expect(one[0].conflicts.isEmpty)
    }

    /// Twenty thousand postings are told apart in linear time.
    @Test func staysLinear() {
        let blocks = (0..<20_000).map { Self.job("Job \($0 % 10_000)", text: $0 % 3 == 0) }.joined(separator: ",")
        var text = PageText()
        text.structuredData = [Array("[\(blocks)]".utf8)]
        let begin = ContinuousClock.now
        #expect(StructuredPage(text).rows.count >= 6000)
        #expect(ContinuousClock.now - begin < .seconds(60))
    }
}
