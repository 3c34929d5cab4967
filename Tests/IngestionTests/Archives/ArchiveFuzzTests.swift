import Platform
import Postings
import Testing

@testable import Ingestion

/// Cut at every byte and damaged at random: no crash, no hang, and never more rows than the bytes could hold.
@Suite(.timeLimit(.minutes(5))) struct ArchiveFuzzTests {
    private static let archive =
        response("A") + warc("response", http(chunked(Stored.gzip(Array("<p>B".utf8))), "Content-Encoding: gzip"))
        + warc("response", http([], status: "302 Found"), newline: "\n") + response("C")

    private static let fixtures: [(name: String, bytes: [UInt8], format: SourceFormat)] = [
        ("plain", archive, .warc), ("whole", Stored.gzip(archive), .warc),
        ("members", Stored.gzip(response("A")) + Stored.gzip(response("B")) + Stored.gzip(response("C")), .warc),
        ("lines", Stored.gzip(Array("{\"text\":\"A\"}\n{\"text\":\"B\"}\n".utf8)), .jsonLines),
        ("list", Stored.gzip(Array("[{\"text\":\"A\"},{\"text\":\"B\"}]".utf8)), .json),
        ("table", Stored.gzip(Array("title,text\nA,\"b\nc\"\nD,e\n".utf8)), .csv),
    ]

    private func rows(_ bytes: [UInt8], _ format: SourceFormat) -> Int {
        var stream = RecordStream(
            ByteSource(bytes: bytes, name: "f"), format, path: "f", label: nil, configuration: .init())
        var count = 0
        while let item = stream.next() {
            if case .passedOver = item { continue }
            count += 1
            if count > 200 { break }
        }
        return count
    }

    @Test(arguments: fixtures.indices)
    func cut(_ index: Int) {
        let (name, bytes, format) = Self.fixtures[index]
        for length in 0..<bytes.count {
            let count = rows(Array(bytes.prefix(length)), format)
            #expect((1...8).contains(count), "\(name) cut to \(length)")
        }
    }

    @Test(arguments: fixtures.indices)
    func damaged(_ index: Int) {
        let (name, bytes, format) = Self.fixtures[index]
        var generator = SeededBytes(state: UInt64(index))
        for round in 0..<150 {
            var damaged = bytes
            for _ in 0...(round % 4) {
                damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            #expect((1...60).contains(rows(damaged, format)), "\(name) \(round)")
        }
    }

    @Test func savedPages() {
        let page = Array(
            mhtml([
                ("Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable", "<p>A=3D=\r\nB"),
                ("Content-Type: multipart/mixed; boundary=y", "--y\r\n\r\nx\r\n--y--"),
            ]).utf8)
        func read(_ bytes: [UInt8]) {
            guard let read = try? MHTMLPage(bytes, configuration: .init()) else { return }
            #expect(read.bytes.count <= bytes.count)
        }
        for length in 0..<page.count { read(Array(page.prefix(length))) }
        var generator = SeededBytes(state: 7)
        for round in 0..<300 {
            var damaged = page
            for _ in 0...(round % 4) {
                damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            read(damaged)
        }
    }

    /// Telling a format looks at anything and never fails.
    @Test func formats() {
        var generator = SeededBytes(state: 9)
        for round in 0..<600 {
            let alphabet = Array("{}[]\"<>,;:\n\r jobs=WARC/1.0-\\".utf8) + [0, 0xFF, 0xFE, 0xEF]
            let bytes = (0..<(round % 60)).map { _ in alphabet.randomElement(using: &generator)! }
            for name in ["a", "a.html", "a.txt", "a.md", "a.json", "a.csv", "a.mht"] {
                _ = SourceFormat.detect(bytes, isWhole: round.isMultiple(of: 2), name: name, configuration: .init())
            }
        }
    }
}
