import HTMLText
import Postings
import Testing

@testable import Ingestion

/// Postings that pages mark up in place.
@Suite struct PageMicrodataTests {
    private static let scope = #"itemscope itemtype="http://schema.org/JobPosting""#

    @Test(
        arguments: [
            (FieldName.title, #"<h1 itemprop="title">R&amp;D  <b>Chemist</b></h1>"#, "R&D Chemist"),
            (.title, #"<a itemprop="title" href="/jobs/7">Chemist</a>"#, "Chemist"),
            (.title, #"<meta itemprop="title" content="R&amp;amp;D Chemist">"#, "R&D Chemist"),
            (.title, #"<span itemprop="name">Chemist</span>"#, "Chemist"),
            (.employer, #"<span itemprop="hiringOrganization">Oak</span>"#, "Oak"),
            (
                .employer,
                #"<div itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization">"#
                    + #"By <a itemprop="name" href="/oak">Oak &amp; Ash</a></div>"#, "Oak & Ash"
            ),
            (
                .location,
                #"<p itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemprop="address" itemscope>"#
                    + #"<b itemprop="addressLocality">Leeds</b>, <b itemprop="addressCountry">GB</b></span></p>"#,
                "Leeds, GB"
            ),
            (.location, #"<p itemprop="jobLocation">Leeds</p><p itemprop="jobLocation">York</p>"#, "Leeds; York"),
            (.datePosted, #"<time itemprop="datePosted" datetime="2026-03-17T10:00">yesterday</time>"#, "2026-03-17"),
            (.datePosted, #"<span itemprop="datePosted" content="2026-03-17">yesterday</span>"#, "2026-03-17"),
            (.datePosted, #"<span itemprop="datePosted">17 March 2026</span>"#, "2026-03-17"),
            (.validThrough, #"<meta itemprop="validThrough" content="2026-04-30">"#, "2026-04-30"),
            (.employmentType, #"<li itemprop="employmentType">Full time</li>"#, "Full time"),
            (.url, #"<a itemprop="url" href="/jobs/7">Chemist</a>"#, "/jobs/7"),
            (.url, #"<link itemprop="url" href="https://oak.example/7">"#, "https://oak.example/7"),
            (.identifier, #"<div itemprop="identifier" itemscope><meta itemprop="value" content="7"></div>"#, "7"),
            (
                .salary,
                #"<div itemprop="baseSalary" itemscope itemtype="http://schema.org/MonetaryAmount">"#
                    + #"<meta itemprop="currency" content="GBP"><p itemprop="value" itemscope>"#
                    + #"<span itemprop="minValue" content="30000">£30k</span>–<span itemprop="maxValue">40,000</span>"#
                    + #" a <span itemprop="unitText">year</span></p></div>"#, "GBP 30000-40000 YEAR"
            ),
            (
                .salary, #"<b itemprop="baseSalary">52,000</b> <b itemprop="salaryCurrency">USD</b>"#, "USD 52000"
            ),
            (.skills, #"<ul><li itemprop="skills">Python</li><li itemprop="skills">SQL</li></ul>"#, "Python; SQL"),
            (.industry, #"<p itemprop="Industry">Shipping</p>"#, "Shipping"),
            (.education, #"<p itemprop="educationRequirements">A degree</p>"#, "A degree"),
        ] as [(FieldName, String, String)])
    func readsTheField(_ name: FieldName, _ markup: String, _ value: String) throws {
        let postings = try postings("<div \(Self.scope)><meta itemprop=description content=x>\(markup)</div>")
        #expect(postings.count == 1)
        #expect(postings.first?.fields[name] == PostingField(UTF8Text(value), from: .microdata))
        // RDFa Lite, word for word.
        let rdfa = markup.replacing("itemprop=", with: "property=").replacing("itemscope", with: "typeof=\"\"")
        let others = try self.postings("<div typeof=JobPosting><meta property=description content=x>\(rdfa)</div>")
        #expect(others.first?.fields[name] == PostingField(UTF8Text(value), from: .microdata))
    }

    @Test(arguments: [
        "<div itemscope itemtype='http://schema.org/Organization'><b itemprop=title>x</b></div>",
        "<div itemscope itemtype='http://schema.org/JobPosting'></div>",
        "<div itemscope><b itemprop=title>x</b></div>", "<b itemprop=title>x</b>",
    ])
    func findsNothing(_ html: String) throws {
        #expect(try postings(html).isEmpty)
    }

    /// A posting that is the property of anything but a posting; several are a list.
    @Test func findsWhatIsNested() throws {
        func offer(_ name: String, _ inner: String = "") -> String {
            "<div itemprop=makesOffer \(Self.scope)><b itemprop=title>\(name)</b>\(inner)</div>"
        }
        let one = try postings("<div itemscope>\(offer("x", offer("similar")))</div>")
        #expect(
            one.map { String(decoding: $0.bytes(.title), as: UTF8.self) } == ["x"] && one.map(\.isListed) == [false])
        let two = try postings("<div itemscope>\(offer("x"))\(offer("y"))</div>")
        #expect(
            two.map { String(decoding: $0.bytes(.title), as: UTF8.self) } == ["x", "y"]
                && two.map(\.isListed) == [true, true])
    }

    /// What lies beyond a limit is a row that names the limit; of one posting, a remark.
    @Test func saysThatThereIsMore() throws {
        let item = "<div \(Self.scope)><b itemprop=title>T</b><p itemprop=description>Model the tides.</p></div>"
        var configuration = IngestionConfiguration()
        configuration.html.maximumMicrodataItems = 3
        func read(_ count: Int) throws -> [JobPosting] {
            let html = (0..<count).map { item.replacing("T<", with: "T\($0)<").replacing("tides", with: "tides \($0)") }
            let bytes = Array(page(body: html.joined()).utf8)
            return try PostingIngestor(configuration: configuration).ingest(
                SourceDocument(path: "p", content: .html, bytes: bytes))
        }
        #expect(try read(3).map(\.remark) == [nil, nil, nil])
        let postings = try read(5)
        #expect(postings.map(\.id) == ["p#1", "p#2", "p#3", "p#4"])
        #expect(postings.map(\.verdict) == [.posting, .posting, .posting, .empty])
        #expect(postings[3].remark?.contains("more than 3 items of microdata (maximumMicrodataItems)") == true)
        configuration.html.maximumMicrodataItems = 1
        #expect(try read(2).compactMap(\.remark).count == 1)
    }

    /// The description is the text between the tags, with its headings and lists.
    @Test func keepsTheStructureOfTheDescription() throws {
        let html = page(
            body: "<nav>Home</nav><div \(Self.scope)><h1 itemprop=title>Tide Modeller</h1><p>Share</p>"
                + "<div itemprop=description>\(tideDescription)<button>Show more</button></div><p>Apply by post</p></div>"
        )
        let posting = try ingest(html)[0]
        #expect(posting.title == PostingField(UTF8Text("Tide Modeller"), from: .microdata))
        #expect(posting.sections.map(\.kind) == [.duties, .requirements])
        #expect(posting.text.string.hasPrefix("Responsibilities\nModel the tides"))
        #expect(posting.text.string.hasSuffix("Good Python and SQL.\n"))
    }

    /// An inline element may hold blocks, and a block more than the description.
    @Test func cutsBlocksToTheDescription() throws {
        let html = page(
            body:
                "<p \(Self.scope)><b itemprop=title>T</b> <span itemprop=description>Model tides.<br>Sail.</span> Now.</p>"
        )
        #expect(try ingest(html)[0].text.string == "Model tides.\nSail.\n")
    }

    @Test func joinsSeveralDescriptions() throws {
        let html = page(
            body: "<div \(Self.scope)><b itemprop=title>T</b><p itemprop=description>One.</p><p>No.</p>"
                + "<div itemprop=description>Two.<p itemprop=description>Three.</p></div></div>")
        #expect(try ingest(html)[0].text.string == "One.\nTwo.\nThree.\n")
    }

    /// What stands in `<meta>` is a first sentence where the page shows more, and the text where it does not.
    @Test func takesASummaryOnlyWhereThereIsNoMore() throws {
        let meta = "<meta itemprop=description content='Model tides in Leeds.'>"
        let long = try ingest(
            page(body: "<div \(Self.scope)><h1 itemprop=title>Tide Modeller</h1>\(meta)\(tideDescription)</div>"))
        #expect(long[0].sections.map(\.kind).contains(.requirements))
        let short = try ingest(page(body: "<div \(Self.scope)><h1 itemprop=title>Tide Modeller</h1>\(meta)</div>"))
        #expect(short[0].text.string == "Model tides in Leeds.\n")
        #expect(short[0].verdict == .posting)
    }

    @Test func readsWhatStandsElsewhere() throws {
        let html = page(
            body: "<h1 id=t itemprop=title>Tide Modeller</h1><div \(Self.scope) itemref='t d'></div>"
                + "<div id=d><div itemprop=description>\(tideDescription)</div></div>")
        let posting = try ingest(html)[0]
        #expect(posting.title == PostingField(UTF8Text("Tide Modeller"), from: .microdata))
        #expect(posting.sections.map(\.kind) == [.duties, .requirements])
    }

    private func postings(_ html: String) throws -> [StructuredPosting] {
        SchemaPostingReader.postings(in: PageMicrodata(try HTMLTextParser().parse(Array(html.utf8))))
    }
}
