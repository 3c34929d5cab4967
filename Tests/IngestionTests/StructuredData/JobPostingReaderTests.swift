import Testing

@testable import Ingestion

@Suite struct JobPostingReaderTests {
    private static let one = #"{"@type":"JobPosting","title":"Tide Modeller","description":"<p>Model tides.</p>"}"#

    // MARK: - Where postings stand

    @Test(
        arguments: [
            one, "[\(one)]", "[[\(one)]]", #"{"@graph":[{"@type":"WebSite"},\#(one)]}"#, #"{"@graph":\#(one)}"#,
            #"[{"@type":"BreadcrumbList","itemListElement":[]},{"@graph":[\#(one)]}]"#,
            #"{"@type":"WebPage","mainEntity":\#(one)}"#, #"{"@type":"WebPage","mainEntityOfPage":\#(one)}"#,
            #"{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"item":\#(one)}]}"#,
            // What blocks carry around their value.
            "\(one);", "\u{FEFF}\n\(one) ;\n", "<!-- \(one) -->", "//<![CDATA[\n\(one)\n//]]>",
            // Forms of the type.
            one.replacing(#""JobPosting""#, with: #"["Thing","JobPosting"]"#),
            one.replacing(#""JobPosting""#, with: #""https://schema.org/JobPosting""#),
            one.replacing(#""JobPosting""#, with: #""http://schema.org/JobPosting""#),
            one.replacing(#""JobPosting""#, with: #""schema:JobPosting""#),
            // The title under its other name.
            one.replacing(#""title""#, with: #""name""#),
            // Line feeds and tabs inside a string.
            one.replacing("Tide Modeller", with: "Tide\n\tModeller"),
        ])
    func finds(_ block: String) {
        let postings = JobPostingReader.postings(in: Array(block.utf8))
        #expect(postings.map { text($0.title) } == ["Tide Modeller"])
        #expect(postings.map { text($0.description) } == ["<p>Model tides.</p>"])
    }

    @Test(arguments: [
        "", "null", "3", "[]", "{}", "\u{0}", "{\"@type\":", "not JSON at all",
        #"{"@type":"Organization","name":"JobPosting"}"#, #"{"@type":"JobPostings"}"#, #"{"@type":["Thing"]}"#,
        #"{"@type":null,"title":"x"}"#, #"{"type":"JobPosting"}"#,
        // Described in passing, not a posting of this page.
        #"{"@type":"Organization","makesOffer":{"@type":"JobPosting","title":"x"}}"#,
    ])
    func findsNothing(_ block: String) {
        #expect(JobPostingReader.postings(in: Array(block.utf8)).isEmpty)
    }

    @Test func keepsTheOrderOfSeveral() {
        func entry(_ title: String) -> String { #"{"@type":"JobPosting","title":"\#(title)"}"# }
        let block = #"[\#(entry("1")),{"@graph":[\#(entry("2")),{"item":\#(entry("3"))}]},\#(entry("4"))]"#
        #expect(JobPostingReader.postings(in: Array(block.utf8)).map { text($0.title) } == ["1", "2", "3", "4"])
    }

    /// A hostile block neither overflows the stack nor yields what is nested beyond meaning.
    @Test func boundsTheDepth() {
        let block = String(repeating: "[", count: 100_000) + Self.one + String(repeating: "]", count: 100_000)
        #expect(JobPostingReader.postings(in: Array(block.utf8)).isEmpty)
    }

    // MARK: - Fields

    @Test(
        arguments: [
            (#""title":"R&amp;D  Chemist""#, "R&D Chemist"), (#""title":"R&amp;amp;D Chemist""#, "R&D Chemist"),
            (#""title":"<b>Chemist</b>\n II""#, "Chemist II"), (#""title":" \u00a0Chemist\u00a0""#, "Chemist"),
            (#""title":"Chemist \u2013 North""#, "Chemist – North"), (#""title":"C++ < C#""#, "C++ < C#"),
            (#""title":42"#, "42"), (#""title":null"#, ""), (#""title":{"@value":"x"}"#, ""), (#""title":"""#, ""),
        ])
    func readsTheTitle(_ member: String, _ title: String) {
        #expect(text(posting(member).title) == title)
    }

    @Test(
        arguments: [
            // As markup, escaped once, and escaped twice.
            (#"<p>R&amp;D</p>"#, "<p>R&amp;D</p>"), (#"&lt;p&gt;R&amp;amp;D&lt;\/p&gt;"#, "<p>R&amp;D</p>"),
            (#"&amp;lt;p&amp;gt;Sea&amp;lt;/p&amp;gt;"#, "<p>Sea</p>"),
            (#"\u0026lt;p\u0026gt;Sea\u0026lt;/p\u0026gt;"#, "<p>Sea</p>"),
            (#"\u003cp\u003eSea\u003c/p\u003e"#, "<p>Sea</p>"),
            // Text that shows markup is left as it is, and so is text without any.
            (#"<p>Write &lt;b&gt; tags</p>"#, "<p>Write &lt;b&gt; tags</p>"), ("Sea &amp; air", "Sea &amp; air"),
            ("Waves &lt; 2 m", "Waves &lt; 2 m"), ("", ""),
        ])
    func unescapesTheDescription(_ description: String, _ markup: String) {
        #expect(text(posting(#""description":"\#(description)""#).description) == markup)
    }

    @Test(
        arguments: [
            (#"{"@type":"Organization","name":"Oak &amp; Ash"}"#, "Oak & Ash"), (#""Oak""#, "Oak"),
            (#"[{"@type":"Organization"},{"name":"Oak"},{"name":"Ash"}]"#, "Oak"), (##"{"@id":"#oak"}"##, ""),
            ("null", ""),
        ])
    func readsTheEmployer(_ value: String, _ employer: String) {
        #expect(text(posting(#""hiringOrganization":\#(value)"#).employer) == employer)
    }

    @Test(
        arguments: [
            (
                #"{"address":{"addressLocality":"Leeds","addressRegion":"Yorks","addressCountry":"GB"}}"#,
                "Leeds, Yorks, GB"
            ),
            (#"{"address":{"addressCountry":{"@type":"Country","name":"Malta"}}}"#, "Malta"),
            (#"{"address":{"addressLocality":"Malta","addressCountry":"Malta"}}"#, "Malta"),
            (#"{"address":{"streetAddress":"1 Quay","postalCode":"X1"}}"#, ""),
            (#"{"address":"Leeds, GB"}"#, "Leeds, GB"),
            (#"{"name":"Leeds office"}"#, "Leeds office"), (#""Leeds""#, "Leeds"), ("[]", ""), ("null", ""),
            (#"[{"address":"Leeds"},{"address":"York"},{"address":"Leeds"}]"#, "Leeds | York"),
        ])
    func readsTheLocation(_ value: String, _ location: String) {
        #expect(text(posting(#""jobLocation":\#(value)"#).location) == location)
    }

    // MARK: -

    private func posting(_ member: String) -> StructuredPosting {
        JobPostingReader.postings(in: Array("{\"@type\":\"JobPosting\",\(member)}".utf8)).first ?? StructuredPosting()
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
