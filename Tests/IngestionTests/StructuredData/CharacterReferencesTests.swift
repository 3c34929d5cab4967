import Testing

@testable import Ingestion

@Suite struct CharacterReferencesTests {
    @Test(
        arguments: [
            ("", ""), ("plain", "plain"), ("R&amp;D", "R&D"), ("&lt;p&gt;", "<p>"), ("&quot;&apos;", "\"'"),
            ("caf&eacute;", "café"), ("&Eacute;cole &Ouml;l", "École Öl"), ("5&nbsp;%", "5\u{A0}%"), ("20&deg;", "20°"),
            ("&ndash;&mdash;&hellip;", "–—…"), ("C&#43;&#43;", "C++"), ("C&num;", "C#"),
            // Numbers, with the ones that browsers read as windows-1252.
            ("&#8217;", "’"), ("&#x2019;&#X2019;", "’’"), ("&#128512;", "😀"), ("&#146;&#150;&#x80;", "’–€"),
            // Replaced once, not twice.
            ("&amp;amp;", "&amp;"), ("&amp;#8217;", "&#8217;"), ("&#38;lt;", "&lt;"),
            // What is none stays.
            ("&", "&"), ("a & b; c", "a & b; c"), ("&;", "&;"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&amp", "&amp"),
            ("&nosuch;", "&nosuch;"), ("&#0;", "&#0;"), ("&#55296;", "&#55296;"), ("&#1114112;", "&#1114112;"),
            ("&#+43;", "&#+43;"), ("&#-1;", "&#-1;"), ("&#x+2B;", "&#x+2B;"), ("&#99999999999;", "&#99999999999;"),
            ("&averylongnameindeed;", "&averylongnameindeed;"), ("&&amp;", "&&"), ("é&amp;é", "é&é"),
        ])
    func resolves(_ text: String, _ resolved: String) {
        #expect(String(decoding: CharacterReferences.resolved(Array(text.utf8)), as: UTF8.self) == resolved)
    }

    /// Every code point that is a scalar value comes back from its reference, but for the 32 that mean windows-1252.
    @Test func resolvesEveryScalarValue() {
        var mistakes: [UInt32] = []
        for value in Array(1...0x2FF) + Array(stride(from: 0x300, through: 0x10FFFF, by: 97)) as [UInt32] {
            guard let scalar = Unicode.Scalar(value), !(0x80...0x9F).contains(value) else { continue }
            let expected = Array(String(scalar).utf8)
            for reference in ["&#\(value);", "&#x\(String(value, radix: 16));"]
            where CharacterReferences.resolved(Array(reference.utf8)) != expected { mistakes.append(value) }
        }
        #expect(mistakes.isEmpty)
    }

    @Test(
        arguments: [
            ("<p>", "<p>"), ("&lt;p&gt;", "<p>"), ("&amp;lt;p&amp;gt;", "<p>"), ("&lt;/p&gt;", "</p>"),
            ("&lt;!-- x --&gt;", "<!-- x -->"),
            // A tag in the open says that what is escaped is text.
            ("<br>&lt;p&gt;", "<br>&lt;p&gt;"), ("R&amp;D", "R&amp;D"), ("1 &lt; 2", "1 &lt; 2"), ("1 < 2", "1 < 2"),
        ])
    func unescapesMarkup(_ text: String, _ markup: String) {
        #expect(String(decoding: CharacterReferences.unescapedMarkup(Array(text.utf8)), as: UTF8.self) == markup)
    }
}
