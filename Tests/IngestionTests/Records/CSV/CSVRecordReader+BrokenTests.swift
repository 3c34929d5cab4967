import Postings
import Testing

@testable import Ingestion

/// Records that are broken, and records above the limit: an error each, and every other record is read.
@Suite struct CSVBrokenRecordTests {
    private static let chunks = [Int.max, 1, 2, 3, 7, 64]

    private static func unclosed(_ record: Int, _ line: Int) -> String {
        "! record \(record): line \(line): a quotation mark opens a cell and nothing closes it; the record is left out"
    }

    private static let text = "\nWe bake, and sell.\n\n* Bread\n* Rolls, cakes, pies\n12 ovens,new\n"

    /// Files of records over several lines; the one at an index lacks the mark that closes or opens its text, or has one
    /// that opens its title.
    @Test(arguments: [0, 3, 9], ["id,title,text,company", "id,title,text", "id,text", "date,company,text,place,url"])
    func losesOnlyTheBrokenRecord(_ broken: Int, _ header: String) {
        let names = header.split(separator: ",")
        let body = names.firstIndex(of: "text")!
        for damage in ["unclosed", "unclosed, no line first", "opened before"] {
            if damage == "opened before", names.count < 4 { continue }
            var text = header + "\n"
            var expected: [String] = []
            var line = 2
            for number in 0..<10 {
                var cells = names.indices.map { $0 == 0 ? "n\(number)" : "Word \(number)" }
                cells[body] = (damage == "unclosed" ? "" : "Hello") + Self.text + " \(number)"
                let good = cells.joined(separator: "|").shown
                cells[body] = "\"\(cells[body])\""
                if number == broken {
                    if damage == "opened before" {
                        cells[body - 1] = "\"" + cells[body - 1]
                    } else {
                        cells[body].removeLast()
                    }
                    expected.append(Self.unclosed(number + 1, line))
                } else {
                    expected.append(good)
                }
                let row = cells.joined(separator: ",") + "\n"
                line += row.utf8.count { $0 == 0x0A }
                text += row
            }
            for chunk in Self.chunks {
                #expect(rows(Array(text.utf8), chunk: chunk) == expected, "\(damage), chunks of \(chunk)")
            }
        }
    }

    @Test(
        arguments: [
            // Lines of the broken text are no rows, though they have as many cells; a title in the first column.
            ("id,text\n1,a\n2,\"b\nc,d\ne\n3,f\n", ["1|a", unclosed(2, 3), "3|f"]),
            (
                "title,text\nx,\"a\nb, c\nd\"\ny z,\"q\nr\n\nk, l\ns t,\"u\nv\"\n",
                ["x|a⏎b, c⏎d", unclosed(2, 5), "s t|u⏎v"]
            ),
            ("id,text\n1,a\n2,\"b\n3,d\ne\n4,f\n5,g\n", ["1|a", unclosed(2, 3), "4|f", "5|g"]),
            ("title,text\nx,\"\na\ny,\"\nb\"\nz,\"\nc\"\n", [unclosed(1, 2), "y|⏎b", "z|⏎c"]),
            ("id,text,url\n1,\"b\n2,c,d\n3,e\n4,f,g\n", [unclosed(1, 2), "2|c|d", "3|e", "4|f|g"]),
            // Two in a row.
            ("id,text\n1,\"\na\"\n2,\"\nb\n3,\"\nc\n4,\"\nd\"\n", ["1|⏎a", unclosed(2, 4), unclosed(3, 6), "4|⏎d"]),
            // The text comes first.
            ("text,id\n\"a\nb\",1\n\"c\nd,2\n\"e\nf\",3\n", ["a⏎b|1", unclosed(2, 4), "e⏎f|3"]),
            // Such texts are well written all the same.
            ("id,text\n1,\"a\nb, c,\"\n2,\"d,\"\n", ["1|a⏎b, c,", "2|d,"]),
            ("id,text,url\n1,\"a,\"\n2,\"d\n,\"\n", ["1|a,", "2|d⏎,"]),
            ("title,text\nx,\"a\nb,\"\ny,c\n", ["x|a⏎b,", "y|c"]),
        ])
    func findsTheNextRecord(_ text: String, _ expected: [String]) {
        for chunk in Self.chunks { #expect(rows(Array(text.utf8), chunk: chunk) == expected, "\(chunk)") }
    }

    private static func limited(_ limit: Int, skipped: Int = 1 << 20) -> IngestionConfiguration {
        var configuration = IngestionConfiguration()
        configuration.maximumDocumentBytes = limit
        configuration.longestSkippedCell = skipped
        return configuration
    }

    /// A closed cell above the limit is one row, however many lines it has.
    @Test(arguments: ["word and more\n", "\n", "say \"\"hi\"\", all\n", "one line without an end"])
    func passesOverACellAboveTheLimit(_ line: String) {
        let long = String(repeating: line, count: 150_000 / line.utf8.count)
        let text = "id,title,text,url\n1,x,\"\(long)\",\"u\nv\"\n2,y,\"a\nb\",c\n"
        for chunk in [33, 4096, .max] {
            let rows = rows(Array(text.utf8), chunk: chunk, configuration: Self.limited(1000))
            #expect(rows.count == 2 && rows.last == "2|y|a⏎b|c", "chunks of \(chunk)")
            #expect(rows.first == "! \(IngestionError.tooLarge(bytes: long.utf8.count + 12, limit: 1000))")
        }
    }

    /// One that is not closed is one row too, at the end of the file, at the next record, and at the end of what is skipped.
    @Test func passesOverAnUnclosedCellAboveTheLimit() {
        let long = String(repeating: "word and more\n", count: 12_000)
        let broken = "id,title,text\n0,w,a\n1,x,\"\(long)"
        for chunk in [33, 4096, .max] {
            func read(_ text: String, _ skipped: Int = 1 << 20) -> [String] {
                rows(Array(text.utf8), chunk: chunk, configuration: Self.limited(1000, skipped: skipped))
            }
            #expect(read(broken) == ["0|w|a", Self.unclosed(2, 3)])
            #expect(read(broken + "2,y,b\n3,z,\"c\"\n") == ["0|w|a", Self.unclosed(2, 3), "2|y|b", "3|z|c"])
        }
        let window = rows(
            Array((broken + "\"\n2,y,b\n").utf8), chunk: 100, configuration: Self.limited(1000, skipped: 100_000))
        #expect(window == ["0|w|a", Self.unclosed(2, 3), "2|y|b"])
    }
}
