import Testing

@testable import Ingestion

@Suite struct UTF8RepairTests {
    /// Each byte at which the table of well-formed sequences (Unicode 3.9, table 3-7) turns, and its neighbours.
    private static let turns: [UInt8] = [
        0x00, 0x01, 0x41, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
        0xED,
        0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]

    /// All sequences of up to three turning bytes, and all of four that begin like a sequence of four, against the
    /// standard library.
    @Test func agreesWithTheStandardLibrary() {
        var sequences: [[UInt8]] = [[]]
        var last = sequences
        for _ in 0..<3 {
            last = last.flatMap { prefix in Self.turns.map { prefix + [$0] } }
            sequences += last
        }
        sequences += last.filter { $0[0] >= 0xEF }.flatMap { prefix in Self.turns.map { prefix + [$0] } }
        var mistakes: [[UInt8]] = []
        for bytes in sequences {
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            let clean = bytes.filter { $0 != 0 }
            let repaired = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{0}" })
            if UTF8Repair.cleanIfValid(bytes) != (isValid ? clean : nil) { mistakes.append(bytes) }
            if Array(String(decoding: UTF8Repair.repaired(bytes), as: UTF8.self).unicodeScalars) != repaired {
                mistakes.append(bytes)
            }
        }
        #expect(mistakes.isEmpty)
        // 1 + 27 + 27² + 27³ short ones, and 7 · 27³ long ones.
        #expect(sequences.count == 1 + 27 + 729 + 19_683 + 7 * 19_683)
    }

    /// One U+FFFD for each maximal part, as the standard's table 3-8 to 3-11 show.
    @Test(
        arguments: [
            ([0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62], "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xE2, 0x82, 0x3C, 0x70, 0x3E], "\u{FFFD}<p>"), ([0xF0, 0x9F, 0x98], "\u{FFFD}"),
            ([0x00, 0xFF, 0x00], "\u{FFFD}"),
        ] as [([UInt8], String)])
    func replacesMaximalParts(_ bytes: [UInt8], _ text: String) {
        #expect(String(decoding: UTF8Repair.repaired(bytes), as: UTF8.self) == text)
    }
}
