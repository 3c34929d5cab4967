import Postings
import Testing

@testable import Reporting

struct MarkupTests {
    static let texts: [(text: String, html: String)] = [
        ("", ""), ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"),
        // A combining mark makes one `Character` of both, and the sign must be escaped all the same.
        ("\"\u{301} <\u{301}script>", "&quot;\u{301} &lt;\u{301}script&gt;"),
        ("tab\tand\nline", "tab\tand\nline"), ("\0\u{1B}\u{7F}\u{85}", "[U+0000][U+001B][U+007F][U+0085]"),
        ("\u{A0}é€𝄞", "\u{A0}é€𝄞"), ("a\u{202E}b\u{2066}c\u{2069}", "a[U+202E]b[U+2066]c[U+2069]"),
        // Marks that Hebrew and Arabic need turn nothing but themselves.
        ("שלום\u{200F} \u{2019}", "שלום\u{200F} \u{2019}"),
    ]

    @Test(arguments: texts)
    func `A text is escaped byte by byte`(_ text: String, _ html: String) {
        #expect(Markup(text: text).bytes == Array(html.utf8))
    }

    @Test func `In the content of an element, what is not shown is marked`() {
        var markup = Markup()
        let text = UTF8Text("x\u{202E}<y\u{85}z")
        markup.add(text, ByteRange(1, text.bytes.count))
        #expect(
            markup.html
                == "<span class=\"code\">U+202E</span>&lt;y<span class=\"code\">U+0085</span>z")
    }

    @Test func `A literal is HTML, and what is put into it is text`() {
        let text = "\"\u{301}<b>"
        let inner: Markup = "<i class=\"a\">\(text)</i>"
        let outer: Markup = "<p>\(inner) & \(text.uppercased())</p>"
        #expect(inner.html == "<i class=\"a\">&quot;\u{301}&lt;b&gt;</i>")
        #expect(outer.html == "<p>\(inner.html) & &quot;\u{301}&lt;B&gt;</p>")
        var markup = Markup()
        markup.add(html: "<br>")
        markup.add("<br>")
        markup.add(html: inner)
        #expect(markup.html == "<br>&lt;br&gt;\(inner.html)")
    }

    @Test func `No character is lost or gets through`() {
        for first in stride(from: 0, to: 0x3000, by: 0x100) {
            var text = ""
            text.unicodeScalars.append(contentsOf: (first..<(first + 0x100)).compactMap { Unicode.Scalar(UInt32($0)) })
            let html = Markup(text: text).html
            #expect(!html.contains("\u{FFFD}"))
            let harmful: [Unicode.Scalar] = ["<", ">", "\"", "'", "\0", "\u{1B}", "\u{85}", "\u{202E}", "\u{2066}"]
            #expect(!html.unicodeScalars.contains { harmful.contains($0) })
        }
    }
}
