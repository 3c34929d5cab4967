import HTMLText
import Testing

@Suite struct MarkdownHTMLTests {
    private func render(_ text: String, _ configuration: HTMLTextConfiguration = .init()) -> String? {
        MarkdownHTML.render(Array(text.utf8), configuration: configuration).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("", ""), ("a\nb\n", "<p>a\nb</p>\n"),
            ("# T\n\n- a\n- b\n", "<h1>T</h1>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
            ("a <b>c</b> &amp; é", "<p>a <b>c</b> &amp; é</p>\n"),
            ("<div>\n\n*a*\n\n</div>", "<div>\n<p><em>a</em></p>\n</div>\n"),
            ("T\n===\n\n1. a", "<h1>T</h1>\n<ol>\n<li>a</li>\n</ol>\n"),
        ])
    func renders(_ markdown: String, _ html: String) {
        #expect(render(markdown) == html)
    }

    @Test func refusesWhatIsTooLargeOrHostile() {
        var configuration = HTMLTextConfiguration()
        configuration.maximumMarkdownBytes = 4
        #expect(render("abcd", configuration) == "<p>abcd</p>\n")
        #expect(render("abcde", configuration) == nil)
        #expect(render(String(repeating: "![[]()", count: 2049)) == nil)
        #expect(render(String(repeating: "[", count: 4096)) != nil)
    }

    /// Patterns that have taken quadratic time in one or another version of cmark, at the limit.
    @Test(
        .timeLimit(.minutes(15)),
        arguments: [
            "*a **a ", "_a __a ", "<!--", "<![CDATA[", "<?", "<!A ", "`", "``a`", "> ", "- ", "* a\n", "1. ", "&",
            "***",
            "![[]()", "[a](<b", "- a\n ", ">", "\\", "a\n", "<a href=\"",
        ])
    func endsSoon(_ unit: String) {
        let configuration = HTMLTextConfiguration()
        let brackets = max(1, unit.utf8.count { $0 == UInt8(ascii: "[") })
        let most = unit.contains("[") ? configuration.maximumMarkdownBrackets / brackets : .max
        let count = min(most, configuration.maximumMarkdownBytes / unit.utf8.count)
        #expect(render(String(repeating: unit, count: count)) != nil)
    }
}
