import Postings
import Testing

@testable import Ingestion

@Suite struct VerdictJudgeTests {
    private static let links = [
        "Tide Engineer", "Wave Engineer", "Wind Analyst", "Rain Analyst", "Snow Developer", "Fog Manager",
    ]
    .map { "<li><a href=/\($0.count)>\($0), Leeds</a></li>" }.joined()

    static let cases: [(name: String, html: String, verdict: PostingVerdict)] = [
        ("posting", page(title: "Tide Modeller", body: tideDescription), .posting),
        ("fragment", "<p>Model tides.</p>", .posting),
        ("no bytes", "", .empty), ("empty fragment", "<p> </p>", .empty), ("empty page", page(body: ""), .empty),
        ("page with a title alone", page(title: "Tide Modeller", body: ""), .empty),
        (
            "closed",
            page(title: "Tide Modeller", body: "<h1>Tide Modeller</h1><p>This job is no longer available.</p>"),
            .expired
        ),
        ("filled", page(body: "<p>The position has been filled. Thank you for your interest.</p>"), .expired),
        ("404", page(title: "404 – Quay Ltd", body: "<h1>Page not found</h1><p>Try our home page.</p>"), .missing),
        ("log-in", page(title: "Quay", body: "<h1>Welcome</h1><form><input type=password></form><p>Hello.</p>"), .wall),
        ("cookies", page(title: "Before you continue", body: "<h1>We value your privacy</h1><p>Cookies.</p>"), .wall),
        ("shell", page(title: "Jobs", body: "<div id=root></div><script src=/app.js></script>"), .shell),
        ("shell, loading", page(title: "Jobs", body: "<div>Loading…</div><script>load()</script>"), .shell),
        ("list", page(title: "42 jobs in Leeds", body: "<h1>Jobs in Leeds</h1><ul>\(links)</ul>"), .list),
        (
            "list whose items say more than their links",
            page(
                title: "Engineer jobs in Leeds",
                body: "<h1>Engineer jobs in Leeds</h1><p>25 jobs found</p><ul>"
                    + (1...25).map {
                        "<li><a href=/\($0)>Tide Engineer \($0)</a> <span>Quay \($0)</span> <span>Leeds</span> "
                            + "<span>\($0) days ago</span></li>"
                    }
                    .joined() + "</ul>"), .list
        ),
        (
            "404 in words of its own",
            page(
                title: "Oops!", body: "<h1>Oops!</h1><p>We can\u{2019}t find the page you\u{2019}re looking for.</p>"),
            .missing
        ),
        (
            "article",
            page(
                head: "<meta property=og:type content=article>",
                body: "<article><h1>What is a tide modeller?</h1><p>5 min read. Written by A. Wave.</p>"
                    + String(
                        repeating: "<p>Tides were modelled long before there were computers to do it.</p>", count: 20)
                    + "</article>"), .article
        ),
        // Wording of each that postings also have.
        (
            "posting with cookies", page(body: tideDescription + "<p>This site uses cookies and you can sign in.</p>"),
            .posting
        ),
        ("posting with scripts", page(body: tideDescription + "<script>a()</script><script>b()</script>"), .posting),
        (
            "posting with similar jobs", page(body: "<main>\(tideDescription)</main><aside><ul>\(links)</ul></aside>"),
            .posting
        ),
        (
            "long posting that mentions closing",
            page(
                body: tideDescription
                    + String(repeating: "<p>The bay is wide and the tides are strong here.</p>", count: 40)
                    + "<p>The harbour is closed at night.</p>"), .posting
        ),
        (
            "posting in an article element",
            page(title: "Tide Modeller", body: "<article><h1>Tide Modeller</h1>\(tideDescription)</article>"), .posting
        ),
        // A bare description is not judged by its wording.
        (
            "fragment that mentions closing", "<p>The harbour is closed at night; this job is no longer available.</p>",
            .posting
        ),
    ]

    @Test(arguments: cases.map(\.name))
    func judges(_ name: String) throws {
        let example = try #require(Self.cases.first { $0.name == name })
        let postings = try ingest(example.html)
        #expect(postings.map(\.verdict) == [example.verdict])
    }

    /// A record's page is judged as a file's is; a record's description is not.
    @Test func judgesRecords() throws {
        #expect(try ingestRecord(#"{"html": "<html><body><h1>Page not found</h1></body></html>"}"#).verdict == .missing)
        #expect(try ingestRecord(#"{"html": "<h1>Page not found</h1>"}"#).verdict == .posting)
        #expect(try ingestRecord(#"{"text": "This job is no longer available."}"#).verdict == .posting)
    }
}
