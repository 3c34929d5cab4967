import Testing

@testable import Ingestion

@Suite struct SourceFormatTests {
    private func detect(_ bytes: [UInt8], _ name: String, isWhole: Bool = true) -> SourceFormat {
        SourceFormat.detect(bytes, isWhole: isWhole, name: name, configuration: .init())
    }

    /// What tells its format whatever it is called.
    @Test(
        arguments: [
            ("<p>x", .html), ("<!DOCTYPE html><p>", .html), ("\u{FEFF} <html>", .html),
            ("<?xml version='1.0'?><html/>", .html),
            ("WARC/1.0\r\nWARC-Type: warcinfo\r\n", .warc), ("WARC/1.1\n", .warc),
            ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", .mhtml),
            ("From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n", .mhtml),
            ("From: x\nContent-Type: multipart/related;\n boundary=x\n\n", .mhtml),
            ("[{\"a\": 1}]", .json), ("[\n  {", .json), ("{\"jobs\": [", .json), ("{\"a\": {}, \"jobs\" : [{", .json),
            ("{\n  \"text\": \"a\"\n}", .json), ("{\"a\": 1,\n\"b\": 2}", .json),
            ("{\"text\": \"a\"}", .jsonLines), ("{\"text\": \"a\"}\n{\"text\": \"b\"}", .jsonLines),
            ("{\"text\": \"{[\\\"\"}\n", .jsonLines), ("{\"jobs\": 3}\n", .jsonLines),
            ("{\"text\": \"a\"\n{\"text\": \"b\"}", .jsonLines),
            ("{\"text\": \"an unclosed string\n{\"text\": \"b\"}", .jsonLines),
            ("%PDF-1.7", .binary(what: "a PDF document")), ("{\\rtf1", .binary(what: "a rich-text document")),
        ] as [(String, SourceFormat)])
    func byContent(_ text: String, _ format: SourceFormat) {
        for name in ["a", "-", "a.txt", "a.json", "a.jsonl", "a.warc", "a.mht", "a.log"] {
            #expect(detect(Array(text.utf8), name) == format, "\(name)")
        }
    }

    /// What says nothing of itself is what its name says.
    @Test(
        arguments: [
            ("a.html", .html), ("a.mht", .mhtml), ("a.txt", .plainText), ("a.md", .markdown), ("a.jsonl", .jsonLines),
            ("a.json", .json), ("a.csv", .csv), ("a.warc", .warc), ("a", .unknownText), ("-", .unknownText),
            ("a.log", .unknownText),
            ("a.txt.gz", .plainText),
        ] as [(String, SourceFormat)])
    func byName(_ name: String, _ format: SourceFormat) {
        #expect(detect(Array("Data Scientist".utf8), name) == format)
        #expect(detect([], name) == (format == .unknownText ? .empty : format))
    }

    @Test(
        arguments: [
            // A template left a brace in a page; text and Markdown may begin like JSON.
            ("{{ header }}<p>", "a.html", .html), ("{\"text\": \"a\"}", "a.html", .jsonLines),
            ("{{ x }}", "a.txt", .plainText),
            ("[Link](x)", "a.md", .markdown), ("[1] See", "a.txt", .plainText), ("[Link](x)", "a", .unknownText),
            ("[{\"a\":1}]", "a.md", .json),
            ("<h1 align=center>x</h1>\n\n## y", "a.md", .markdown), ("<!doctype html><p>x", "a.md", .html),
            ("</p>", "a", .unknownText),
            ("{x},y\n", "a.csv", .csv), ("[1,2]", "a.json", .json),
            // Tables: by name, or by two known columns of which one holds a description.
            ("a,b\n1,2\n", "a.csv", .csv), ("title,text\nx,y\n", "a", .csv), ("id\ttitle\thtml\n", "a.txt", .csv),
            ("sep=;\ntitle;text\n", "a", .csv), ("title,company\n", "a", .unknownText),
            ("text and more, of it\n", "a.txt", .plainText),
            ("title,text\n", "a.html", .html), ("title,text\n", "a.md", .markdown),
            // A header of mail that is none.
            ("Title: Data Scientist\nLocation: Leeds\n\nWe", "a.txt", .plainText),
            ("MIME-Version 1.0\n", "a", .unknownText),
            ("WARC files are", "a.txt", .plainText), ("WARC/", "a.txt", .plainText),
        ] as [(String, String, SourceFormat)])
    func byBoth(_ text: String, _ name: String, _ format: SourceFormat) {
        #expect(detect(Array(text.utf8), name) == format)
    }

    /// A table that is named like a page is one only if rows bear out its header.
    @Test(
        arguments: [
            ("id,title,text\n1,Miller,\"\nGrind, and sift.\n\"\n2,Baker,Bake.\n", .csv), ("title;text\na;b", .csv),
            ("\u{FEFF}title\thtml\n\na\t<p>b</p>\n", .csv), ("text,location\r\n\"a\",b\r\n", .csv),
            // No row, or one of another width.
            ("title,text\n", .html), ("title,text\n\n", .html), ("title,text\na,b,c\n", .html),
            ("title,text\na,b\nc\n", .html), ("title,text\na,\"b\n", .html),
            // Sentences and fragments.
            ("Title, text\nWe bake, and sell\n", .html), ("title,text\n<p>a,b</p>\n", .html),
            ("title,text<br>\na,b\n", .html), ("Title,text,and,other,things\na,b,c,d,e\n", .html),
            ("text&nbsp;a,text,title\na,b,c\n", .html), ("Bread,rolls\ntext,title\n", .html),
            ("<p>title,text\na,b\n", .html), ("<!-- x -->\ntitle,text\na,b\n", .html),
            ("title,company\na,b\n", .html),
        ] as [(String, SourceFormat)])
    func tablesNamedLikePages(_ text: String, _ format: SourceFormat) {
        for name in ["a.html", "a.htm", "a.html.gz"] { #expect(detect(Array(text.utf8), name) == format) }
    }

    @Test func seesThroughUTF16() {
        #expect(detect([0xFF, 0xFE] + EncodingDecisionTests.little("<p>"), "a") == .html)
        #expect(detect([0xFE, 0xFF] + EncodingDecisionTests.big("[{\"a\":1}]"), "a") == .json)
        #expect(detect([0xFF, 0xFE] + EncodingDecisionTests.little("title,text\n"), "a") == .csv)
        #expect(detect(EncodingDecisionTests.little("title,text,date\nx,y,z\n"), "a.csv") == .csv)
        // Lines are told by bytes; UTF-16 goes to the reader that decodes it.
        #expect(detect(EncodingDecisionTests.big("{\"text\": \"a\"}\n{\"text\": \"b\"}\n"), "a.jsonl") == .json)
        #expect(detect(Array("{\"text\": \"a\"}\n{\"text\": \"b\"}\n".utf8), "a.jsonl") == .jsonLines)
        #expect(detect([1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0], "a") == .binary(what: "binary data"))
    }

    /// A line end within a string breaks JSON Lines; a whole that can be read is one record.
    @Test func mendsAStringOverLines() {
        let text = Array("{\"text\": \"a\nb\"}".utf8)
        #expect(detect(text, "a") == .json && detect(text, "a", isWhole: false) == .jsonLines)
    }
}
