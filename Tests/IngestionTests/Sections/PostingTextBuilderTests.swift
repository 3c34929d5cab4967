import Postings
import Testing

@testable import Ingestion

@Suite struct PostingTextBuilderTests {
    static let outlines: [(html: String, outline: [String])] = [
        ("<p>A</p><p>B</p>", ["other: A / B"]),
        ("<p>Intro</p><h2>Responsibilities</h2><p>A</p>", ["other: Intro", "duties: Responsibilities / A"]),
        // Each kind of heading: an element, a bold line, a term, a line with a colon, a line in the wording of one.
        ("<h4>Requirements</h4><p>A</p>", ["requirements: Requirements / A"]),
        ("<p><b>Requirements</b></p><p>A</p>", ["requirements: Requirements / A"]),
        ("<dl><dt>Requirements</dt><dd>A</dd></dl>", ["requirements: Requirements / A"]),
        ("<p>The requirements:</p><p>A</p>", ["requirements: The requirements: / A"]),
        ("<p>Requirements</p><p>A</p>", ["requirements: Requirements / A"]),
        (
            "<strong>Duties</strong><br>A<br><strong>Benefits</strong><br>B",
            ["duties: Duties / A", "benefits: Benefits / B"]
        ),
        // A sentence, a list item, a long line and a word in a paragraph open nothing.
        ("<p>We list our requirements.</p><p>A</p>", ["other: We list our requirements. / A"]),
        ("<ul><li>Requirements</li></ul>", ["other: Requirements"]),
        ("<p>Requirements \(String(repeating: "and more ", count: 12)):</p>", nil),
        ("<p>A <b>benefits</b> package.</p>", ["other: A benefits package."]),
        // A heading without a meaning ends no section.
        ("<h2>Duties</h2><h4>Mornings</h4><p>A</p>", ["duties: Duties / Mornings / A"]),
        // Two headings of one kind are one section.
        ("<h2>Duties</h2><p>A</p><h3>Your tasks</h3><p>B</p>", ["duties: Duties / A / Your tasks / B"]),
        ("", []),
    ].map { ($0.0, $0.1 ?? ["other: " + "Requirements " + String(repeating: "and more ", count: 12) + ":"]) }

    @Test(arguments: outlines.indices)
    func dividesByHeadings(_ index: Int) throws {
        let found = try sections(Self.outlines[index].html, isEnglish: false)
        var posting = JobPosting(id: "p", path: "p.html")
        posting.text = UTF8Text(found.text)
        posting.sections = found.sections
        #expect(posting.outline == Self.outlines[index].outline)
    }

    /// All sequences of up to four of these blocks: the sections cover the text without gap or overlap, none is empty,
    /// and neighbours differ.
    @Test func coversTheText() throws {
        let blocks = ["<p>A</p>", "<h2>Duties</h2>", "<p><b>Benefits</b></p>", "<h1>Leeds</h1>", "<p>About us:</p>"]
        var pages = [""]
        var last = pages
        for _ in 0..<4 {
            last = last.flatMap { prefix in blocks.map { prefix + $0 } }
            pages += last
        }
        var mistakes: [String] = []
        for html in pages {
            let posting = try ingest(html)[0]
            var end = 0
            var kind: SectionKind?
            for section in posting.sections {
                if section.range.lower != end || section.range.isEmpty || section.kind == kind { mistakes.append(html) }
                end = section.range.upper
                kind = section.kind
            }
            if end != posting.text.bytes.count { mistakes.append(html) }
        }
        #expect(mistakes.isEmpty)
        #expect(pages.count == 1 + 5 + 25 + 125 + 625)
    }
}
