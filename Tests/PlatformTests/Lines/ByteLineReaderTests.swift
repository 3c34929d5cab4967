import Platform
import Testing

@Suite struct ByteLineReaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let contents: String
        let lines: [String]
        var truncated: Set<Int> = []
    }

    static let cases = [
        Case(testDescription: "empty file", contents: "", lines: []),
        Case(testDescription: "one byte", contents: "a", lines: ["a"]),
        Case(testDescription: "only a newline", contents: "\n", lines: [""]),
        Case(testDescription: "no final newline", contents: "a\nb", lines: ["a", "b"]),
        Case(testDescription: "final newline", contents: "a\nb\n", lines: ["a", "b"]),
        Case(testDescription: "empty lines", contents: "\n\na\n\n", lines: ["", "", "a", ""]),
        Case(testDescription: "CRLF stays", contents: "a\r\nb\r\n", lines: ["a\r", "b\r"]),
        Case(testDescription: "exactly the maximum", contents: "12345678\nb\n", lines: ["12345678", "b"]),
        Case(
            testDescription: "longer than the maximum", contents: "123456789\nb\n", lines: ["12345678", "b"],
            truncated: [1]),
        Case(
            testDescription: "last line too long", contents: "a\n1234567890", lines: ["a", "12345678"], truncated: [2]),
    ]

    @Test(arguments: cases)
    func splits(_ example: Case) throws {
        let folder = try TemporaryFolder()
        let reader = try ByteLineReader(path: try folder.write("lines", example.contents), maximumLineBytes: 8)
        let lines = try remainingLines(reader)
        #expect(lines.map(text) == example.lines)
        #expect(lines.map(\.number) == Array(1...max(example.lines.count, 1)).prefix(example.lines.count).map { $0 })
        #expect(Set(lines.filter(\.truncated).map(\.number)) == example.truncated)
        #expect(try reader.next() == nil, "the end stays the end")
    }

    /// Lines of many lengths around the buffer's 256 KB, against a plain split.
    @Test(arguments: [1, 1000, 262_143, 262_144, 262_145, 600_000])
    func splitsAcrossBuffers(length: Int) throws {
        let folder = try TemporaryFolder()
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: length)
        let contents = Array(repeating: line, count: 5).joined(separator: [0x0A])
        let file = try folder.write("lines", Array(contents))
        let all = try remainingLines(ByteLineReader(path: file, maximumLineBytes: 1 << 20))
        #expect(all.map(\.bytes) == Array(repeating: line, count: 5))
        let short = try remainingLines(ByteLineReader(path: file, maximumLineBytes: 500))
        #expect(short.map(\.bytes.count) == Array(repeating: min(length, 500), count: 5))
        #expect(short.map(\.truncated) == Array(repeating: length > 500, count: 5))
    }

    @Test func readsGzipOfSeveralMembers() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("any.name", GzipFixture.oneTwo + GzipFixture.three + [0, 0, 0])
        let reader = try ByteLineReader(path: file, maximumLineBytes: 100)
        #expect(try remainingLines(reader).map(text) == ["one", "two", "three"])
    }

    /// The longest prefix of whole lines comes first, then the error, then the end.
    @Test func givesWholeLinesBeforeTruncatedGzipThrows() throws {
        let folder = try TemporaryFolder()
        let whole = (1...2000).map { String($0) }
        let cut = Array(GzipFixture.numbers.prefix(GzipFixture.numbers.count / 2))
        let file = try folder.write("cut.gz", cut)
        let reader = try ByteLineReader(path: file, maximumLineBytes: 100)
        var lines: [String] = []
        do {
            while let line = try reader.next() { lines.append(text(line)) }
            Issue.record("a cut file must throw")
        } catch {
            #expect(error == .corruptGzip(path: file, reason: "at byte \(cut.count): the data end too early"))
        }
        #expect(lines.count > 500 && lines == Array(whole.prefix(lines.count)))
        #expect(try reader.next() == nil)
    }

    @Test func givesLinesOfTheMembersBeforeADamagedOne() throws {
        let folder = try TemporaryFolder()
        var bad = GzipFixture.three
        bad[bad.count - 5] ^= 1
        let reader = try ByteLineReader(
            path: try folder.write("bad.gz", GzipFixture.oneTwo + bad), maximumLineBytes: 100)
        var lines: [String] = []
        #expect(throws: PlatformError.self) {
            while let line = try reader.next() { lines.append(text(line)) }
        }
        #expect(lines == ["one", "two", "three"])
    }

    @Test func refusesWhatIsNoRegularFile() throws {
        let folder = try TemporaryFolder()
        let fifo = folder.makeFIFO("fifo")
        #expect(throws: PlatformError.notARegularFile(path: fifo, kind: .fifo)) {
            _ = try ByteLineReader(path: fifo, maximumLineBytes: 8)
        }
        #expect(throws: PlatformError.notFound(path: folder("none"))) {
            _ = try ByteLineReader(path: folder("none"), maximumLineBytes: 8)
        }
    }

    private func remainingLines(_ reader: ByteLineReader) throws -> [ByteLineReader.Line] {
        var lines: [ByteLineReader.Line] = []
        while let line = try reader.next() { lines.append(line) }
        return lines
    }

    private func text(_ line: ByteLineReader.Line) -> String { String(decoding: line.bytes, as: UTF8.self) }
}
