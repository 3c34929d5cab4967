import Testing

@testable import Ingestion

@Suite struct BodyDecodingTests {
    @Test(
        arguments: [
            ("5\r\nhello\r\n0\r\n\r\n", "hello"), ("2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n", "hello"),
            ("2\nhe\n3\nllo\n0\n\n", "hello"), ("0\r\n\r\n", ""), ("", ""),
            ("00005\r\nhello\r\n0\r\nTrailer: x\r\n\r\n", "hello"),
            // Cut, within a chunk and between two.
            ("5\r\nhello\r\n9\r\nwor", "hellowor"), ("5\r\nhello\r\n", "hello"), ("9\r\nhel", "hel"),
            // No chunks, though what begins it may look like a size.
            ("hello", "hello"), ("<p>", "<p>"), ("add more\r\ntext than that", "add more\r\ntext than that"),
            ("a\nbc", "a\nbc"),
            ("0\r\nzero", "0\r\nzero"), ("ffffffffffffffff\r\nx", "ffffffffffffffff\r\nx"),
            // What follows a broken chunk stays.
            ("2\r\nhe\r\nxyz", "hexyz"),
        ])
    func joinsChunks(_ body: String, _ text: String) {
        #expect(String(decoding: ChunkedCoding.decoded(Array(body.utf8)), as: UTF8.self) == text)
    }

    @Test(arguments: [1, 2, 3, 16, 1000])
    func joinsChunksOfAnySize(_ size: Int) {
        let bytes = (0..<1000).map { UInt8($0 & 0xFF) }
        #expect(ChunkedCoding.decoded(chunked(bytes, size: size)) == bytes)
    }

    @Test(
        arguments: [
            ("a=3Db", "a=b"), ("a=3db=C3=A9", "a=bé"), ("a=\r\nb", "ab"), ("a=\nb", "ab"), ("a= \t\r\nb", "ab"),
            ("a \t\r\nb \n", "a\r\nb\n"), ("a=", "a"), ("a=4", "a=4"), ("a=zz", "a=zz"), ("=", ""), ("", ""),
            ("==3D", "=="),
        ])
    func decodesQuotedPrintable(_ text: String, _ expected: String) {
        #expect(String(decoding: TransferDecoding.quotedPrintable(Array(text.utf8)[...]), as: UTF8.self) == expected)
    }

    @Test(
        arguments: [
            ("", ""), ("YQ==", "a"), ("YWI=", "ab"), ("YWJj", "abc"), ("YWJjZA==", "abcd"), ("Y W\r\nJ*j", "abc"),
            ("YQ", "a"),
            ("YWI", "ab"), ("Y", ""), ("YQ==YQ==", "a"), ("Pz8_Pj4-", "???>>>"),
        ])
    func decodesBase64(_ text: String, _ expected: String) {
        #expect(String(decoding: TransferDecoding.base64(Array(text.utf8)[...]), as: UTF8.self) == expected)
    }

    @Test(
        arguments: [
            ("<p>a b</p>", 2), ("<script>var x = 1</script>a", 1), ("<style>a{}</style>", 0), ("<!-- a --> b", 1),
            ("a", 1), ("", 0),
            ("<", 0), ("<script", 0), ("<!--", 0), ("a<b", 1), ("<scripty>a</scripty>", 0),
        ])
    func countsText(_ html: String, _ count: Int) {
        #expect(MarkupText.count(Array(html.utf8), atMost: .max) == count)
    }
}
