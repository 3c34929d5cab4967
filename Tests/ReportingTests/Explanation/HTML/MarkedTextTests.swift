import Extraction
import Postings
import Testing

@testable import Classification
@testable import Reporting

struct MarkedTextTests {
    private static let wording = LabelWording(label: "ML engineer", rival: "data scientist")
    private static let contributions = [
        Contribution(feature: "body:big data", value: 0.5), Contribution(feature: "body:data", value: -0.75),
        Contribution(feature: "body:data tools", value: 0.1),
    ]

    private func marked(_ text: String, _ add: (inout MarkedText) -> Void) -> String {
        var marked = MarkedText(UTF8Text(text), contributions: Self.contributions, wording: Self.wording)
        add(&marked)
        return marked.html.html
    }

    @Test func `Lines are paragraphs, and line ends between them are left out`() {
        let html = marked("one\n\ntwo <b>\n") {
            $0.add(sections: [
                PostingSection(kind: .duties, range: ByteRange(0, 4)),
                PostingSection(kind: .equalOpportunity, range: ByteRange(4, 13)),
            ])
        }
        #expect(
            html == """
                <section class="part duties"><h4>Duties</h4><div><p dir="auto">one</p>
                </div></section>
                <section class="part equal_opportunity"><h4>Legal</h4><div><p dir="auto">two &lt;b&gt;</p>
                </div></section>

                """)
    }

    @Test func `A section that begins within a line divides it`() {
        let html = marked("one two") {
            $0.add(sections: [
                PostingSection(kind: .about, range: ByteRange(0, 4)),
                PostingSection(kind: .other, range: ByteRange(4, 7)),
            ])
        }
        #expect(html.contains("<p dir=\"auto\">one </p>\n</div></section>\n<section class=\"part other\">"))
        #expect(html.contains("<div><p dir=\"auto\">two</p>"))
    }

    @Test func `A skill in a fact nests, and the fact's tag stands behind it`() {
        var facts = PostingFacts()
        facts.experience.minimumYears = Fact(5, .text([ByteRange(0, 17)]))
        let skill = NamedSkill(
            name: "C & co", kind: .tool, category: "language", polarity: .preferred, ranges: [ByteRange(11, 17)])
        let html = marked("5 years of C & co.") {
            $0.add(FactList(facts, skills: []), field: nil)
            $0.add([skill])
        }
        #expect(
            html
                == "<span class=\"fact\" title=\"experience: 5 years\">5 years of <span class=\"skill preferred\" "
                + "title=\"C &amp; co: tool, language, nice to have\">C &amp; co</span></span><span class=\"tag\">5 years</span>."
        )
    }

    @Test func `A tag that repeats the words is left out, and a fact of a field is not in the text`() {
        var facts = PostingFacts()
        facts.seniority = Fact(.senior, .text([ByteRange(0, 6)]))
        facts.workplace = Fact(.remote, .field(.title, ByteRange(0, 6)))
        let list = FactList(facts, skills: [])
        #expect(
            marked("Senior") { $0.add(list, field: nil) }
                == "<span class=\"fact\" title=\"seniority: senior\">Senior</span>")
        #expect(
            marked("Senior") { $0.add(list, field: .title) }
                == "<span class=\"fact\" title=\"workplace: remote\">Senior</span><span class=\"tag\">remote</span>")
    }

    @Test func `A word's evidence is the sum of its features, each once`() {
        func place(_ feature: Int, _ lower: Int, _ upper: Int) -> FeatureSpans.Place {
            FeatureSpans.Place(feature: feature, range: ByteRange(lower, upper))
        }
        let places = [place(1, 4, 8), place(0, 0, 8), place(2, 4, 14), place(2, 4, 14)]
        let stretches = EvidenceMarks(places, Self.contributions, count: 14).stretches
        #expect(stretches.map(\.range) == [ByteRange(0, 4), ByteRange(4, 8), ByteRange(8, 14)])
        #expect(stretches.map(\.features) == [[0], [0, 1, 2], [2]])
        #expect(stretches.map { ($0.value * 100).rounded() } == [50, -15, 10])
        let html = marked("big data tools") { $0.add(places) }
        #expect(
            html.hasPrefix("<span class=\"for level3\" title=\"speaks for ML engineer: “big data” +0.50\">big </span>"))
        #expect(
            html.contains(
                "<span class=\"against level1\" title=\"speaks for data scientist: “big data” +0.50, “data” -0.75, "
                    + "“data tools” +0.10\">data</span>"))
    }

    @Test func `Whatever is marked, the text is the text`() {
        let text = "A <script>alert(1)</script>\n\"quoted\" & big data tools\n\nlast line"
        var state: UInt64 = 3
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        func range() -> ByteRange {
            let lower = random(text.utf8.count)
            return ByteRange(lower, lower + random(20))
        }
        for _ in 0..<200 {
            var facts = PostingFacts()
            facts.worksWith = (0..<random(4)).map { _ in Fact(.clients, .text([range(), range()])) }
            let skills = (0..<random(4)).map { _ in
                NamedSkill(name: "s", kind: .skill, polarity: .required, ranges: [range()])
            }
            let cut = random(text.utf8.count)
            let html = marked(text) {
                $0.add(sections: [
                    PostingSection(kind: .about, range: ByteRange(0, cut)),
                    PostingSection(kind: .duties, range: ByteRange(cut, text.utf8.count)),
                ])
                $0.add(FactList(facts, skills: []), field: nil)
                $0.add(skills)
                $0.add([FeatureSpans.Place(feature: 0, range: range())])
            }
            let shown = PageReader(html)
            #expect(shown.isBalanced)
            #expect(shown.elements.isDisjoint(with: ["script"]))
            let words = shown.text(without: ["tag", "h4"])
            #expect(words.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
        }
    }
}
