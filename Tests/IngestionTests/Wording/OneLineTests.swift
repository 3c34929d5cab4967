import Testing

@testable import Ingestion

@Suite struct OneLineTests {
    @Test(
        arguments: [
            ("", ""), (" \t\r\n", ""), ("a  b", "a b"), ("\na\u{A0}\u{A0}b\t", "a b"), ("a\u{0}b", "a b"),
            ("a\u{7F}b", "a b"),
            ("<b>a</b>b", "a b"), ("a<br/>b", "a b"), ("a < b > c", "a < b > c"), ("a <3 b", "a <3 b"),
            ("a <b", "a <b"),
            ("a<", "a<"), ("é — ü", "é — ü"), ("<p>", ""),
        ])
    func collapses(_ text: String, _ line: String) {
        #expect(String(decoding: OneLine.collapsed(Array(text.utf8)), as: UTF8.self) == line)
    }

    /// All texts of up to six of these pieces: collapsed twice is collapsed once, and no space stands at an end.
    @Test func settles() {
        var texts = [""]
        var last = texts
        for _ in 0..<6 {
            last = last.flatMap { prefix in [" ", "\n", "\u{A0}", "x", "<i>"].map { prefix + $0 } }
            texts += last
        }
        let unsettled = texts.filter { text in
            let once = OneLine.collapsed(Array(text.utf8))
            let words = text.replacing("<i>", with: " ").split { " \n\u{A0}".contains($0) }
            return OneLine.collapsed(once) != once || once != Array(words.joined(separator: " ").utf8)
        }
        #expect(unsettled.isEmpty)
    }
}
