import Postings
import Testing

@testable import Ingestion

/// What is text of a posting and what are tags and cards, without any names.
@Suite struct LooseLinesTests {
    private func cells(_ texts: [String]) -> String { texts.map { "<div><div>\($0)</div></div>" }.joined() }

    @Test func leavesCloudsAndCardsOut() throws {
        let cloud = cells(["MARK Python", "Sonar", "Kubernetes", "Statistics", "SQL", "Tides"])
        let text = try ingest(page(body: "<div>\(tideDescription)<h2>MARK Top tags</h2>\(cloud)</div>"))[0].text.string
        #expect(!text.contains("MARK"))
        #expect(text.contains("Good Python and SQL."))
    }

    /// A few facts, paragraphs of one container, sentences, list items and cells are text.
    @Test(arguments: [
        "<div><div>MARK one</div></div><div><div>two</div></div>",
        "<p>MARK one</p><p>two</p><p>three</p><p>four</p><p>five</p><p>six</p>",
        "<div>MARK One.</div><div>Two.</div><div>Three.</div><div>Four.</div><div>Five.</div><div>Six.</div>",
        "<ul><li>MARK one</li><li>two</li><li>three</li><li>four</li><li>five</li></ul>",
        "<table><tr><td>MARK a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr></table>",
        "<div><p>- MARK a</p></div><div><p>- b</p></div><div><p>- c</p></div><div><p>- d</p></div><div><p>- e</p></div>",
    ])
    func keepsText(_ part: String) throws {
        let text = try ingest(page(body: "<div>\(tideDescription)\(part)</div>"))[0].text.string
        #expect(text.contains("MARK"))
    }
}
