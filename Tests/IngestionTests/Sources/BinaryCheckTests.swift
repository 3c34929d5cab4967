import Testing

@testable import Ingestion

@Suite("Binary files")
struct BinaryCheckTests {
    private let check = BinaryCheck(share: 0.05)

    @Test(
        "are told by their first bytes",
        arguments: [
            ("%PDF-1.7", "a PDF document"), ("GIF89a", "a GIF image"),
            ("PK\u{3}\u{4}", "a ZIP archive or an Office document"),
            ("SQLite format 3\0", "an SQLite database"), ("PAR1", "a Parquet file"),
        ])
    func magic(bytes: String, name: String) {
        #expect(check.kind(of: Array(bytes.utf8)) == name)
    }

    /// 100 bytes, of which `controls` are control characters: the share is 5 %.
    @Test("or by their control bytes", arguments: [(0, false), (5, false), (6, true), (100, true)])
    func controls(count: Int, isBinary: Bool) {
        let bytes = [UInt8](repeating: 1, count: count) + [UInt8](repeating: 0x61, count: 100 - count)
        #expect((check.kind(of: bytes) != nil) == isBinary)
    }

    @Test(
        "white space, escapes and UTF-16 are text",
        arguments: [
            Array("a\t\n\r\u{0B}\u{0C}\u{1B}".utf8), [0xFF, 0xFE, 0x3C, 0, 0x70, 0], [0xFE, 0xFF, 0, 0x3C],
            [0x3C, 0, 0x70, 0],
            [0, 0x3C, 0, 0x70], [],
        ] as [[UInt8]])
    func text(bytes: [UInt8]) {
        #expect(check.kind(of: bytes) == nil)
    }

    @Test("only the first 4 KiB count")
    func head() {
        let bytes = [UInt8](repeating: 0x61, count: 4096) + [UInt8](repeating: 1, count: 100_000)
        #expect(check.kind(of: bytes) == nil)
    }
}
