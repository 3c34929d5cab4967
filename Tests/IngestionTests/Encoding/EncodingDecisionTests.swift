import Foundation
import Testing

@testable import Ingestion

/// Byte order mark, then declaration, then UTF-8 validity, then windows-1252.
@Suite struct EncodingDecisionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let text: String
        let encoding: String

        init(_ name: String, _ bytes: [UInt8], _ text: String, _ encoding: String) {
            self.name = name
            self.bytes = bytes
            self.text = text
            self.encoding = encoding
        }

        var testDescription: String { name }
    }

    private static let latinMeta = "<meta charset=iso-8859-1>"
    private static let utf8Meta = "<meta charset=utf-8>"
    private static let cyrillicMeta = "<meta charset=windows-1251>"

    static let order: [Case] = [
        Case("empty", [], "", "UTF-8"),
        Case("ASCII", Array("<p>x".utf8), "<p>x", "UTF-8"),
        Case("valid UTF-8, undeclared", Array("<p>é€😀".utf8), "<p>é€😀", "UTF-8"),
        Case("invalid UTF-8, undeclared", Array("<p>".utf8) + [0xE9, 0x80], "<p>é€", "windows-1252"),
        Case("UTF-8 mark alone", [0xEF, 0xBB, 0xBF], "", "UTF-8"),
        Case("half of a mark", [0xEF, 0xBB], "ï»", "windows-1252"),
        // The mark beats the declaration.
        Case("UTF-8 mark", [0xEF, 0xBB, 0xBF] + Array("\(latinMeta)é".utf8), "\(latinMeta)é", "UTF-8"),
        Case("UTF-8 mark, bad byte", [0xEF, 0xBB, 0xBF, 0x61, 0xE9, 0x62], "a\u{FFFD}b", "UTF-8"),
        Case("UTF-16LE mark", [0xFF, 0xFE] + little("\(latinMeta)é"), "\(latinMeta)é", "UTF-16LE"),
        Case("UTF-16BE mark", [0xFE, 0xFF] + big("\(latinMeta)é"), "\(latinMeta)é", "UTF-16BE"),
        // The declaration beats validity.
        Case("declared Latin-1, valid UTF-8", Array("\(latinMeta)é".utf8), "\(latinMeta)Ã©", "windows-1252"),
        Case("declared UTF-8, bad byte", Array(utf8Meta.utf8) + [0xE9, 0x3C], "\(utf8Meta)\u{FFFD}<", "UTF-8"),
        // Browsers read ISO-8859-1 as windows-1252: 0x93 is a quotation mark there, and a control character here.
        Case("declared Latin-1, curly quote", Array(latinMeta.utf8) + [0x93], "\(latinMeta)“", "windows-1252"),
        Case("declared windows-1251", Array(cyrillicMeta.utf8) + [0xCF, 0xE8], "\(cyrillicMeta)Пи", "windows-1251"),
        // A declaration that could be read byte by byte is not UTF-16, whatever it says.
        Case(
            "declared UTF-16", Array("<meta charset=utf-16>é".utf8), "<meta charset=utf-16>é", "UTF-8"),
        // A name that no browser knows declares nothing.
        Case("unknown name, valid", Array("<meta charset=klingon>é".utf8), "<meta charset=klingon>é", "UTF-8"),
        Case(
            "unknown name, invalid", Array("<meta charset=klingon>".utf8) + [0xE9], "<meta charset=klingon>é",
            "windows-1252"),
        Case(
            "unknown name before a known one", Array("<meta charset=klingon>\(cyrillicMeta)".utf8) + [0xCF],
            "<meta charset=klingon>\(cyrillicMeta)П", "windows-1251"),
    ]

    static let utf16: [Case] = [
        Case("LE without mark", little("<p>é€😀"), "<p>é€😀", "UTF-16LE"),
        Case("BE without mark", big("<p>é€😀"), "<p>é€😀", "UTF-16BE"),
        // Half a code unit at the end is one U+FFFD; the rest is kept.
        Case("LE, odd length", [0xFF, 0xFE] + little("<p>x") + [0x41], "<p>x\u{FFFD}", "UTF-16LE"),
        Case("BE, odd length", [0xFE, 0xFF] + big("<p>x") + [0x00], "<p>x\u{FFFD}", "UTF-16BE"),
        Case("LE without mark, odd length", little("<p>x") + [0x41], "<p>x\u{FFFD}", "UTF-16LE"),
        Case("LE mark and one byte", [0xFF, 0xFE, 0x41], "\u{FFFD}", "UTF-16LE"),
        Case("LE mark alone", [0xFF, 0xFE], "", "UTF-16LE"),
        Case("BE mark alone", [0xFE, 0xFF], "", "UTF-16BE"),
        // D83D is the first half of a pair, DE00 the second.
        Case("LE, lone first half", [0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00], "\u{FFFD}a", "UTF-16LE"),
        Case("BE, lone second half", [0xFE, 0xFF, 0xDE, 0x00, 0x00, 0x61], "\u{FFFD}a", "UTF-16BE"),
        Case("LE, NUL", [0xFF, 0xFE] + little("a\u{0}b"), "ab", "UTF-16LE"),
    ]

    static let nul: [Case] = [
        Case("UTF-8", Array("a\u{0}é\u{0}".utf8), "aé", "UTF-8"),
        Case("UTF-8 with mark", [0xEF, 0xBB, 0xBF, 0x00, 0x61], "a", "UTF-8"),
        Case("bad UTF-8, declared", Array("\(utf8Meta)\u{0}".utf8) + [0xE9], "\(utf8Meta)\u{FFFD}", "UTF-8"),
        Case("windows-1252", [0x00, 0xE9, 0x00], "é", "windows-1252"),
        Case("windows-1251", Array(cyrillicMeta.utf8) + [0x00, 0xCF], "\(cyrillicMeta)П", "windows-1251"),
    ]

    /// What a transport declares beats the page, and is beaten by a mark; a label that no browser knows declares nothing.
    @Test(
        arguments: [
            ("ISO-8859-1", "é", "windows-1252"), ("utf-8", "\u{FFFD}", "UTF-8"), ("windows-1250", "é", "windows-1250"),
            ("nonsense", "й", "windows-1251"), ("utf-16le", "й", "windows-1251"), ("", "й", "windows-1251"),
        ])
    func hearsTheTransport(_ declared: String, _ text: String, _ encoding: String) {
        let decision = EncodingDecision(scanBytes: 4096)
        let decoded = decision.decode(Array(Self.cyrillicMeta.utf8) + [0xE9], declared: declared)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == Self.cyrillicMeta + text)
        #expect(decoded.encoding == encoding)
        #expect(decision.decode([0xEF, 0xBB, 0xBF, 0x61], declared: declared).encoding == "UTF-8")
    }

    @Test func hearsTheTransportOfUTF16() {
        let decision = EncodingDecision(scanBytes: 4096)
        for (label, bytes) in [
            ("utf-16", Self.little("Text")), ("utf-16le", Self.little("Text")), ("UTF-16BE", Self.big("Text")),
        ] {
            #expect(decision.decode(bytes, declared: label).utf8 == Array("Text".utf8), "\(label)")
        }
    }

    @Test(arguments: order + utf16 + nul)
    func decides(_ example: Case) {
        let decoded = EncodingDecision(scanBytes: 4096).decode(example.bytes)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == example.text)
        #expect(decoded.encoding == example.encoding)
        #expect(!decoded.utf8.contains(0))
    }

    /// The first *scanBytes* bytes are searched for a declaration, and no more.
    @Test func looksForADeclarationAtTheStartOnly() {
        let meta = Array(Self.cyrillicMeta.utf8)
        for padding in [0, 99, 100, 101] {
            let bytes = [UInt8](repeating: 0x20, count: padding) + meta + [0xCF]
            let decoded = EncodingDecision(scanBytes: 100 + meta.count).decode(bytes)
            #expect(decoded.encoding == (padding <= 100 ? "windows-1251" : "windows-1252"), "\(padding) spaces")
        }
    }

    static func little(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    static func big(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }
}
