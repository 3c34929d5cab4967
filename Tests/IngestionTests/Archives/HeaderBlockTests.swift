import Testing

@testable import Ingestion

@Suite struct HeaderBlockTests {
    private func header(_ text: String, limit: Int = 1000, mayEnd: Bool = false) -> HeaderBlock? {
        HeaderBlock(Array(text.utf8)[...], from: 0, limit: limit, mayEnd: mayEnd)
    }

    @Test(
        arguments: [
            ("A: 1\r\n\r\nbody", "1"), ("A: 1\n\nbody", "1"), ("a:1\r\nA: 2\r\n\r\n", "1"),
            ("B: 2\r\na : x \r\n\r\n", "x"),
            ("A: one\r\n two\r\n\tthree\r\n\r\n", "one two three"), ("no colon\r\nA: 1\r\n\r\n", "1"),
            ("A: <b>\r\n\r\n", "<b>"), ("A:\r\n\r\n", ""), ("B: 1\r\n\r\nA: 2", nil), ("\r\nA: 1\r\n\r\n", nil),
            (" A: 1\r\n\r\n", nil), (": 1\r\n\r\n", nil),
        ] as [(String, String?)])
    func findsAValue(_ text: String, _ value: String?) {
        #expect(header(text)?.value("a") == value)
    }

    @Test func endsAtTheEmptyLine() {
        #expect(header("A: 1\r\n\r\nbody")?.end == 8)
        #expect(header("A: 1\n\nbody")?.end == 6)
        #expect(header("\r\nbody")?.end == 2)
        #expect(header("A: 1\r\n") == nil && header("A: 1") == nil && header("") == nil)
        #expect(header("A: 1", mayEnd: true)?.value("a") == "1")
        #expect(header("A: 1\r\n", mayEnd: true)?.end == 6)
        #expect(header("", mayEnd: true)?.end == 0)
        #expect(header("A: 1\r\n\r\n", limit: 7) == nil && header("A: 1\r\n\r\n", limit: 8) != nil)
        #expect(header("A: 12345", limit: 4, mayEnd: true) == nil)
    }

    @Test(
        arguments: [
            ("text/html", "text/html", nil), ("Text/HTML; Charset=UTF-8", "text/html", "utf-8"),
            ("text/html;charset='x'", "text/html", "x"),
            (" text/html ; a=b; charset = \"a;\\\"b\" ", "text/html", "a;\"b"),
            ("text/html; charset=", "text/html", nil), ("text/html; charset", "text/html", nil),
        ] as [(String, String, String?)])
    func readsAMediaType(_ text: String, _ name: String, _ charset: String?) {
        #expect(MediaType(text)?.name == name && MediaType(text)?.charset == charset)
        #expect(MediaType("") == nil && MediaType("; a=b") == nil)
    }

    @Test(
        arguments: [
            ("Tue, 17 Mar 2026 09:05:00 +0100", "2026-03-17T09:05:00+01:00"),
            ("17 Mar 2026 09:05 GMT", "2026-03-17T09:05:00Z"),
            ("1 Jan 26 23:59:60 -0500 (EST)", "2026-01-01T23:59:59-05:00"),
            ("Thu, 1 January 1998", "1998-01-01"), ("17-Mar-2026", "2026-03-17"), ("2026-03-17", nil), ("", nil),
            ("soon", nil), ("32 Mar 2026", nil), ("17 Mar 2026 25:00", "2026-03-17"),
        ] as [(String, String?)])
    func readsTheDateOfAMail(_ text: String, _ iso: String?) {
        #expect(MailDate.iso(text) == iso)
    }
}
