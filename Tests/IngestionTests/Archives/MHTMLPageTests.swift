import Postings
import Testing

@testable import Ingestion

/// A saved page of parts, each a header and a body.
func mhtml(
    _ parts: [(header: String, body: String)], boundary: String = "----x", closing: Bool = true,
    type: String = "multipart/related", head: String = ""
) -> String {
    let newline = "\r\n"
    return "From: <Saved by a browser>\(newline)Date: Tue, 17 Mar 2026 09:05:00 +0100\(newline)\(head)"
        + "MIME-Version: 1.0\(newline)Content-Type: \(type);\(newline)\tboundary=\"\(boundary)\"\(newline)\(newline)"
        + parts.map { "--\(boundary)\(newline)\($0.header)\(newline)\(newline)\($0.body)\(newline)" }.joined()
        + (closing ? "--\(boundary)--\(newline)" : "")
}

@Suite struct MHTMLPageTests {
    private static let long = String(repeating: "We model the tides of the northern harbours. ", count: 10)
    private static let html = "Content-Type: text/html"

    static let pages: [(name: String, message: String, text: String)] = [
        ("one part", mhtml([(html, "<p>A")]), "<p>A"),
        (
            "quoted-printable",
            mhtml([("\(html)\r\nContent-Transfer-Encoding: Quoted-Printable", "<p class=3D\"a\">A=\r\nB=C3=A9 =zz")]),
            "<p class=\"a\">ABé =zz"
        ),
        ("base64", mhtml([("\(html)\r\nContent-Transfer-Encoding: base64", "PHA+\r\nQQ==")]), "<p>A"),
        ("an image first", mhtml([("Content-Type: image/png", "x"), (html, "<p>A")]), "<p>A"),
        (
            "the start parameter",
            mhtml(
                [("\(html)\r\nContent-ID: <a>", "<p>A\(long)"), ("\(html)\r\nContent-ID: <b>", "<p>B\(long)")],
                type: "multipart/related; start=\"<b>\""), "<p>B\(long)"
        ),
        (
            "parts in parts",
            mhtml([
                (
                    "Content-Type: multipart/alternative; boundary=y",
                    "--y\r\nContent-Type: text/plain\r\n\r\nP\r\n--y\r\n\(html)\r\n\r\n<p>A\r\n--y--"
                )
            ]), "<p>A"
        ),
        ("no closing boundary", mhtml([(html, "<p>A")], closing: false), "<p>A\r\n"),
        ("another boundary", mhtml([(html, "<p>A")]).replacing("\"----x\"", with: "\"none\""), "<p>A"),
        ("no boundary", mhtml([(html, "<p>A")]).replacing("boundary", with: "other"), "<p>A"),
        ("line feeds alone", mhtml([(html, "<p>A")]).replacing("\r\n", with: "\n"), "<p>A"),
        ("a frame with the text", mhtml([(html, "<iframe>"), (html, "<p>\(long)")]), "<p>\(long)"),
        ("a frame beside the text", mhtml([(html, "<p>\(long)"), (html, "<p>B\(long)\(long)")]), "<p>\(long)"),
        ("a mail of text", mhtml([("Content-Type: text/plain", "A")]), "A"),
        ("no parts", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>A", "<p>A"),
        ("a mailbox", "From me Tue\n" + mhtml([(html, "<p>A")]), "<p>A"),
    ]

    @Test(arguments: pages.indices)
    func findsThePage(_ index: Int) throws {
        let (name, message, text) = Self.pages[index]
        let page = try MHTMLPage(Array(message.utf8), configuration: .init())
        #expect(String(decoding: page.bytes, as: UTF8.self) == text, "\(name)")
        #expect(MIMEHead.looksLike(Array(message.utf8)), "\(name)")
    }

    @Test(arguments: [
        mhtml([("Content-Type: image/png", "x")]), mhtml([]), mhtml([(html, "<p>A")]).replacing("--", with: "__"),
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n",
    ])
    func saysThatThereIsNone(_ message: String) throws {
        let error = try #require(throws: IngestionError.self) {
            try MHTMLPage(Array(message.utf8), configuration: .init())
        }
        #expect(error.reason == .malformed)
    }

    @Test func carriesWhatTheFileSays() throws {
        let message = mhtml(
            [
                (
                    "Content-Type: text/html; charset=windows-1250\r\nContent-Location: https://example.org/part",
                    "<p>\u{1}"
                )
            ],
            head: "Snapshot-Content-Location: https://example.org/whole\r\n")
        let bytes = Array(message.utf8).map { $0 == 1 ? 0xE8 : $0 }
        let document = SourceDocument(path: "a.mht", content: .mhtml, bytes: bytes)
        let posting = try #require(try PostingIngestor().ingest(document).first)
        #expect(posting.text.string == "č\n" && posting.encoding == "windows-1250")
        #expect(posting.fields[.url] == PostingField(UTF8Text("https://example.org/whole"), from: .archive))
        #expect(posting.id == "a.mht" && posting.datePosted == nil)
        let page = try MHTMLPage(bytes, configuration: .init())
        #expect(page.date == "2026-03-17T09:05:00+01:00")
        #expect(
            try MHTMLPage(
                Array(mhtml([("Content-Type: text/html\r\nContent-Location: https://example.org/part", "")]).utf8),
                configuration: .init()
            ).url == "https://example.org/part")
    }

    /// A file that was cut says so; what is in no parts cannot be told.
    @Test func saysThatTheFileEndsEarly() throws {
        let part = (Self.html, "<p>A")
        for (message, isCut) in [
            (mhtml([part]), false), (mhtml([part], closing: false), true), (String(mhtml([part]).dropLast(6)), true),
            (String(mhtml([part]).dropLast(1)), false),
            ("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>A", false),
            (mhtml([part, part], closing: false).replacing("\"----x\"", with: "\"none\""), true),
        ] {
            let document = SourceDocument(path: "a.mht", content: .mhtml, bytes: Array(message.utf8))
            let posting = try #require(try PostingIngestor().ingest(document).first)
            #expect((posting.remark?.contains("ends early") ?? false) == isCut, "\(message)")
        }
    }

    /// Parts within parts without end, and as many parts as fit: both are bounded.
    @Test(.timeLimit(.minutes(5))) func endsOnHostileFiles() throws {
        let nested =
            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
            + String(repeating: "--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n", count: 3000)
        _ = try? MHTMLPage(Array(nested.utf8), configuration: .init())
        let wide = mhtml([]) + String(repeating: "------x\r\n\r\n", count: 50_000)
        _ = try? MHTMLPage(Array(wide.utf8), configuration: .init())
    }
}
