import Testing

@testable import Ingestion

/// What is told by content, not by name.
@Suite struct ContentCheckTests {
    @Test(
        arguments: [
            ("<p>", true), ("\n <HTML>", true), ("\u{FEFF}<!doctype html>", true), ("<?xml version='1.0'?>", true),
            ("", false), ("<", false), ("< p>", false), ("<3", false), ("a <p>", false), ("{}", false), ("</p>", false),
        ])
    func recognisesMarkup(_ text: String, _ isMarkup: Bool) {
        #expect(JSONLinesCheck.looksLikeMarkup(Array(text.utf8)) == isMarkup)
    }

    @Test func recognisesUTF16() {
        #expect(JSONLinesCheck.looksLikeMarkup([0xFF, 0xFE] + EncodingDecisionTests.little("<p>")))
        #expect(JSONLinesCheck.looksLikeMarkup([0xFE, 0xFF] + EncodingDecisionTests.big("<p>")))
        #expect(JSONLinesCheck.looksLikeMarkup(EncodingDecisionTests.little("<p>")))
        #expect(JSONLinesCheck.looksLikeMarkup(EncodingDecisionTests.big("<p>")))
    }

    @Test(
        arguments: [
            (Array("%PDF-1.7".utf8), "a PDF document"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG image"),
            ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
            ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"), (Array("PAR1".utf8), "a Parquet file"),
            ([1, 2, 3, 4], "binary data"), ([0], "binary data"),
            // More than a tenth of the bytes, and just a tenth.
            ([0, 0] + Array(repeating: 0x61, count: 17), "binary data"),
            ([0, 0] + Array(repeating: 0x61, count: 18), nil),
            ([], nil), (Array("<p>\t\r\n\u{C}".utf8), nil), ([0xE9, 0xFF, 0x80], nil),
            (EncodingDecisionTests.little("<p>x"), nil), (EncodingDecisionTests.big("<p>x"), nil),
            ([0xFF, 0xFE] + EncodingDecisionTests.little("x"), nil),
            ([0xFE, 0xFF] + EncodingDecisionTests.big("x"), nil),
        ] as [([UInt8], String?)])
    func tellsBinaryFiles(_ bytes: [UInt8], _ what: String?) {
        #expect(BinaryCheck(share: 0.1).kind(of: bytes) == what)
    }

    @Test(
        arguments: [
            ("<!DOCTYPE html>", true), ("<HTML lang=en>", true), ("\n<head>", true), ("<!-- x --><body class=a>", true),
            ("<p>x</p>", false), ("", false), ("<div><h1>Body of work</h1></div>", false),
            ("<header>x</header>", false),
        ])
    func tellsPagesFromFragments(_ html: String, _ isPage: Bool) {
        #expect(WholePage.looksLike(Array(html.utf8)) == isPage)
    }
}
