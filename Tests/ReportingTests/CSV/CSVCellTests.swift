import Testing

@testable import Reporting

struct CSVCellTests {
    private func cell(_ text: String) -> String {
        var row: [UInt8] = []
        CSVCell.append(Array(text.utf8), to: &row)
        return String(decoding: row, as: UTF8.self)
    }

    static let quoted: [(String, String)] = [
        ("", ""), ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("\"", "\"\"\"\""),
        ("two\nlines", "\"two\nlines\""), ("a\rb", "\"a\rb\""), (" padded", "\" padded\""), ("padded ", "\"padded \""),
        ("a; b=c", "a; b=c"), ("Zürich – 東京", "Zürich – 東京"),
    ]

    @Test(arguments: quoted)
    func `Quotes what must be quoted`(_ text: String, _ written: String) {
        #expect(cell(text) == written)
    }

    /// CWE-1236: what a spreadsheet would run gets an apostrophe; what merely holds such a sign is left alone.
    static let defused: [(String, String)] = [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), ("=\"a\"", "\"'=\"\"a\"\"\""), ("=A1,B1", "\"'=A1,B1\""),
        ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"), ("\u{FF0D}1", "'\u{FF0D}1"),
        ("\u{FF20}a", "'\u{FF20}a"), ("\u{FF1D},", "\"'\u{FF1D},\""),
        ("\u{FF21}", "\u{FF21}"), ("a=1", "a=1"), ("1-2", "1-2"), ("'=1", "'=1"), ("body:x:-0.31", "body:x:-0.31"),
    ]

    @Test(arguments: defused)
    func `Defuses what a spreadsheet would run`(_ text: String, _ written: String) {
        #expect(cell(text) == written)
    }

    @Test func `A reader gets every cell back, whatever stands in it and before it`() throws {
        let alphabet: [UInt8] = Array("a \",=\r\n\t".utf8)
        var texts: [[UInt8]] = [[]]
        var last = texts
        for _ in 1...4 {
            last = last.flatMap { text in alphabet.map { text + [$0] } }
            texts += last
        }
        #expect(texts.count == 1 + 8 + 64 + 512 + 4096)
        var table: [UInt8] = []
        for text in texts {
            table += Array("id,".utf8)
            CSVCell.append(text, to: &table)
            table += Array(",end\r\n".utf8)
        }
        let records = try ReferenceCSV.records(table)
        #expect(records.count == texts.count)
        for (record, text) in zip(records, texts) {
            let isRun = text.first.map { Array("=\t\r\n".utf8).contains($0) } ?? false
            #expect(record == ["id", (isRun ? "'" : "") + String(decoding: text, as: UTF8.self), "end"])
        }
    }
}
