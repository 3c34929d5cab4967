import Testing

@testable import HTMLText

@Suite struct PageFactsTests {
    private func page(_ html: String, recordsFacts: Bool = true) throws -> PageText {
        try HTMLTextParser().parse(Array(html.utf8), recordsFacts: recordsFacts)
    }

    private func text(_ page: PageText, _ range: Range<Int>) -> String {
        String(decoding: page.bytes[range], as: UTF8.self).trimmingSpace
    }

    private func value(_ page: PageText, _ range: Range<Int>) -> String {
        String(decoding: page.facts.bytes[range], as: UTF8.self).trimmingSpace
    }

    @Test func recordsNothingUnlessAsked() throws {
        let html = "<p class=a>one <a href=/x>two</a><img alt=three><time datetime=2026>t</time></p>"
        #expect(try page(html, recordsFacts: false).facts == PageFacts())
        #expect(try page(html).facts != PageFacts())
    }

    /// The names of an element, and the text that it holds, whatever kind of element it is.
    @Test(
        arguments: [
            ("<p class='a b'>one</p>", "a b", "one"), ("<div id=x><p>one</p><p>two</p></div>", "x", "one\ntwo"),
            ("<p>zero <span itemprop=name>one</span> two</p>", "name", "one"),
            ("<h1 data-automation-id=jobPostingHeader>one</h1>", "jobPostingHeader", "one"),
            ("<a data-ui=job-title>one</a>", "job-title", "one"),
            ("<b aria-label='The place'>one</b>", "The place", "one"),
            ("<div class=a id=b>one", "a b", "one"), ("<i class=icon></i>one", "icon", ""),
        ])
    func marks(_ html: String, _ names: String, _ inside: String) throws {
        let page = try page("<body>" + html)
        let mark = try #require(page.facts.marks.first)
        #expect(value(page, mark.names) == names)
        #expect(text(page, mark.range) == inside)
    }

    @Test(arguments: [
        "<p style='color: red'>one</p>", "<p class=''>one</p>", "<p data-x=1 title=t>one</p>",
        "<script class=a>1</script>",
    ])
    func marksNothing(_ html: String) throws {
        #expect(try page(html).facts.marks.isEmpty)
    }

    @Test func recordsLinksPicturesDatesAndTheAddress() throws {
        let page = try page(
            """
            <link rel=stylesheet href=/s><link rel=canonical href="https://a.example/job/1">
            <p>by <a href="/company/acme"><img alt="Acme &amp; Sons logo" src=a>Acme</a>, <a name=n>anchor</a>
            <time datetime="2026-03-04">4 March</time><img alt=""></p>
            """)
        #expect(page.facts.canonical == "https://a.example/job/1")
        #expect(page.facts.links.map { value(page, $0.address) } == ["/company/acme"])
        #expect(page.facts.links.map { text(page, $0.range) } == ["Acme"])
        #expect(page.facts.images.map { value(page, $0.text) } == ["Acme & Sons logo"])
        #expect(page.facts.images.map(\.link) == [0])
        #expect(page.facts.times.map { value(page, $0.value) } == ["2026-03-04"])
    }

    /// How many bytes of each block are not shown.
    @Test(
        arguments: [
            ("<p>one</p>", [0]), ("<p hidden>one</p>", [3]), ("<p aria-hidden=true>one</p>", [3]),
            ("<p aria-hidden=false>one</p>", [0]), ("<p style='Display : NONE'>one</p>", [3]),
            ("<span style='visibility:hidden'>one</span>", [3]), ("<p style='color:gray'>one</p>", [0]),
            ("<p>one <i hidden>two</i> three</p>", [4]),
            ("<div hidden><p>one</p><p>two</p></div><p>six</p>", [3, 3, 0]),
            ("<li hidden>one<li>two", [3, 0]),
        ])
    func countsWhatIsHidden(_ html: String, _ hidden: [Int32]) throws {
        #expect(try page("<body>" + html).blocks.map(\.hiddenBytes) == hidden)
    }

    /// The facts change nothing of the text.
    @Test(arguments: [
        "<p class=a>one<span hidden> two</span></p>", "<div id=b><img alt=x>t<a href=/>u</a></div>",
        "<time datetime=1>x",
    ])
    func leavesTheTextAlone(_ html: String) throws {
        let with = try page(html)
        let without = try page(html, recordsFacts: false)
        #expect(with.bytes == without.bytes)
        #expect(with.blocks.map(\.range) == without.blocks.map(\.range))
        #expect(with.containers == without.containers)
    }
}

extension String {
    fileprivate var trimmingSpace: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
