import Postings
import Testing

@testable import Ingestion

@Suite struct SchemaPostingReaderTests {
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
            one.replacing(#""JobPosting""#, with: #""http://schema.org#JobPosting""#),
            #"{"@context":"https://schema.org",\#(one.dropFirst())"#.replacing(#""@type""#, with: #""type""#),
            #"{"@context":{"@vocab":"http://schema.org/"},\#(one.dropFirst())"#,
            #"{"@context":["https://schema.org",{"@language":"en"}],\#(one.dropFirst())"#,
            #"{"@context":{"s":"https://schema.org/"},"@type":"s:JobPosting","s:title":"Tide Modeller","#
                + #""s:description":"<p>Model tides.</p>"}"#,
            one.replacing(#""title""#, with: #""https://schema.org/title""#),
            one.replacing(#""title""#, with: #""Title""#), one.replacing(#""title""#, with: #""\u0074itle""#),
            // A value object, and lists.
            one.replacing(#""Tide Modeller""#, with: #"{"@value":"Tide Modeller","@language":"en"}"#),
            one.replacing(#""Tide Modeller""#, with: #"{"@list":["Tide Modeller"]}"#),
            one.replacing(#""Tide Modeller""#, with: #"[null,["Tide Modeller","Other"]]"#),
            // The last of two equal keys.
            #"{"title":"Wind Modeller",\#(one.dropFirst())"#,
            // Broken in ways that pages are.
            one.replacing(#""}"#, with: #"",}"#), "/* tides */ \(one) // end", "<![CDATA[\(one)]]>",
            one.replacing("\"", with: "&quot;"), one.replacing("\"", with: "&amp;quot;"),
            one.replacing("\"", with: "&#34;"), #"{"@type":"WebSite"},\#(one)"#,
            // The title under its other name.
            one.replacing(#""title""#, with: #""name""#),
            // Line feeds and tabs inside a string.
            one.replacing("Tide Modeller", with: "Tide\n\tModeller"),
        ])
    func finds(_ block: String) {
        let postings = postings(block)
        #expect(postings.map { text($0.bytes(.title)) } == ["Tide Modeller"])
        #expect(postings.map { markup($0) } == ["<p>Model tides.</p>"])
    }

    @Test(arguments: [
        "", "null", "3", "[]", "{}", "\u{0}", "{\"@type\":", "not JSON at all",
        #"{"@type":"Organization","name":"JobPosting"}"#, #"{"@type":"JobPostings"}"#, #"{"@type":["Thing"]}"#,
        #"{"@type":null,"title":"x"}"#, #"{"type":"JobPosting","title":"x"}"#, #"{"@type":"JobPosting"}"#,
        #"{"@type":"JobPosting","title":"","description":" "}"#, #"{"@type":"JobPosting","employmentType":"x"}"#,
        #"{"@type":"NotAJobPosting","title":"x"}"#, #"{"@type":{"@id":"JobPosting"},"title":"x"}"#,
        // A list page names its postings by their addresses.
        #"{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"url":"/a"},"/b"]}"#,
        // Nested deeper than anything means.
        String(repeating: #"{"about":"#, count: 8) + #"{"@type":"JobPosting","title":"x"}"#
            + String(repeating: "}", count: 8),
    ])
    func findsNothing(_ block: String) {
        #expect(postings(block).isEmpty)
    }

    /// Broken blocks, and postings that are properties of something that is no posting.
    @Test(arguments: [
        String(one.dropLast(2)), String(one.dropLast(1)), "{},\(one),,]", "\(one)}", "\(one) undefined",
        one.replacing(#"","d"#, with: #"" "d"#), one.replacing(#"","d"#, with: #"",,"d"#),
        one.replacing("{", with: #"{"baseSalary":-NaN,"#), one.replacing(#""title""#, with: "title"),
        #"{"@type":"WebPage","about":\#(one)}"#, #"{"@type":"Organization","jobPosting":[\#(one)]}"#,
        #"{"@type":"Organization","makesOffer":{"@type":"Offer","itemOffered":\#(one)}}"#,
        #"{"hasPart":{"subjectOf":{"https://example.org/x":\#(one)}}}"#, #"{"name":\#(one)}"#,
    ])
    func findsInWhatIsOdd(_ block: String) { finds(block) }

    /// Postings of one property are a list, and those of a posting are another page's.
    @Test func tellsListsFromPostings() {
        let two = #"{"@type":"Organization","jobs":[\#(Self.one),\#(Self.one.replacing("Tide", with: "Wind"))]}"#
        #expect(postings(two).map(\.isListed) == [true, true])
        #expect(postings(#"{"about":\#(Self.one)}"#).map(\.isListed) == [false])
        #expect(postings(#"{"mainEntity":{"about":\#(Self.one)}}"#).map(\.isMain) == [true])
        let similar = #"{"@type":"JobPosting","title":"T","similar":[\#(Self.one)],"mainEntityOfPage":\#(two)}"#
        #expect(postings(similar).map { text($0.bytes(.title)) } == ["T"])
    }

    @Test func keepsTheOrderOfSeveral() {
        func entry(_ title: String) -> String { #"{"@type":"JobPosting","title":"\#(title)"}"# }
        let block = #"[\#(entry("1")),{"@graph":[\#(entry("2")),{"item":\#(entry("3"))}]},\#(entry("4"))]"#
        #expect(postings(block).map { text($0.bytes(.title)) } == ["1", "2", "3", "4"])
        #expect(
            postings("\(entry("1"))\n\(entry("2"))\(entry("3"))").map { text($0.bytes(.title)) } == ["1", "2", "3"])
    }

    /// A hostile block neither overflows the stack nor yields what is nested beyond meaning.
    @Test func boundsTheDepth() {
        let block = String(repeating: "[", count: 100_000) + Self.one + String(repeating: "]", count: 100_000)
        #expect(postings(block).isEmpty)
    }

    // MARK: - References

    @Test(arguments: [
        // In the graph, in another block, and not at all.
        (
            [
                #"{"@graph":[{"@type":"JobPosting","title":"T","hiringOrganization":{"@id":"_:q"}},"#
                    + #"{"@id":"_:q","@type":"Organization","name":"Quay Ltd"}]}"#
            ], "Quay Ltd"
        ),
        (
            [
                #"{"@type":"JobPosting","title":"T","hiringOrganization":{"@type":"Organization","@id":"_:q"}}"#,
                #"{"@id":"_:q","name":"Quay Ltd"}"#,
            ], "Quay Ltd"
        ),
        ([#"{"@type":"JobPosting","title":"T","hiringOrganization":{"@id":"_:q"}}"#], ""),
        // One that says something itself is no reference; one that leads to itself ends.
        (
            [
                #"[{"@type":"JobPosting","title":"T","hiringOrganization":{"@id":"_:q","name":"Quay"}},"#
                    + #"{"@id":"_:q","name":"Other"}]"#
            ], "Quay"
        ),
        ([#"{"@id":"_:q","@type":"JobPosting","title":"T","hiringOrganization":{"@id":"_:q"}}"#], ""),
    ])
    func followsReferences(_ blocks: [String], _ employer: String) {
        let postings = SchemaPostingReader.postings(in: LinkedData(blocks.map { Array($0.utf8) }))
        #expect(postings.map { text($0.bytes(.employer)) } == [employer])
    }

    @Test func findsWhatAPageIsAbout() {
        let graph =
            #"{"@graph":[{"@type":"WebPage","mainEntity":{"@id":"_:a"}},{"@type":"JobPosting","@id":"_:b","title":"B"},"#
            + #"{"@type":"JobPosting","@id":"_:a","title":"A"},{"@type":"ItemList","itemListElement":[{"@id":"_:b"},"#
            + #"{"item":{"@type":"JobPosting","title":"C"}}]}]}"#
        let found = postings(graph)
        #expect(found.map { text($0.bytes(.title)) } == ["A", "B", "C"])
        #expect(found.map(\.isMain) == [true, false, false])
        #expect(found.map(\.isListed) == [false, false, true])
    }

    /// However many references lead to a list, it is gone through once.
    @Test func goesThroughEachItemOnce() {
        let many = (0..<2000).map { _ in #"{"@id":"_:l"}"# }.joined(separator: ",")
        let graph =
            #"{"@graph":[{"@id":"_:l","@type":"ItemList","itemListElement":[\#(many)]},"#
            + #"{"@id":"_:m","mainEntity":{"@id":"_:m"}},\#(Self.one)]}"#
        #expect(postings(graph).count == 1)
    }

    // MARK: -

    private func postings(_ block: String) -> [StructuredPosting] {
        SchemaPostingReader.postings(in: LinkedData([Array(block.utf8)]))
    }

    private func markup(_ posting: StructuredPosting) -> String {
        guard case .markup(let markup)? = posting.description else { return "" }
        return text(markup)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
