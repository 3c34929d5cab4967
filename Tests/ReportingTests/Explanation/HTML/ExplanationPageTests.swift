import Extraction
import Postings
import Testing

@testable import Classification
@testable import Reporting

struct ExplanationPageTests {
    private let page = ExplanationPage(labels: Made.labels)

    private func posting(
        _ posting: JobPosting = Made.factual, _ contributions: [Contribution] = Made.evidence, baseline: Double = 0.1
    ) -> String {
        let explanation = Explanation(
            label: 1, rival: 0, baseline: baseline, contributions: contributions,
            total: contributions.reduce(baseline) { $0 + $1.value })
        return String(
            decoding: page.posting(
                posting, Made.prediction, explanation,
                spans: FeatureSpans(
                    text: contributions.isEmpty ? [] : [.init(feature: 0, range: ByteRange(0, 6))],
                    title: contributions.isEmpty ? [] : [.init(feature: 0, range: ByteRange(0, 8))]),
                skills: Made.spanned, facts: Made.facts), as: UTF8.self)
    }

    @Test func `A page is whole, and needs nothing from elsewhere`() {
        let html =
            String(decoding: page.head(input: "<in>"), as: UTF8.self) + posting()
            + String(decoding: page.foot, as: UTF8.self)
        let read = PageReader(html)
        #expect(read.isBalanced)
        #expect(read.elements.isDisjoint(with: ["script", "link", "img", "iframe", "a", "b>"]))
        #expect(read.attributes.isDisjoint(with: ["src", "href", "onclick", "onmouseover"]))
        #expect(!html.contains("url(") && !html.contains("@import") && !html.contains("://"))
        #expect(html.contains("default-src 'none'") && html.contains("prefers-color-scheme: dark"))
        #expect(html.contains("<title>&lt;in&gt;: why this label?</title>"))
    }

    @Test func `It says in words what was found and how sure it is`() {
        let text = PageReader(posting()).text(without: [])
        for words in [
            "ML engineer: likely", "87.7 %", "12.3 %", "about 88 are what it says",
            "A person should look at this posting, because its title names another role than its text describes.",
            "From its text alone: data scientist, 75.0 %. From its title alone: ML engineer.", "=Cmd", "posted 2023-11",
            "to the right it speaks for ML engineer, to the left for data scientist", "× 2,080 hours", "not needed",
            "nice to have", "teamwork", "in/a.html, record 3", "but also",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `Hostile texts stay texts`() {
        let attack = "\"\u{301} onmouseover=\"alert(1)\"><script>alert(1)</script><img src=x>\u{202E}\0"
        var posting = Made.factual
        posting.text = UTF8Text("\(attack)\n\(attack)")
        posting.sections = [PostingSection(kind: .duties, range: ByteRange(0, posting.text.bytes.count))]
        posting.path = attack
        for name in FieldName.allCases { posting.fields[name] = Made.field(attack) }
        posting.conflicts = [FieldConflict(name: .title, kept: Made.field("a"), other: Made.field(attack))]
        let html = self.posting(posting, [Contribution(feature: "body:\(attack)", value: 1)])
        let read = PageReader(html)
        #expect(read.isBalanced)
        #expect(read.elements.isDisjoint(with: ["script", "img"]))
        #expect(read.attributes.isSubset(of: ["class", "title", "style", "dir", "colspan"]))
        #expect(!html.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\0" })
        for part in [page.notPosting(posting), page.failure(attack), page.head(input: attack)] {
            let read = PageReader(String(decoding: part, as: UTF8.self) + "")
            #expect(read.elements.isDisjoint(with: ["script", "img"]))
        }
    }

    @Test func `The printed weights add up to the printed sum`() throws {
        var state: UInt64 = 5
        for count in [0, 1, 3, 24, 25, 60] {
            let contributions = (0..<count).map { number in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Contribution(feature: "body:w\(number)", value: Double(Int(state >> 40) % 4001 - 2000) / 1777)
            }.sorted { abs($0.value) > abs($1.value) }
            let html = posting(Made.factual, contributions, baseline: 0.123)
            let numbers = try html.matches(of: #/<td class="number">([+−])(\d+)\.(\d\d)</#).map { match in
                (match.1 == "−" ? -1 : 1) * (try #require(Int(match.2 + match.3)))
            }
            #expect(numbers.count >= min(count, 24) + 2)
            #expect(numbers.dropLast().reduce(0, +) == numbers.last)
        }
    }

    @Test func `Strong words are marked, of text and title each their own`() {
        let contributions = [
            Contribution(feature: "title:a", value: 5), Contribution(feature: "title:b", value: 0.4),
            Contribution(feature: "body:c", value: -0.3), Contribution(feature: "body:d", value: 0.031),
            Contribution(feature: "body:e", value: 0.029),
        ]
        let explanation = Explanation(label: 0, rival: 1, baseline: 0, contributions: contributions, total: 5)
        #expect(ExplanationPage.marked(explanation).map(\.feature) == ["title:a", "body:c", "body:d"])
        let many = (0..<200).map { Contribution(feature: "body:\($0)", value: 1) }
        let strong = Explanation(label: 0, rival: 1, baseline: 0, contributions: many, total: 200)
        #expect(ExplanationPage.marked(strong).count == 60)
    }

    @Test(arguments: PostingVerdict.allCases.filter { $0 != .posting })
    func `A page that is no posting says what it is instead`(_ verdict: PostingVerdict) {
        var posting = Made.posting
        posting.verdict = verdict
        let text = PageReader(String(decoding: page.notPosting(posting), as: UTF8.self)).text(without: [])
        #expect(text.contains("This page is no job posting.") && text.contains("Engineer, \"ML\""))
        #expect(text.contains(PlainWords.reason(verdict.reason!)))
    }

    @Test func `A posting without title, text, facts and skills has a part all the same`() {
        let explanation = Explanation(label: 0, rival: 1, baseline: -1, contributions: [], total: -1)
        let html = String(
            decoding: page.posting(
                JobPosting(id: "a", path: "a"), Made.prediction, explanation, spans: FeatureSpans(text: [], title: []),
                skills: [], facts: PostingFacts()), as: UTF8.self)
        #expect(PageReader(html).isBalanced)
        #expect(html.contains("A posting without a title"))
        #expect(!html.contains("What the posting says") && !html.contains("What it asks for"))
    }
}
