import Postings
import Testing

@testable import Ingestion

/// Plain text and Markdown, from bytes to postings.
@Suite struct TextFileTests {
    private func ingest(_ text: String, _ content: SourceDocument.Content) throws -> JobPosting {
        let document = SourceDocument(path: "posting.txt", content: content, bytes: Array(text.utf8))
        return try PostingIngestor().ingest(document)[0]
    }

    private static let body = """
        Responsibilities

        - Model the tides of the northern harbours from forty years of gauge
          readings.
        - Explain the results to pilots and planners.

        Requirements
        * Three years of experience with time series.
        * Good Python and SQL.
        """

    @Test func readsPlainText() throws {
        let posting = try ingest(
            "Senior Data Scientist\n\nCompany: Quay Ltd\nLocation: Leeds\nDate posted: 17 March 2026\n\n" + Self.body,
            .plainText)
        #expect(posting.title?.text.string == "Senior Data Scientist")
        #expect(posting.employer?.text.string == "Quay Ltd")
        #expect(posting.location?.text.string == "Leeds")
        #expect(posting.datePosted?.text.string == "2026-03-17")
        #expect(posting.verdict == .posting)
        #expect(posting.text.string.contains("forty years of gauge readings.\n"))
        #expect(posting.outline.contains { $0.hasPrefix("duties: ") && $0.contains("Model the tides") })
        #expect(
            posting.outline.contains(
                "requirements: Requirements / Three years of experience with time series. / Good Python and SQL."))
        #expect(posting.id == "posting.txt")
    }

    @Test func takesATitleThatIsNamed() throws {
        let posting = try ingest("Job title: ML Engineer\nCompany: Quay Ltd\n\n" + Self.body, .plainText)
        #expect(posting.title?.text.string == "ML Engineer")
    }

    @Test func readsMarkdown() throws {
        let posting = try ingest(
            "# Senior Data Scientist\n\n**Location:** Leeds\n\n## Responsibilities\n\n- Model *tides*.\n- Explain <b>them</b>.\n",
            .markdown)
        #expect(posting.title?.text.string == "Senior Data Scientist")
        #expect(posting.location?.text.string == "Leeds")
        #expect(posting.text.string.hasSuffix("Responsibilities\nModel tides.\nExplain them.\n"))
        #expect(posting.outline.last.map { $0.hasPrefix("duties: ") && $0.hasSuffix("Explain them.") } == true)
    }

    @Test func readsFrontMatter() throws {
        let posting = try ingest(
            """
            ---
            title: "ML Engineer: Tides"
            company: Quay Ltd
            location: 'Leeds'
            date: 2026-03-17T10:00:00Z
            tags: [a, b]
            draft: false
            ---

            # Join us

            Serve models.
            """, .markdown)
        #expect(
            posting.facts == [
                "title: ML Engineer: Tides (meta)", "employer: Quay Ltd (meta)", "location: Leeds (meta)",
                "date_posted: 2026-03-17 (meta)",
            ])
        #expect(posting.text.string.hasSuffix("Serve models.\n"))
        #expect(!posting.text.string.contains("company"))
    }

    @Test(arguments: [
        "---\ntitle: x\n", "--- \n", "---", "text\n---\ntitle: x\n---\n",
        "---\n" + String(repeating: "a: b\n", count: 300) + "---\n",
    ])
    func hasNoFrontMatter(_ text: String) {
        let matter = FrontMatter(Array(text.utf8))
        #expect(matter.end == 0 && matter.fields.names.isEmpty)
    }

    /// Beyond the limits of rendering, Markdown is read as the text that it is.
    @Test func readsHostileMarkdownAsText() throws {
        let posting = try ingest("Data Scientist\n\n" + String(repeating: "![[]() word ", count: 5000), .markdown)
        #expect(posting.title?.text.string == "Data Scientist")
        #expect(posting.text.string.count > 50_000)
    }

    @Test func recordsTheEncoding() throws {
        let document = SourceDocument(path: "a.txt", content: .plainText, bytes: Array("caf".utf8) + [0xE9, 0x2E])
        let posting = try PostingIngestor().ingest(document)[0]
        #expect(posting.encoding == "windows-1252" && posting.text.string == "café.\n")
    }

    /// Cut at every byte and damaged at random, a file is a page all the same.
    @Test func survivesDamage() throws {
        var random = SplitMix64(state: 5)
        let whole = Array("---\ntitle: x\n---\n# T\n\n- a [b](c) `d`\n  - e\n\n> f\n\n<p>g</p>\n\n1. h\n2. i\n".utf8)
        for content in [SourceDocument.Content.markdown, .plainText] {
            for length in 0...whole.count {
                _ = try PostingIngestor().ingest(.init(path: "p", content: content, bytes: Array(whole.prefix(length))))
            }
            for _ in 0..<300 {
                var damaged = whole
                for _ in 0..<4 {
                    damaged[damaged.indices.randomElement(using: &random)!] = UInt8.random(in: 9...255, using: &random)
                }
                _ = try PostingIngestor().ingest(.init(path: "p", content: content, bytes: damaged))
            }
        }
    }
}
