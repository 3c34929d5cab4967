import HTMLText
import Testing

/// The items of pages, as `Type(id){name=value …}`; a nested item in place of its value.
@Suite struct MicrodataBuilderTests {
    @Test(
        arguments: [
            // Scopes, types and identifiers.
            (#"<div itemscope></div>"#, "{}"),
            (#"<div itemscope itemtype="https://schema.org/JobPosting"></div>"#, "JobPosting{}"),
            (#"<div itemscope itemtype="A B" itemid="urn:1"></div>"#, "A,B(urn:1){}"),
            (#"<DIV ITEMSCOPE ItemType=A><p ITEMPROP=b>c</DIV>"#, "A{b=c}"),
            // The text of an element, across blocks and inside of one.
            (#"<div itemscope><h1 itemprop="title"> Tide <b>Modeller</b> </h1></div>"#, "{title=Tide Modeller}"),
            (
                #"<p itemscope>We are <span itemprop="name">Quay&amp;Co</span>, founded <i itemprop=y>1970</i>.</p>"#,
                "{name=Quay&Co y=1970}"
            ),
            (#"<div itemscope><div itemprop=a><p>One<p>Two</div>Three</div>"#, "{a=One/Two}"),
            (#"<div itemscope>a<span itemprop=x> b </span>c</div>"#, "{x=b}"),
            (#"<div itemscope><p itemprop=a></p></div>"#, "{a=}"),
            // Several names, and the same name twice.
            (#"<div itemscope><b itemprop=" a  b ">c</b><b itemprop=a>d</b></div>"#, "{a=c b=c a=d}"),
            // Values that stand in attributes.
            (#"<div itemscope><meta itemprop=a content="b &amp; c"><meta itemprop=d></div>"#, "{a=b & c d=}"),
            (
                #"<div itemscope><time itemprop=a datetime="2026-03-17">now</time><time itemprop=b>then</time></div>"#,
                "{a=2026-03-17 b=then}"
            ),
            (
                #"<div itemscope><data itemprop=a value=7>seven</data><meter itemprop=b value=2>two</meter></div>"#,
                "{a=7 b=2}"
            ),
            (#"<div itemscope><a itemprop=a href="/b">c</a><link itemprop=d href="/e"></div>"#, "{a=@/b d=@/e}"),
            (#"<div itemscope><img itemprop=a src="/b"><object itemprop=c data="/d"></object></div>"#, "{a=@/b c=@/d}"),
            (#"<div itemscope><span itemprop=a content="b">c</span></div>"#, "{a=b}"),
            // Nested items, and a property that is an item.
            (
                #"<div itemscope itemtype=A><div itemprop=b itemscope itemtype=C><i itemprop=d>e</i></div><i itemprop=f>g</i></div>"#,
                "A{b=C{d=e} f=g}"
            ),
            (#"<div itemscope itemtype=A><div itemscope itemtype=B><i itemprop=c>d</i></div></div>"#, "A{} B{c=d}"),
            (#"<div itemprop=a itemscope itemtype=B><i itemprop=c>d</i></div>"#, "B{c=d}"),
            // What is left open, or closed crosswise.
            (#"<div itemscope><p itemprop=a>b"#, "{a=b}"),
            (#"<div itemscope><b itemprop=a>b<i itemprop=c>d</b>e</i></div>"#, "{a=bd c=d}"),
            (#"</p></div><div itemscope></p><p itemprop=a>b</div><p itemprop=c>d"#, "{a=b}"),
            // References, forwards, backwards, to what does not exist, and in circles.
            (
                #"<p id=x itemprop=a>b</p><div itemscope itemref="x y z"></div><div id=y><p itemprop=c>d</p></div>"#,
                "{a=b c=d}"
            ),
            (
                #"<div itemscope itemref=x><i itemprop=a>b</i></div><div id=x itemprop=c itemscope><i itemprop=d>e</i></div>"#,
                "{a=b c={d=e}}"
            ),
            (#"<div id=x itemscope itemref=x itemprop=a><i itemprop=b>c</i></div>"#, "{b=c}"),
            (#"<div id=x><div itemscope itemtype=A itemref=x itemprop=a><i itemprop=b>c</i></div></div>"#, "A{b=c}"),
            (
                #"<div id=x><div itemscope itemtype=A itemref=x><i itemprop=b>c</i></div><i itemprop=d>e</i></div>"#,
                "A{b=c d=e}"
            ),
            (#"<div itemscope itemref=""><i itemprop=a>b</i></div>"#, "{a=b}"),
            // RDFa Lite says the same in other words.
            (
                #"<div vocab="https://schema.org/" typeof="JobPosting" resource="/j"><h1 property="title">T</h1></div>"#,
                "JobPosting(/j){title=T}"
            ),
            (
                #"<div typeof=A><div property=b typeof=C><i property=d content=e>f</i></div><a property=g href=/h>i</a></div>"#,
                "A{b=C{d=e} g=@/h}"
            ),
            // Neither takes the other's properties.
            (#"<div itemscope><i property=a>b</i></div>"#, "{}"), (#"<div typeof=A><i itemprop=a>b</i></div>"#, "A{}"),
            // Not of an item.
            (#"<meta property="og:title" content="x"><p itemprop=a>b</p><p>c</p>"#, ""),
            (#"<p id=itemscope class=itemprop title=typeof>c</p>"#, ""),
        ])
    func reads(_ html: String, _ items: String) throws {
        #expect(describe(try page(html)) == items)
    }

    /// An item that a circle of references contains is no value of itself.
    @Test func endsCircles() throws {
        let html = """
            <div id=a itemscope itemprop=x itemref=b></div><div id=b itemscope itemprop=y itemref=a></div>
            """
        let page = try page(html)
        #expect(page.microdata.count == 2)
        #expect(page.microdata.allSatisfy { $0.properties.count == 1 && !$0.isTopLevel })
    }

    @Test func boundsItemsAndProperties() throws {
        var configuration = HTMLTextConfiguration()
        configuration.maximumMicrodataItems = 3
        configuration.maximumMicrodataProperties = 5
        let item = "<div itemscope><p itemprop='a b c'>x</p></div>"
        let page = try page(String(repeating: item, count: 10), configuration)
        #expect(page.microdata.count == 3)
        #expect(page.microdata.map(\.properties.count) == [3, 2, 0])
        #expect(page.microdataLimit == .properties(5))
        #expect(try self.page(item + "<p itemscope><p itemscope>", configuration).microdataLimit == nil)
        #expect(try self.page(String(repeating: "<p itemscope>", count: 4), configuration).microdataLimit == .items(3))
        // Each reference to a common element counts anew.
        let refers = "<div itemscope itemref=x></div>"
        let shared = try self.page("<p id=x itemprop='a b'>y</p>" + String(repeating: refers, count: 3), configuration)
        #expect(shared.microdata.map(\.properties.count) == [2, 2, 1])
        #expect(shared.microdataLimit == .properties(5))
    }

    @Test func readsTheCanonicalAddress() throws {
        #expect(
            try page("<link rel='stylesheet' href=/s><link rel='x CANONICAL' href=/a><link rel=canonical href=/b>")
                .canonicalAddress == "/a")
        #expect(try page("<link rel=canonical><p>x").canonicalAddress == "")
    }

    /// Any page cut anywhere keeps the promises of ``MicrodataItem``.
    @Test func isSafeAtEachByte() throws {
        let html = Array(
            """
            <div itemscope itemtype=A itemref="r s"><h1 itemprop=title>Tide</h1><div itemprop=b itemscope>\
            <a itemprop="c d" href=/e>f&eacute;g</a></div></div><p id=r itemprop=h>i<div typeof=J><b property=k>l</b></div>
            """.utf8)
        let parser = HTMLTextParser()
        for end in 0...html.count {
            let page = try parser.parse(Array(html[..<end]))
            for item in page.microdata {
                for property in item.properties {
                    #expect(property.text.upperBound <= page.bytes.count)
                    #expect(property.item.map(page.microdata.indices.contains) ?? true)
                }
            }
        }
    }

    // MARK: -

    private func page(
        _ html: String, _ configuration: HTMLTextConfiguration = HTMLTextConfiguration()
    ) throws -> PageText {
        try HTMLTextParser(configuration: configuration).parse(Array(html.utf8))
    }

    private func describe(_ page: PageText) -> String {
        page.microdata.indices.filter { page.microdata[$0].isTopLevel }.map { describe(page, $0) }
            .joined(separator: " ")
    }

    private func describe(_ page: PageText, _ index: Int) -> String {
        let item = page.microdata[index]
        let types = item.types.map { String($0.split(separator: "/").last ?? "") }.joined(separator: ",")
        let id = item.id.isEmpty ? "" : "(\(item.id))"
        let properties = item.properties.map { property in
            if let item = property.item { return "\(property.name)=\(describe(page, item))" }
            if let attribute = property.attribute {
                return "\(property.name)=\(property.isAddress ? "@" : "")\(attribute)"
            }
            let text = string(page.bytes[property.text]).split(separator: "\n").joined(separator: "/")
            let trimmed = text.drop { $0 == " " }
            return "\(property.name)=\(trimmed)"
        }
        return "\(types)\(id){\(properties.joined(separator: " "))}"
    }
}
