import Platform
import Testing

@Suite struct TextTranscoderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let encoding: String
        let bytes: [UInt8]
        let text: String
        var testDescription: String { "\(encoding): \(text)" }
    }

    static let cases = [
        Case(encoding: "SHIFT_JIS", bytes: [0x83, 0x66, 0x81, 0x5B, 0x83, 0x5E], text: "データ"),
        Case(encoding: "shift_jis", bytes: [0x83, 0x66], text: "デ"),
        Case(encoding: "WINDOWS-1252", bytes: [0x93, 0x61, 0x94, 0x80], text: "“a”€"),
        Case(encoding: "UTF-16LE", bytes: [0x61, 0x00, 0x3D, 0xD8, 0x00, 0xDE], text: "a😀"),
        Case(encoding: "ISO-2022-JP", bytes: [0x1B, 0x24, 0x42, 0x25, 0x47, 0x1B, 0x28, 0x42, 0x61], text: "デa"),
        Case(encoding: "UTF-8", bytes: [], text: ""),
        // Damage: in the middle, before markup, and cut off at the end.
        Case(encoding: "UTF-8", bytes: [0x61, 0xFF, 0x62], text: "a\u{FFFD}b"),
        Case(encoding: "SHIFT_JIS", bytes: [0x81, 0x3C, 0x70, 0x3E], text: "\u{FFFD}<p>"),
        Case(encoding: "SHIFT_JIS", bytes: [0x61, 0x83], text: "a\u{FFFD}"),
    ]

    @Test(arguments: cases)
    func decodes(_ example: Case) throws {
        let output = try TextTranscoder.utf8(from: example.bytes, iconvName: example.encoding)
        #expect(String(decoding: output, as: UTF8.self) == example.text)
    }

    /// Each byte grows to three, so the first guess of the size is too small.
    @Test func growsItsOutput() throws {
        let output = try TextTranscoder.utf8(from: [UInt8](repeating: 0x80, count: 10_000), iconvName: "CP1252")
        #expect(String(decoding: output, as: UTF8.self) == String(repeating: "€", count: 10_000))
        let damaged = try TextTranscoder.utf8(from: [UInt8](repeating: 0xFF, count: 10_000), iconvName: "UTF-8")
        #expect(String(decoding: damaged, as: UTF8.self) == String(repeating: "\u{FFFD}", count: 10_000))
    }

    @Test(arguments: ["", "klingon-1", "UTF-8//IGNORE", "UTF 8", "LATIN1\n"])
    func refusesUnknownNames(name: String) {
        #expect(throws: PlatformError.unknownEncoding(name: name)) {
            try TextTranscoder.utf8(from: [0x61], iconvName: name)
        }
    }
}
