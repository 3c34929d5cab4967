import Postings
import Testing

@testable import Ingestion

/// Which parts of a page are the posting. `tideDescription` is always kept; the part beside it is what is looked at.
@Suite struct MainContentTests {
    @Test(arguments: [
        "<nav><ul><li>MARK one</li><li>two</li></ul></nav>", "<footer><p>MARK 2026 Quay Ltd</p></footer>",
        "<aside><p>MARK about this board</p></aside>", "<div class='cookie-banner'><p>MARK we use cookies</p></div>",
        "<div id=breadcrumbs>MARK home</div>", "<div role=navigation>MARK home</div>", "<div hidden><p>MARK</p></div>",
        "<div style='display:none'>MARK</div>", "<form><label>MARK your e-mail</label><input></form>",
        "<button>MARK apply</button>", "<script>MARK()</script>", "<style>MARK{}</style>", "<noscript>MARK</noscript>",
        "<dialog>MARK</dialog>", "<template><p>MARK</p></template>", "<!-- MARK -->",
        "<div class='related-jobs'><p>MARK modeller, York</p></div>", "<div class=siteFooter>MARK imprint</div>",
        "<p><a href=/1>MARK wave modeller</a> <a href=/2>wind modeller</a></p>",
        "<section><h2>Similar jobs</h2><p>MARK wave modeller in York</p></section>",
        "<h2>You may also like</h2><ul><li>MARK wave modeller</li></ul>",
        "<div class='share'><p>MARK tell a friend</p></div>", "<div class=newsletter>MARK news by e-mail</div>",
    ])
    func leavesOut(_ part: String) throws {
        for html in [
            page(body: "<div>\(tideDescription)</div>\(part)"), page(body: "<main>\(tideDescription)</main>\(part)"),
        ] {
            let text = try ingest(html)[0].text.string
            #expect(!text.contains("MARK"))
            #expect(text.contains("northern harbours") && text.contains("Good Python and SQL."))
        }
    }

    @Test(arguments: [
        "<p>MARK See <a href=/tides>our tide tables</a> for what we have modelled in the last forty years.</p>",
        "<div class='research'><p>MARK our research</p></div>", "<table><tr><td>MARK</td></tr></table>",
        "<dl><dt>Hours</dt><dd>MARK</dd></dl>", "<header><p>MARK intro</p></header>", "<pre>MARK\nlines</pre>",
        "<h3>Similar harbours</h3><p>MARK in the south</p>", "<details><summary>More</summary><p>MARK</p></details>",
        "<section><h2>Similar jobs</h2><p>Wave modeller</p></section><h2>How to apply</h2><p>MARK by post</p>",
    ])
    func keeps(_ part: String) throws {
        let text = try ingest(page(body: "<div>\(tideDescription)\(part)</div>"))[0].text.string
        #expect(text.contains("MARK"))
        #expect(text.contains("northern harbours"))
    }

    /// A container that holds most of the page is the page, whatever it is called.
    @Test(arguments: [
        "<div class='has-sidebar cookie'>BODY</div>", "<form action=/>BODY</form>", "<aside>BODY</aside>",
        "<div id=modal>BODY</div>", "<footer>BODY</footer>",
    ])
    func keepsWhatHoldsMostOfThePage(_ frame: String) throws {
        let html = page(body: "<p>Quay Ltd</p>" + frame.replacing("BODY", with: tideDescription))
        #expect(try ingest(html)[0].text.string.contains("northern harbours"))
    }

    /// `<main>` or `<article>` is the content where it holds enough, and not where it holds a sliver.
    @Test func takesTheMainElement() throws {
        let beside = "<div><p>MARK A word about the harbour office and its three hundred years.</p></div>"
        for element in ["main", "article"] {
            let most = page(body: "\(beside)<\(element)>\(tideDescription)</\(element)>")
            #expect(try !ingest(most)[0].text.string.contains("MARK"), "\(element)")
            let sliver = page(body: "<div>\(tideDescription)</div>\(beside)<\(element)><p>Hi</p></\(element)>")
            #expect(try ingest(sliver)[0].text.string.contains("northern harbours"), "\(element)")
        }
        let nested = page(body: "<main><p>MARK Vacancy</p><article>\(tideDescription)</article></main>")
        #expect(try !ingest(nested)[0].text.string.contains("MARK"))
    }
}
