import HTMLText
import Testing

/// What a page says besides its text: title, meta, language, structured data.
@Suite struct PageTextTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let html: String
        let expected: [String]
        var testDescription: String { html }

        init(_ html: String, _ expected: String...) {
            self.html = html
            self.expected = expected
        }
    }

    /// The visible text must be `t` each time: nothing of the head leaks into it.
    @Test(arguments: [
        Case("<title>Data\n  Scientist &amp; co</title><p>t", "Data Scientist & co"),
        Case("<TITLE>A</TITLE><p>t", "A"),
        Case("<svg><title>Icon</title></svg><title>Job</title><p>t", "Job"),
        Case("<title>Job</title><svg><title>Icon</title></svg><p>t", "Job"),
        Case("<title>First</title><title>Second</title><p>t", "First"),
        Case("<title> </title><title>Second</title><p>t", "Second"),
        Case("<body><p>t</p><title>Late</title></body>", "Late"),
        Case("<p>t", ""),
    ])
    func theTitleIsTheFirstThatSaysSomething(_ example: Case) throws {
        let page = try page(example.html)
        #expect(string(page.title[...]) == example.expected[0])
        #expect(text(page) == "t\n")
    }

    /// Whether a title has markup is a matter of libxml2's version; it may not unbalance what is skipped afterwards.
    @Test(arguments: [
        "<title>Job<script>x</script></title>", "<title>Job <script type=application/ld+json>{}</script> B</title>",
        "<title><title>Job</title></title>", "<title>Job<style>x</style></title>", "<title>Job <b>B</title>",
        "<svg><title><script>x</script></title></svg><title>Job</title>",
    ])
    func markupInATitleLeaksNothing(head: String) throws {
        let page = try page("\(head)<style>css</style><p>t")
        #expect(string(page.title[...]).contains("Job"))
        #expect(text(page) == "t\n")
    }

    @Test(arguments: [
        Case("<meta name=Description content='A &amp; B'>", "description=A & B"),
        Case("<META PROPERTY='og:Title' CONTENT=' x '>", "og:title= x "),
        Case("<meta itemprop=datePosted content=2024-05>", "dateposted=2024-05"),
        Case("<meta property=a name=b itemprop=c content=x>", "a=x"),
        Case("<meta property='' name=b content=x>", "b=x"),
        Case("<p>x<meta name=a content=b>y", "a=b"),
        Case("<meta name=a content=1><meta name=a content=2>", "a=1", "a=2"),
        Case("<meta name=a><meta name=a content=''><meta content=x><meta charset=utf-8><meta name content=x>"),
    ])
    func metaHasANameAndAContent(_ example: Case) throws {
        #expect(try page(example.html).meta.map { "\($0.name)=\($0.content)" } == example.expected)
    }

    @Test(arguments: [("<html lang=en-GB><p>t", "en-GB"), ("<HTML LANG='de'><p>t", "de"), ("<html><p lang=fr>t", "")])
    func theLanguageIsThatOfTheRoot(html: String, language: String) throws {
        #expect(try page(html).language == language)
    }

    static let open = "<script type=application/ld+json>"

    /// The blobs are raw: neither references nor markup are read in them.
    @Test(arguments: [
        Case("\(open){\"a\": \"</p> &amp; <b>\"}</script>", "{\"a\": \"</p> &amp; <b>\"}"),
        Case("\(open)1</script>\(open)2</SCRIPT ><SCRIPT TYPE='Application/LD+JSON'>3</script>", "1", "2", "3"),
        Case("\(open)<!-- {} --></script>", "<!-- {} -->"),
        Case("\(open)<![CDATA[ {} ]]></script>", "<![CDATA[ {} ]]>"),
        Case("\(open)\n é 😀\u{A0}\t</script>", "\n é 😀\u{A0}\t"),
        Case("<div>\(open){\"a\": 1", "{\"a\": 1"),
        Case("<!-- \(open)1</script> -->"),
        Case("<script>1</script><script type=text/x>2</script>"),
    ])
    func structuredDataIsHandedOnRaw(_ example: Case) throws {
        let page = try page(example.html)
        #expect(page.structuredData.map { string($0[...]) } == example.expected)
        #expect(page.blocks.isEmpty)
    }

    /// Text after a blob is text again, and a long one arrives whole though libxml2 delivers it in pieces.
    @Test(arguments: [999, 1_000, 1_001, 100_000])
    func longBlobsArriveWhole(count: Int) throws {
        let blob = String(repeating: "é", count: count)
        let page = try page("<p>a</p>\(PageTextTests.open)\(blob)</script><p>b")
        #expect(page.structuredData == [Array(blob.utf8)])
        #expect(blocks(page) == ["paragraph a", "paragraph b"])
    }
}
