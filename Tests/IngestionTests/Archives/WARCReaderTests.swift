import Platform
import Postings
import Testing

@testable import Ingestion

@Suite struct WARCReaderTests {
    /// The same archive in its three forms.
    private static func forms(_ records: [[UInt8]]) -> [[UInt8]] {
        [records.flatMap { $0 }, records.flatMap { Stored.gzip($0) }, Stored.gzip(records.flatMap { $0 })]
    }

    /// Records, and the outcomes of an archive that holds one of them between two pages.
    static let records: [(name: String, record: [UInt8], expected: [String])] = [
        ("a page", response("B"), ["#2 B"]),
        ("chunks", warc("response", http(chunked(Array("<p>B".utf8)), "Transfer-Encoding: chunked")), ["#2 B"]),
        ("joined chunks", warc("response", http(Array("<p>B".utf8), "Transfer-Encoding: chunked")), ["#2 B"]),
        ("gzip", warc("response", http(Stored.gzip(Array("<p>B".utf8)), "Content-Encoding: gzip")), ["#2 B"]),
        (
            "chunks of gzip",
            warc(
                "response",
                http(
                    chunked(Stored.gzip(Array("<p>B".utf8))), "Content-Encoding: gzip", "transfer-encoding: Chunked")),
            ["#2 B"]
        ),
        ("said to be gzip", warc("response", http(Array("<p>B".utf8), "Content-Encoding: gzip")), ["#2 B"]),
        ("zlib", warc("response", http(Stored.zlib(Array("<p>B".utf8)), "Content-Encoding: deflate")), ["#2 B"]),
        ("raw deflate", warc("response", http(Stored.raw(Array("<p>B".utf8)), "Content-Encoding: deflate")), ["#2 B"]),
        ("said to be Brotli", warc("response", http(Array("<p>B".utf8), "Content-Encoding: br")), ["#2 B"]),
        ("Brotli", warc("response", http([0x1B, 3, 0, 0], "Content-Encoding: br")), ["#2 malformed"]),
        ("Zstandard", warc("response", http([0x28, 0xB5, 0x2F, 0xFD], "Content-Encoding: zstd")), ["#2 malformed"]),
        (
            "damaged gzip",
            warc("response", http(Stored.gzip(Array("<p>B".utf8)).dropLast(9) + [1], "Content-Encoding: gzip")),
            ["#2 malformed"]
        ),
        ("an error page", warc("response", http(Array("<p>B".utf8), status: "404 Not Found")), ["#2 B"]),
        ("a redirect", warc("response", http([], status: "301 Moved", "Location: /b")), ["passed 0 1"]),
        ("an image", warc("response", http([0x89, 0x50], type: "image/png")), ["passed 1 0"]),
        ("no type, a page", warc("response", http(Array(" <p>B".utf8), type: nil)), ["#2 B"]),
        ("no type, nothing", warc("response", http([], type: nil)), ["#2 "]),
        ("nothing at all", warc("response", []), ["#2 "]),
        ("nothing at all and no type", warc("response", Array("\r\n".utf8), contentType: nil), ["#2 "]),
        ("a look-up of nothing", warc("response", [], contentType: "text/dns"), ["passed 1 0"]),
        ("no type, no page", warc("response", http(Array("B".utf8), type: nil)), ["passed 1 0"]),
        ("XHTML", warc("response", http(Array("<p>B</p>".utf8), type: "application/xhtml+xml")), ["#2 B"]),
        ("a resource", warc("resource", Array("<p>B".utf8), contentType: "text/html"), ["#2 B"]),
        ("a resource without a type", warc("resource", Array("<p>B".utf8), contentType: nil), ["#2 B"]),
        ("a converted text", warc("conversion", Array("B".utf8), contentType: "text/plain"), ["#2 B"]),
        ("a look-up", warc("response", Array("x".utf8), contentType: "text/dns"), ["passed 1 0"]),
        ("a revisit", warc("revisit", http([])), []),
        ("a request", warc("request", Array("GET / HTTP/1.1\r\n\r\n".utf8)), []),
        ("line feeds alone", warc("response", http(Array("<p>B".utf8)), version: "WARC/1.1", newline: "\n"), ["#2 B"]),
        (
            "a folded header", warc("response", http(Array("<p>B".utf8)), extra: "WARC-IP-Address:\r\n 127.0.0.1"),
            ["#2 B"]
        ),
        // The places where a length may lie. The next record is found.
        ("too long", warc("response", http(Array("<p>B".utf8)), length: "150"), ["#2 malformed"]),
        ("longer than the archive", warc("response", http([]), length: "99999"), ["#2 malformed"]),
        ("longer than a document may be", warc("response", http([]), length: "99999999999"), ["#2 malformed"]),
        ("longer than a number may be", warc("response", http([]), length: "99999999999999999999"), ["#2 malformed"]),
        ("too short", warc("response", http(Array("<p>B".utf8)), length: "20"), ["#2 malformed"]),
        ("negative", warc("response", http([]), length: "-1"), ["#2 malformed"]),
        ("no number", warc("response", http([]), length: "12x"), ["#2 malformed"]),
        ("no length", warc("response", http([]), length: ""), ["#2 malformed"]),
    ]

    @Test(arguments: records.indices)
    func reads(_ index: Int) {
        let (name, record, expected) = Self.records[index]
        // An image, a redirect: what is passed over is told of at the end, what is found to be no page at once.
        for form in Self.forms([response("A"), record, response("C")]) {
            let found = outcomes(form, .warc)
            #expect(found.sorted() == (["#1 A", "#3 C"] + expected).sorted(), "\(name)")
            #expect(found.first == "#1 A")
        }
    }

    @Test func keepsWhatTheArchiveSays() throws {
        let record = warc(
            "response", http([0x3C, 0x70, 0x3E, 0xE9], type: "text/html; charset=\"ISO-8859-2\""),
            uri: "<https://example.org/a>")
        var stream = RecordStream(
            .init(bytes: record, name: "f"), .warc, path: "f", label: Label("l"), configuration: .init())
        guard case .document(let document)? = stream.next() else {
            Issue.record("no document")
            return
        }
        #expect(document.url == "https://example.org/a" && document.archiveDate == "2024-05-06T07:08:09Z")
        #expect(document.declaredEncoding == "iso-8859-2" && document.isRecord && document.label == Label("l"))
        let posting = try #require(try PostingIngestor().ingest(document).first)
        #expect(posting.fields[.url] == PostingField(UTF8Text("https://example.org/a"), from: .archive))
        #expect(posting.encoding == "ISO-8859-2" && posting.text.string == "é\n")
        #expect(posting.datePosted == nil, "the day of the crawl is no day of posting")
        #expect(posting.fields[.dateArchived] == PostingField(UTF8Text("2024-05-06T07:08:09Z"), from: .archive))
        #expect(posting.id == "f#1")
    }

    /// Several postings of one page keep the record's number, and ids of their own.
    @Test func numbersThePostingsOfAPage() throws {
        let json = ["A", "B"].map { #"{"@type":"JobPosting","title":"\#($0)","description":"<p>\#($0) text"}"# }
        let html = page(head: jsonLD("[\(json.joined(separator: ","))]"), body: "<p>x")
        let bytes = response("first") + warc("response", http(Array(html.utf8)))
        #expect(outcomes(bytes, .warc) == ["#1 first", "#2.1 A text", "#2.2 B text"])
    }

    /// What stands around the records costs none.
    @Test(arguments: [
        ("\r\n\r\n", ""), ("\u{FEFF}", ""), ("\u{FEFF}\r\n", "\n\n"), ("", "\0"),
        ("", String(repeating: "\0", count: 9000)),
        ("\n", "\r\n\r\n\r\n\0\0\n"),
    ])
    func passesOverPadding(_ before: String, _ after: String) {
        let padded = Array(before.utf8) + response("A") + Array(after.utf8) + response("B") + Array(after.utf8)
        #expect(outcomes(padded, .warc) == ["#1 A", "#2 B"])
        #expect(outcomes(Stored.gzip(padded), .warc) == ["#1 A", "#2 B"])
        let format = SourceFormat.detect(padded, isWhole: true, name: "a", configuration: .init())
        #expect(format == .warc)
        // Zeros may stand where the empty line should.
        #expect(outcomes(response("A").dropLast(4) + Array(after.utf8), .warc) == ["#1 A"])
    }

    /// A page that the archive holds a part of, or that the server refused, says so in its row.
    @Test(
        arguments: [
            ("200 OK", "WARC-Truncated: length", PostingVerdict.posting, "(WARC-Truncated: length)"),
            ("200 OK", "WARC-Segment-Number: 1", .posting, "this is segment 1"),
            ("200 OK", "", .posting, nil), ("404 Not Found", "", .missing, "HTTP status 404"),
            ("410 Gone", "", .missing, "HTTP status 410"), ("503 Busy", "", .missing, "HTTP status 503"),
            ("401 No", "", .wall, "HTTP status 401"), ("403 No", "", .wall, "HTTP status 403"),
            ("407 No", "", .wall, "HTTP status 407"),
            ("404 Not Found", "WARC-Truncated: time", .missing, "time); the server answered with HTTP status 404"),
        ] as [(String, String, PostingVerdict, String?)])
    func saysWhatIsWrongWithThePage(
        _ status: String, _ header: String, _ verdict: PostingVerdict, _ remark: String?
    ) throws {
        let json = #"{"@type":"JobPosting","title":"Tide Modeller","description":"<p>Model the tides of the harbour."}"#
        let html = page(head: jsonLD(json), body: "<p>x")
        let bytes = warc("response", http(Array(html.utf8), status: status), extra: header)
        var stream = RecordStream(
            ByteSource(bytes: bytes, name: "f"), .warc, path: "f", label: nil, configuration: .init())
        let first = stream.next()
        let item = try #require(first)
        var postings: [JobPosting] = []
        PostingIngestor().read(item) { if case .posting(let posting) = $0 { postings.append(posting) } }
        #expect(postings.map(\.verdict) == [verdict])
        #expect(postings.first?.text.string == "Model the tides of the harbour.\n")
        #expect(remark.map { postings.first?.remark?.contains($0) == true } ?? (postings.first?.remark == nil))
    }

    @Test func namesTheRecordAndItsByte() {
        let first = response("A")
        var stream = RecordStream(
            .init(bytes: Stored.gzip(first) + Stored.gzip(warc("response", [], length: "x")), name: "f"), .warc,
            path: "f", label: nil, configuration: .init())
        _ = stream.next()
        guard case .failure("f", 2, let error)? = stream.next() else {
            Issue.record("no failure")
            return
        }
        #expect(error.description.hasPrefix("record 2 at byte \(first.count): "))
    }

    /// A damaged member costs its own record; an archive that is cut, its last one.
    @Test func goesOnAfterDamage() {
        let members = ["A", "B", "C"].map { Stored.gzip(response($0)) }
        for place in [members[1].count - 5, members[1].count - 1, 40, 12] {
            var damaged = members[1]
            damaged[place] ^= 0xFF
            #expect(outcomes(members[0] + damaged + members[2], .warc) == ["#1 A", "#2 malformed", "#3 C"], "\(place)")
        }
        for cut in [1, 9, 30, 100] {
            #expect(outcomes(members[0] + members[1].dropLast(cut), .warc) == ["#1 A", "#2 malformed"], "\(cut)")
        }
        // The line ends after a record are no part of it.
        let plain = response("A") + response("B")
        #expect(outcomes(plain.dropLast(4) + [], .warc) == ["#1 A", "#2 B"])
        #expect(outcomes(plain.dropLast(5) + [], .warc) == ["#1 A", "#2 malformed"])
    }

    @Test func tellsOfWhatIsNoRecord() {
        let junk = Array("junk\r\nmore\r\n\r\n".utf8)
        #expect(outcomes(response("A") + response("B") + junk, .warc) == ["#1 A", "#2 B", "#3 malformed"])
        #expect(outcomes(junk + response("B"), .warc) == ["#1 malformed", "#2 B"])
        #expect(outcomes(response("A") + junk + response("C"), .warc) == ["#1 A", "#2 malformed", "#3 C"])
        // Without the empty line, the record's length is what is wrong.
        #expect(outcomes(response("A").dropLast(2) + junk, .warc) == ["#1 malformed"])
        #expect(outcomes(Array("WARC/1.0\r\nno header".utf8), .warc) == ["#1 malformed"])
        #expect(outcomes([], .warc) == [" "])
        #expect(outcomes(warc("warcinfo", [1, 2, 3]), .warc) == [" "], "an archive without a page is a row")
    }

    /// A record over the limit is not held; one that no page is in does not matter, however large.
    @Test func keepsToTheLimit() {
        var configuration = IngestionConfiguration()
        configuration.maximumDocumentBytes = 1000
        configuration.archives.maximumHeaderBytes = 500
        let large = [UInt8](repeating: 0x78, count: 600_000)
        let records = [
            response("A"), warc("response", http(large)), warc("response", http(large, type: "image/png")),
            warc("response", http(Array("<p>".utf8) + large.prefix(1200))),
            warc("response", http(Stored.bomb, "Content-Encoding: gzip")), response("B"),
        ]
        for form in Self.forms(records) {
            #expect(
                outcomes(form, .warc, configuration: configuration) == [
                    "#1 A", "#2 limit", "#4 limit", "#5 limit", "#6 B", "passed 1 0",
                ])
        }
        // A length that lies beyond the limit hides nothing.
        let liar = warc("response", http(large.prefix(100) + []), length: "5000000")
        #expect(
            outcomes(response("A") + liar + response("B"), .warc, configuration: configuration) == [
                "#1 A", "#2 malformed", "#3 B",
            ])
    }
}
