import Postings
import Testing

@testable import Ingestion

@Suite struct CSVRecordReaderTests {
    private static let chunks = [Int.max, 1, 2, 3, 7]

    /// What RFC 4180 allows.
    @Test(
        arguments: [
            ("id,text\n1,a\n2,b\n", ["1|a", "2|b"]),
            ("id,text\r\n1,a\r\n2,b", ["1|a", "2|b"]),
            ("id,text\n1,\"a, b\"\n", ["1|a, b"]),
            ("id,text\n1,\"a\nb\"\n2,c\n", ["1|a⏎b", "2|c"]),
            ("id,text\n1,\"say \"\"hi\"\"\"\n2,\"\"\n", ["1|say \"hi\"", "2|"]),
            ("id,text\n1,\"\"\"\"\n2,\"\"\"a\"\"\"\n", ["1|\"", "2|\"a\""]),
            ("\"id\",\"text\"\n\"1\",\"a\"\n", ["1|a"]),
            ("id,text\n\"1\",\"a\n\nb,\"\",\"\n2,c", ["1|a⏎⏎b,\",", "2|c"]),
            ("id,text,url\n1,,\n,a,\n", ["1||", "|a|"]),
            ("text\na\nb\n", ["a", "b"]),
        ])
    func readsTheStandard(_ text: String, _ expected: [String]) {
        for chunk in Self.chunks { #expect(rows(Array(text.utf8), chunk: chunk) == expected) }
    }

    /// What programs write besides.
    @Test(
        arguments: [
            // Delimiters.
            ("id;text\n1;a, b\n", ["1|a, b"]), ("id\ttext\n1\ta, b; c\n", ["1|a, b; c"]), ("id|text\n1|a\n", ["1|a"]),
            ("sep=;\nid;text\n1;a,b\n", ["1|a,b"]), ("sep=,\r\nid,text\r\n1,a\r\n", ["1|a"]),
            ("\u{FEFF}sep=^\r\nid^text\r\n1^a\r\n", ["1|a"]),
            ("\"id, or number\";text\n1;a\n", ["1|a"]),
            ("text;note a,b,c,d\nx;y\n", ["x|y"]),
            // A mark, and headers in any dress.
            ("\u{FEFF}ID,Text\n1,a\n", ["1|a"]), (" Id , TEXT \n1,a\n", ["1|a"]),
            // Line ends.
            ("id,text\r1,a\r2,\"b\rc\"\r", ["1|a", "2|b␍c"]), ("id,text\n1,a\rb\n2,c\n", ["1|a␍b", "2|c"]),
            ("id,text\n1,\"a\r\nb\"\r\n2,c\n", ["1|a␍⏎b", "2|c"]),
            // Lines that say nothing.
            ("\n\nid,text\n\n1,a\n\n  \n,\n\"\",\n2,b\n\n", ["1|a", "2|b"]),
            ("id,text\n1,a\n\u{1A}", ["1|a"]),
            // Quotation marks outside of quoted cells, and spaces around them.
            ("id,text\n5\",6\" pipe\n2,a \"b\" c\n", ["5\"|6\" pipe", "2|a \"b\" c"]),
            ("id,text\n1 , \"a, b\" \n \"2\" ,c\n", ["1 |a, b", "2|c"]),
            // Quotation marks that should have been doubled.
            ("id,text\n1,\"the \"best\" job, here\"\n2,b\n", ["1|the \"best\" job, here", "2|b"]),
            ("id,text\n1,\"the \"best\"\"\n2,b\n", ["1|the \"best\"", "2|b"]),
            ("id,text\n1,\"\"best\" job\"\n2,b\n", ["1|\"best\" job", "2|b"]),
            ("id,text,url\n1,\"a\" b,c\n2,d,e\n", ["1|a b|c", "2|d|e"]),
            ("id,text,url\n1,\"a\" b,\"c\nd\"\n2,d,e\n", ["1|a b|c⏎d", "2|d|e"]),
            // Backslashes before quotation marks.
            (
                #"id,text\#n1,"say \"hi\", she said"\#n2,"a\\b\n \"c\""\#n"#,
                [#"1|say "hi", she said"#, #"2|a\b\n "c""#]
            ),
            ("id,text\n1,\"C:\\new\\\"\n2,b\n", ["1|C:\\new\\", "2|b"]),
            // Rows of other lengths.
            ("id,text,url\n1\n2,a,b,c,d\n", ["1", "2|a|b|c|d"]),
        ])
    func readsExports(_ text: String, _ expected: [String]) {
        for chunk in Self.chunks { #expect(rows(Array(text.utf8), chunk: chunk) == expected, "\(chunk)") }
    }

    private static func unclosed(_ record: Int, _ line: Int) -> String {
        "! record \(record): line \(line): a quotation mark opens a cell and nothing closes it; the record is left out"
    }

    /// A mark that is never closed costs its own record and no other.
    @Test(
        arguments: [
            ("id,text\n1,\"a\n2,b\n3,c\n", [unclosed(1, 2), "2|b", "3|c"]),
            ("id,text\n1,a\n2,\"b", ["1|a", unclosed(2, 3)]),
            ("id,text\n1,\"a\n2,\"b\"\n3,\"c\nd\"\n", [unclosed(1, 2), "2|b", "3|c⏎d"]),
            ("id,text\n1,\"a\n5\" pipe,b\n3,c\n", [unclosed(1, 2), "3|c"]),
            ("id,text\nx,\"a\n5\" pipe,\"b\"\n3,c\n", [unclosed(1, 2), "5\" pipe|b", "3|c"]),
            ("id,text\n1,\"a\nthe \"best\" b\"\n3,c\n", ["1|a⏎the \"best\" b", "3|c"]),
            ("id,text\n1,\"a\n\n\n4,\"b\n5,c", [unclosed(1, 2), unclosed(2, 5), "5|c"]),
            ("id,text\n\"1\n2\",\"a\n3,b\n", [unclosed(1, 3), "3|b"]),
            ("id,text\r\n1,\"a\r\n2,b\r\n", [unclosed(1, 2), "2|b"]),
            ("id,text\r1,\"a\r2,b\r", [unclosed(1, 2), "2|b"]),
            ("id,\"text\n1,a\n", ["1|a"]),
        ])
    func goesOnBehindAnUnclosedMark(_ text: String, _ expected: [String]) {
        for chunk in Self.chunks { #expect(rows(Array(text.utf8), chunk: chunk) == expected, "\(chunk)") }
    }

    /// The unclosed cell is given up at the limit of a document, and every row behind it is read.
    @Test func boundsAnUnclosedCell() {
        var configuration = IngestionConfiguration()
        configuration.maximumDocumentBytes = 1000
        let text = "id,text\n0,\"x\n" + (1...5000).map { "\($0),row\n" }.joined()
        let expected = [Self.unclosed(1, 2)] + (1...5000).map { "\($0)|row" }
        for chunk in [1, 100, 4096, .max] {
            #expect(rows(Array(text.utf8), chunk: chunk, configuration: configuration) == expected)
        }
    }

    /// Each line opens a cell that the next one does not close.
    @Test(.timeLimit(.minutes(15))) func staysLinearWhenEveryLineIsUnclosed() {
        let line = "a\"b,\"c\n"
        let text = "id,text\n" + String(repeating: line, count: 100_000)
        #expect(rows(Array(text.utf8), chunk: 1 << 16).count == 100_000)
    }

    @Test func leavesOutARowThatIsTooLong() {
        var configuration = IngestionConfiguration()
        configuration.maximumDocumentBytes = 100
        let long = String(repeating: "x", count: 300)
        let text = Array("id,text\n1,a\n2,\(long)\n3,\"\(long)\"\n4,b\n".utf8)
        for chunk in Self.chunks {
            let rows = rows(text, chunk: chunk, configuration: configuration)
            #expect(rows.count == 4)
            #expect(rows[0] == "1|a" && rows[3] == "4|b")
            #expect(rows[1].hasPrefix("! the document has ") && rows[2].hasPrefix("! "))
        }
    }

    @Test func tellsWhereARecordBegins() {
        let text = "id,text\n\n1,\"a\nb\"\n,\n2,c\n"
        let places = records(of: CSVRecordReader(), Array(text.utf8), chunk: 4).map { record in
            guard case .record(let number, _, _, let byte, let line) = record else { return "error" }
            return "\(number) \(byte) \(line ?? 0)"
        }
        #expect(places == ["1 9 3", "2 19 6"])
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}", "id,text\n", "id,text", "id,text\n\n,\n"])
    func tellsOfAFileWithoutRows(_ text: String) {
        for chunk in Self.chunks { #expect(rows(Array(text.utf8), chunk: chunk) == ["? 0"]) }
    }

    @Test(
        arguments: [
            ("title,description\na,b\n", "(the first line has: title, description;", "--field text=description"),
            ("Title;Job Description\na;b\n", "Title, Job Description", "--field text=\"Job Description\""),
            ("a,b\nc,d\n", "(the first line has: a, b;", "--field text=NAME"),
            ("just a line", "just a line", "--field text=NAME"),
        ])
    func refusesAHeaderWithoutABody(_ text: String, _ found: String, _ advice: String) throws {
        let all = records(of: CSVRecordReader(), Array(text.utf8))
        guard case .failure(1, let error) = all.first, all.count == 1 else {
            Issue.record("\(all)")
            return
        }
        #expect(error.description.contains(found))
        #expect(error.description.contains("id, title, html, text, company, location, date, url, label"))
        #expect(error.description.contains(advice))
        #expect(error.reason == .malformed)
    }

    @Test func takesMappedColumns() throws {
        var configuration = IngestionConfiguration()
        configuration.fields = try FieldMapping(["text=job_description"])
        let text = Array("Title;Job Description, long;x\na;b;c\n".utf8)
        #expect(rows(text, configuration: configuration)[0].hasPrefix("! "))
        let named = Array("Title;JOB-description;x\na;b;c\n".utf8)
        #expect(rows(named, configuration: configuration) == ["a|b|c"])
    }
}
