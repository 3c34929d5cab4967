import Testing

@testable import Ingestion

/// What strings mean, well written or not.
@Suite struct JSONEscapesTests {
    @Test(arguments: [
        // Raw control characters.
        ("a\nb\tc\r\n\u{0}\u{1F}\u{7F}", "a\nb\tc\r\n\u{0}\u{1F}\u{7F}"),
        ("\u{FEFF}a\u{FEFF}", "\u{FEFF}a\u{FEFF}"),
        // Escapes of the standard.
        (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#"\u0041\u00e9\u20AC\ud83d\ude00"#, "Aé€😀"),
        (#"\\u0041\\"#, #"\u0041\"#),
        // Escapes of nobody.
        (#"\x\'\a\0\x41\U0041"#, "x'a0x41U0041"),
        (#"\é\😀"#, "é😀"),
        ("\\\n\\\u{0}", "\n\u{0}"),
        (#"\u\u1\u12\u123\u12G4\u 123"#, "uu1u12u123u12G4u 123"),
        // Surrogates without a partner.
        (#"\ud83d"#, "\u{FFFD}"),
        (#"\ude00"#, "\u{FFFD}"),
        (#"\ud83dx"#, "\u{FFFD}x"),
        (#"\ud83d\n"#, "\u{FFFD}\n"),
        (#"\ud83d\u0041"#, "\u{FFFD}A"),
        (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
        (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"),
        (#"\ud83d\\ude00"#, "\u{FFFD}\\ude00"),
        (#"\ud83d\ude0"#, "\u{FFFD}ude0"),
        (#"\uD7FF\uE000\uFFFD\uFFFF"#, "\u{D7FF}\u{E000}\u{FFFD}\u{FFFF}"),
    ])
    func decodes(_ written: String, _ meant: String) throws {
        let document = try JSONDocument(parsing: Array("\"\(written)\"".utf8))
        #expect(document.utf8(document.root) == Array(meant.utf8))
        #expect(document.string(document.root) == meant)
    }

    @Test(
        arguments: [
            ([0xFF], "\u{FFFD}"),
            ([0x61, 0xE9, 0x62], "a\u{FFFD}b"),
            ([0xC3], "\u{FFFD}"),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
            ([0xE2, 0x82, 0x41], "\u{FFFD}A"),
            ([0xED, 0xA0, 0xBD], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF0, 0x9F, 0x98], "\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xC3, 0xA9, 0x80], "é\u{FFFD}"),
            // Before, behind and instead of an escape.
            ([0xC3, 0x5C, 0x6E], "\u{FFFD}\n"),
            ([0x5C, 0x6E, 0xC3], "\n\u{FFFD}"),
            ([0x5C, 0xFF], "\u{FFFD}"),
        ] as [([UInt8], String)])
    func repairs(_ bytes: [UInt8], _ meant: String) throws {
        let document = try JSONDocument(parsing: [0x22] + bytes + [0x22])
        #expect(document.utf8(document.root) == Array(meant.utf8))
    }

    /// All strings of up to five of the pieces that matter agree with a decoder that is written for clearness alone.
    @Test func agreesWithTheNaiveDecoder() throws {
        let pieces: [[UInt8]] = ["\\", "\\u", "u", "n", "D83D", "DE00"].map { Array($0.utf8) } + [[0xC3], [0xA9]]
        for length in 0...5 {
            var digits = [Int](repeating: 0, count: length)
            repeat {
                let raw = digits.flatMap { pieces[$0] }
                // An odd backslash at the end would take the closing quote away.
                let backslashes = raw.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
                guard backslashes.isMultiple(of: 2) else { continue }
                let document = try JSONDocument(parsing: [0x22] + raw + [0x22])
                try #require(document.utf8(document.root) == naivelyDecoded(raw), "\(raw)")
            } while increment(&digits, base: pieces.count)
        }
    }

    private func increment(_ digits: inout [Int], base: Int) -> Bool {
        for index in digits.indices {
            digits[index] += 1
            if digits[index] < base { return true }
            digits[index] = 0
        }
        return false
    }

    private func naivelyDecoded(_ raw: [UInt8]) -> [UInt8] {
        var rest = raw[...]
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
                guard escaped == UInt8(ascii: "u"), let unit = unit(rest) else {
                    text.append(escaped == UInt8(ascii: "n") ? 0x0A : escaped)
                    continue
                }
                rest = rest.dropFirst(4)
                if unit == 0xD83D, rest.starts(with: Array("\\uDE00".utf8)) {
                    rest = rest.dropFirst(6)
                    text += "😀".utf8
                } else {
                    text += String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8
                }
            } else {
                text.append(byte)
            }
        }
        return Array(String(decoding: text, as: UTF8.self).utf8)
    }

    private func unit(_ rest: ArraySlice<UInt8>) -> UInt16? {
        rest.count < 4 ? nil : UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
    }
}
