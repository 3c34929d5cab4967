import Postings
import Testing

@testable import Ingestion

/// Generated files: well written ones come back as they were meant, damaged ones come to an end.
@Suite struct CSVFuzzTests {
    private static let pieces = [
        "a", "bc ", " ", "é", "😀", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r\n", "\r", "5\" x", "\\", "=1",
    ]

    /// Files by RFC 4180 in every dialect, read in chunks of every size.
    @Test(arguments: 0..<40)
    func readsWhatIsWellWritten(_ seed: Int) throws {
        var random = SplitMix64(state: UInt64(seed))
        for _ in 0..<40 {
            let delimiter = [",", ";", "\t", "|"].randomElement(using: &random)!
            let lineEnd = ["\n", "\r\n"].randomElement(using: &random)!
            var text = ["id", "text", "note"].joined(separator: delimiter) + lineEnd
            var expected: [String] = []
            for number in 0..<Int.random(in: 1..<8, using: &random) {
                let cells = ["\(number)"] + (0..<2).map { _ in cell(&random) }
                expected.append(cells.joined(separator: "|").shown)
                text += cells.map { written($0, delimiter, &random) }.joined(separator: delimiter) + lineEnd
            }
            let chunk = [1, 2, 5, 64, .max].randomElement(using: &random)!
            try #require(rows(Array(text.utf8), chunk: chunk) == expected, "seed \(seed): \(text.debugDescription)")
        }
    }

    private func cell(_ random: inout SplitMix64) -> String {
        (0..<Int.random(in: 0..<6, using: &random)).map { _ in Self.pieces.randomElement(using: &random)! }.joined()
    }

    private func written(_ cell: String, _ delimiter: String, _ random: inout SplitMix64) -> String {
        let mustQuote = cell.utf8.contains { "\"\n\r, ;\t|".utf8.contains($0) } || cell.isEmpty
        guard mustQuote || Bool.random(using: &random) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    /// Cut at every byte and damaged at random, a file is read to its end, alike whatever the chunks; each row's bytes
    /// stand where the record says, and records come in order.
    @Test(arguments: 0..<12)
    func survivesDamage(_ seed: Int) throws {
        var random = SplitMix64(state: UInt64(seed))
        let bytes = Array("\",;\n\r\\ a\t|".utf8) + [0, 0xFF, 0xC3]
        let whole = Array("id,text,url\n1,\"a, \"\"b\"\"\",c\r\n2,\"d\ne\",f\n\n3,g \"h\" i,\"j\"\n4,k,\"l\"\n".utf8)
        for length in whole.indices { try check(Array(whole.prefix(length))) }
        for _ in 0..<150 {
            var damaged = whole
            for _ in 0...Int.random(in: 0..<5, using: &random) {
                damaged[damaged.indices.randomElement(using: &random)!] = bytes.randomElement(using: &random)!
            }
            try check(damaged)
        }
    }

    private func check(_ text: [UInt8]) throws {
        let all = records(of: CSVRecordReader(), text)
        for chunk in [1, 3, 11] { try #require(records(of: CSVRecordReader(), text, chunk: chunk) == all) }
        var place = -1
        for (index, record) in all.enumerated() {
            switch record {
            case .failure(let number, _): try #require(number == index + 1)
            case .record(let number, .csvRecord(let header), let bytes, let byte, _):
                try #require(number == index + 1 && byte > place)
                place = byte
                if header.encoding?.hasPrefix("UTF-16") != true {
                    try #require(Array(text[byte..<(byte + bytes.count)]) == bytes)
                }
                // The splitter sees one row where the scanner saw one: nothing of it is lost.
                let cells = CSVCells.split(bytes, CSVDialect(header))
                let kept = cells.reduce(0) { $0 + $1.count }
                let quotes = bytes.count { $0 == 0x22 || $0 == 0x5C || $0 == 0x20 || $0 == 0x09 }
                try #require(kept + cells.count - 1 + quotes >= bytes.count, "\(String(decoding: text, as: UTF8.self))")
            default: break
            }
        }
    }
}
