import Postings
import Testing

@testable import Ingestion

@Suite struct ContentContainerTests {
    private let profile = """
        <div><p>MARK The harbour office has looked after the northern harbours for three hundred years, and it has a museum
        in which the first tide machine may be wound up by children on Sundays.</p></div>
        """

    /// A container that a board names as the description is the content, and what stands beside it is not.
    @Test(arguments: [
        "class=job-description", "id=jobDescriptionText", "data-automation-id=jobPostingDescription",
        "itemprop='x' class=posting-body",
    ])
    func takesAKnownContainer(_ name: String) throws {
        let html = page(body: "<main>\(profile)<div \(name)>\(tideDescription)</div>\(profile)</main>")
        let text = try ingest(html)[0].text.string
        #expect(!text.contains("MARK"))
        #expect(text.contains("Good Python and SQL."))
    }

    /// A name says nothing where there is nothing in it.
    @Test func wantsTextInAKnownContainer() throws {
        let html = page(body: "<div class=job-description><p>MARK Job 7</p></div><div>\(tideDescription)</div>")
        #expect(try ingest(html)[0].text.string.contains("northern harbours"))
    }

    @Test func takesSectionsTogether() throws {
        let html = page(
            body: """
                <div><div class='job-section'><h2>Tides</h2>\(tideDescription)</div><div>MARK beside</div>
                <div class='job-section'><h2>More</h2><p>Bring boots to the second interview, which is held on the quay.</p>
                </div></div>
                """)
        let text = try ingest(html)[0].text.string
        #expect(!text.contains("MARK"))
        #expect(text.contains("boots") && text.contains("northern harbours"))
    }

    /// Without names: the container with the headings of a posting, and none that would cost its introduction.
    @Test func goesDownToTheSections() throws {
        let beside = page(body: "<div>\(profile)<div>\(tideDescription)</div></div>")
        #expect(try !ingest(beside)[0].text.string.contains("MARK"))
        let introduced = page(
            body: """
                <div><p>MARK The harbour office looks after the northern harbours, and has done so for three hundred years of
                wind and rain, with a short pause in the summer of 1822.</p><div>\(tideDescription)</div></div>
                """)
        #expect(try ingest(introduced)[0].text.string.contains("MARK"))
    }

    /// The title's own heading is no part of the text.
    @Test func leavesTheTitleOut() throws {
        let posting = try ingest(page(title: "Tide Engineer", body: "<h1>Tide Engineer</h1>" + tideDescription))[0]
        #expect(posting.title?.text.string == "Tide Engineer")
        #expect(!posting.text.string.contains("Tide Engineer"))
    }

    /// Pages built to be slow: many blocks, many containers, deep nesting, many known names, many names in the text.
    @Test(
        .timeLimit(.minutes(15)),
        arguments: [
            ("<p>one", 100_000), ("<div class='job-section similar'>About Acme", 900),
            ("<div class='job-section'><p>Acme is hiring at Beta.</div>", 50_000),
            ("<h1>Engineer</h1><h2>Similar jobs</h2>", 50_000), ("<p>About Acme</p>", 100_000),
            ("<a href=/company/a><img alt='A logo'>A</a>", 50_000), ("<p>Location:", 100_000),
            ("<span class=company-name>", 1000), ("Acme Is Big ", 200_000),
            ("<time datetime=2026></time><i class=map-marker></i>", 50_000),
            ("<h2>Data Engineer - Acme</h2>", 50_000), ("<p hidden>one</p>", 100_000),
        ])
    func takesLinearTime(_ unit: String, _ count: Int) throws {
        let many = String(repeating: unit, count: count)
        let head = "<meta name=description content='\(String(repeating: "Acme Is ", count: 50_000))'>"
        #expect(throws: Never.self) { try ingest(page(title: "Tide Engineer", head: head, body: many)) }
    }
}
