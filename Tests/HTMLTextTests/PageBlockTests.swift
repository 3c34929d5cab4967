import HTMLText
import Testing

@Suite struct PageBlockTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let html: String
        var link = 0
        var bold = 0
        var isBold = false
        var testDescription: String { html }
    }

    /// A space belongs to the side on which the next word stands.
    @Test(arguments: [
        Case(html: "<p>plain text"),
        Case(html: "<p><b>Duties</b></p>", bold: 6, isBold: true),
        Case(html: "<p><strong>Duties</strong>:</p>", bold: 6, isBold: true),
        Case(html: "<p><b>Duties</b> and more</p>", bold: 6),
        Case(html: "<p>one <b>two</b> three</p>", bold: 4),
        Case(html: "<p>one<b> two </b>three</p>", bold: 4),
        Case(html: "<p><b>a</b> <b>b</b></p>", bold: 3, isBold: true),
        Case(html: "<p><b><strong>é</strong></b></p>", bold: 2, isBold: true),
        Case(html: "<p><b></b>text here</p>"),
        Case(html: "<p>see <a href=x>our site</a> now</p>", link: 9),
        Case(html: "<p><a href=x><b>all</b></a></p>", link: 3, bold: 3, isBold: true),
        Case(html: "<p><a name=x>here</a></p>", link: 4),
    ])
    func countsTheBytesOfLinksAndBold(_ example: Case) throws {
        let block = try #require(try page(example.html).blocks.first)
        #expect(Int(block.linkBytes) == example.link)
        #expect(Int(block.boldBytes) == example.bold)
        #expect(block.isBold == example.isBold)
    }

    /// The counts begin anew with each block, though the element goes on.
    @Test func countsGoOverBlockBorders() throws {
        let page = try page("<a href=x><b>one<br>two three</b></a><p>four")
        #expect(page.blocks.map(\.linkBytes) == [3, 9, 0])
        #expect(page.blocks.map(\.boldBytes) == [3, 9, 0])
    }

    @Test func countsWhatKindOfPageItIs() throws {
        let page = try page(
            """
            <a href=1>x</a><a>y</a><a href=''>z</a><script>1</script><script type=application/ld+json>2</script>
            <input type=PassWord><input type=text><input>
            """)
        #expect(page.statistics.links == 2)
        #expect(page.statistics.scripts == 1)
        #expect(page.statistics.passwordFields == 1)
    }

    @Test func countsElementsAndDepth() throws {
        let flat = try page("<div>x</div><div>x</div>").statistics
        let deep = try page("<div><div>x</div></div>").statistics
        // The elements that a parser adds (html, body) are the same in both.
        #expect(flat.elements == deep.elements && deep.depth == flat.depth + 1)
        #expect(try page("<div>x</div>").statistics.elements == flat.elements - 1)
    }
}
