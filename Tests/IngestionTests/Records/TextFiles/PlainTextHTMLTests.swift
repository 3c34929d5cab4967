import HTMLText
import Testing

@testable import Ingestion

@Suite struct PlainTextHTMLTests {
    private func render(_ text: String) -> String {
        String(decoding: PlainTextHTML.render(Array(text.utf8)), as: UTF8.self).replacing("\n", with: "")
    }

    private static let wrapped = """
        The tide laboratory of the northern harbours looks for a person who
        models the tides from forty years of gauge readings, and who can
        explain the results to pilots.

        You will work with five others. Each of them has been here for some
        years, and all of them sail.
        """

    @Test(
        arguments: [
            ("", ""), ("a", "<p>a</p>"), ("first line.\nsecond line.", "<p>first line.</p><p>second line.</p>"),
            // Lines broken at a width are put together, paragraphs are not.
            (
                wrapped,
                "<p>The tide laboratory of the northern harbours looks for a person who models the tides from forty years of "
                    + "gauge readings, and who can explain the results to pilots.</p><p>You will work with five others. Each of "
                    + "them has been here for some years, and all of them sail.</p>"
            ),
            // Sentences that stand on lines of their own stay there.
            (
                "You model the tides of the northern harbours.\nYou explain them to the pilots.\nYou sail.",
                "<p>You model the tides of the northern harbours.</p><p>You explain them to the pilots.</p><p>You sail.</p>"
            ),
            // Lines wider than any wrapped text are paragraphs.
            (
                String(repeating: "word ", count: 30) + "\nand a small beginning",
                "<p>" + String(repeating: "word ", count: 29) + "word</p><p>and a small beginning</p>"
            ),
            // Bullets.
            ("x:\n- a\n- b\n\ny.", "<p>x:</p><ul><li>a</li><li>b</li></ul><p>y.</p>"),
            ("• a\n•b\n* c\n+ d\n– e\no f", "<ul><li>a</li><li>b</li><li>c</li><li>d</li><li>e</li><li>f</li></ul>"),
            ("x:\n  - a\n    goes on\n  - b", "<p>x:</p><ul><li>a goes on</li><li>b</li></ul>"),
            ("x:\n1. a\n2. b\n3) c", "<p>x:</p><ul><li>a</li><li>b</li><li>c</li></ul>"),
            ("x:\n2. a\nb.", "<p>x:</p><p>2. a</p><p>b.</p>"),
            ("x:\n401k - yes\n-5 degrees", "<p>x:</p><p>401k - yes</p><p>-5 degrees</p>"),
            // Headings.
            ("x.\n\nDuties\n------\na.", "<p>x.</p><h3>Duties</h3><p>a.</p>"),
            ("Data Scientist\n==============\na.", "<h1>Data Scientist</h1><p>a.</p>"),
            ("a.\n-----\nb.", "<h1>a.</h1><p>b.</p>"),
            ("x.\n\n*****\n\ny.", "<p>x.</p><p>y.</p>"),
            // Titles.
            ("Data Scientist, Tides\n\nWe model.", "<h1>Data Scientist, Tides</h1><p>We model.</p>"),
            (
                "Senior Data Scientist\nWe model tides and winds.",
                "<h1>Senior Data Scientist</h1><p>We model tides and winds.</p>"
            ),
            ("Data Scientist\r\n\r\nCompany: Quay", "<h1>Data Scientist</h1><p>Company: Quay</p>"),
            ("We model tides.\n\nYou sail.", "<p>We model tides.</p><p>You sail.</p>"),
            ("Title: Data Scientist\n\nWe model.", "<p>Title: Data Scientist</p><p>We model.</p>"),
            ("Responsibilities\n\n- a", "<p>Responsibilities</p><ul><li>a</li></ul>"),
            ("Job Description\n\na.", "<p>Job Description</p><p>a.</p>"),
            // Markup is text.
            ("a < b & <p>.", "<p>a &lt; b &amp; &lt;p&gt;.</p>"), ("caf\u{E9}\u{A0}", "<h1>caf\u{E9}\u{A0}</h1>"),
            ("a.\u{C}b.\rc.", "<p>a.</p><p>b.</p><p>c.</p>"),
        ])
    func renders(_ text: String, _ html: String) {
        #expect(render(text) == html)
    }

    /// No letter is lost and none is added, whatever the lines.
    @Test(arguments: 0..<20)
    func keepsEveryWord(_ seed: Int) {
        var random = SplitMix64(state: UInt64(seed))
        let pieces = [
            "word", "Word.", "of", " ", "  ", "\n", "\n\n", "- ", "* ", "1. ", "2) ", "===", "---", ":", "\t", "<p>",
            "•", "x\r\n",
        ]
        for _ in 0..<60 {
            let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in pieces.randomElement(using: &random)! }
                .joined()
            let html = PlainTextHTML.render(Array(text.utf8))
            let page = try? HTMLTextParser().parse(html)
            let shown = page.map { String(decoding: $0.bytes, as: UTF8.self).filter { $0.isLetter } }
            #expect(shown == text.filter { $0.isLetter }, "\(text.debugDescription)")
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["a", "a\n", "- ", "\n", "1. ", "---\n", " ", "a \n", "1. a\n", "Aa\n===\n", "• "])
    func staysLinear(_ unit: String) {
        _ = PlainTextHTML.render(Array(String(repeating: unit, count: 30_000).utf8))
    }
}
