import HTMLText
import Testing

/// Characters and encodings through libxml2, and plain text past it.
@Suite struct HTMLTextParserTests {
    @Test(arguments: ["", " ", "\n\n", "<!-- -->", "<!doctype html>", "<", "</", "<p>", "</p>", "&", "\u{FEFF}"])
    func anEmptyPageIsAnEmptyPage(html: String) throws {
        let page = try page(html)
        #expect(
            page.blocks.allSatisfy { $0.count <= html.utf8.count } && page.blocks.count <= 1, "at most the sign itself")
        #expect(page.title.isEmpty && page.meta.isEmpty && page.structuredData.isEmpty && page.containers.count <= 2)
    }

    /// libxml2 hands text over in pieces of about 1,000 bytes. Each of these is moved over the border byte by byte.
    @Test(arguments: [
        ("\u{A0}", " "), (" ", " "), ("\u{2003}", " "), ("\u{A0}\u{A0}", " "), ("\u{AD}", ""), ("\u{200B}", ""),
        ("\u{AD}\u{A0}\u{200B}", " "), ("é", "é"), ("中", "中"), ("😀", "😀"), ("&amp;", "&"), ("<b>x</b>", "x"),
    ])
    func nothingHappensAtTheBordersOfPieces(written: String, read: String) throws {
        let parser = HTMLTextParser()
        for before in Array(985...1_010) + Array(1_985...2_015) {
            let (start, end) = (String(repeating: "a", count: before), String(repeating: "z", count: 1_000))
            let page = try parser.parse(Array("<p>\(start)\(written)\(end)</p>".utf8))
            #expect(text(page) == "\(start)\(read)\(end)\n", "after \(before) bytes")
        }
    }

    /// 64 scalars of each plane that has characters, and the last two scalars that XML allows.
    @Test func allPlanesPass() throws {
        let planes = (UInt32(0)...16).flatMap { plane in (0..<64).map { plane << 16 + 0x4E00 + $0 } }
        let scalars = (planes + [0xFFFD, 0x10FFFD]).compactMap(Unicode.Scalar.init)
        #expect(scalars.count == 17 * 64 + 2)
        let written = String(String.UnicodeScalarView(scalars))
        #expect(text(try page("<p>\(written)")) == written + "\n")
    }

    @Test(arguments: [
        "<meta charset=iso-8859-1>", "<meta charset=utf-16>", "<meta charset=shift_jis>", "<meta charset=nonsense>",
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        "<?xml version='1.0' encoding='iso-8859-1'?>", "\u{FEFF}",
    ])
    func theEncodingIsDecidedAlready(head: String) throws {
        #expect(text(try page("\(head)<title>日本</title><p>naïve – 日本")) == "naïve – 日本\n")
    }

    /// The promise of UTF-8 broken: whatever the text is then, it is valid, and the sound parts before are there.
    @Test(
        arguments: [
            [0xFF], [0xC2], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func malformedTextStaysText(bad: [UInt8]) throws {
        let parser = HTMLTextParser()
        for (before, after) in [("<p>sound ", " more</p><p>end"), ("<p>sound ", ""), ("<p>sound</p><p title='", "'>x")]
        {
            let page = try parser.parse(Array(before.utf8) + bad + Array(after.utf8))
            expectInvariants(page, "\(before)\(bad)\(after)")
            #expect(text(page).hasPrefix("sound"))
        }
        // After the damage, markup is markup still.
        let page = try parser.parse(Array("<p>a".utf8) + bad + Array("b</p><p>end".utf8))
        #expect(blocks(page).last == "paragraph end")
    }

    @Test(
        arguments: [
            ("", []),
            ("one\n\n  two  words \r\nthree", ["one", "two words", "three"]),
            ("a <b> &amp; c", ["a <b> &amp; c"]),
            ("\u{FEFF}a\u{A0}b\u{AD}c\n\u{200B}\n", ["a bc"]),
            ("\n\n", []),
        ] as [(String, [String])])
    func aLineOfPlainTextIsAParagraph(written: String, lines: [String]) throws {
        let page = try HTMLTextParser().parsePlain(Array(written.utf8))
        expectInvariants(page, written)
        #expect(blocks(page) == lines.map { "paragraph \($0)" })
    }

    /// The example in the documentation.
    @Test func theExampleHolds() throws {
        let page = try page("<h1>Data Scientist</h1><p>You ask &amp; answer.")
        #expect(blocks(page) == ["heading1 Data Scientist", "paragraph You ask & answer."])
    }
}
