import Platform
import Testing

@Suite struct ByteSourceTests {
    /// Where the bytes come from; a source must not care.
    enum Origin: CaseIterable { case array, file }

    private func open(_ bytes: [UInt8], _ origin: Origin, _ folder: TemporaryFolder) throws -> ByteSource {
        switch origin {
        case .array: ByteSource(bytes: bytes, name: "array")
        case .file: try ByteSource(path: try folder.write("file", bytes))
        }
    }

    private static let thousands = Array((1...2000).map { "\($0)\n" }.joined().utf8)

    static let cases: [(bytes: [UInt8], expected: [UInt8])] = [
        ([], []), ([0x41], [0x41]), (Array("one\ntwo\n".utf8), Array("one\ntwo\n".utf8)),
        (GzipFixture.oneTwo, Array("one\ntwo\n".utf8)),
        (GzipFixture.oneTwo + GzipFixture.three + [0, 0], Array("one\ntwo\nthree\n".utf8)),
        (GzipFixture.numbers, thousands),
        (Array(repeating: thousands, count: 40).flatMap { $0 }, Array(repeating: thousands, count: 40).flatMap { $0 }),
    ]

    /// The same bytes, however they are asked for, and looked at before or not.
    @Test(arguments: Origin.allCases, [1, 7, 4096, 1 << 20])
    func givesTheBytes(_ origin: Origin, step: Int) throws {
        let folder = try TemporaryFolder()
        for (bytes, expected) in Self.cases where step > 100 || bytes.count < 10_000 {
            for head in [0, 1, 100, 70_000] {
                let source = try open(bytes, origin, folder)
                #expect(source.head(head) == Array(expected.prefix(head)))
                var read: [UInt8] = []
                while case let chunk = try source.read(upTo: step), !chunk.isEmpty {
                    #expect(chunk.count <= step)
                    read += chunk
                    #expect(source.offset == read.count)
                    if read.count < 100 { #expect(source.head(3) == Array(expected.dropFirst(read.count).prefix(3))) }
                }
                #expect(read == expected)
                #expect(try source.read(upTo: step).isEmpty, "the end stays the end")
                #expect(source.head(5).isEmpty)
            }
        }
    }

    @Test(arguments: Origin.allCases)
    func readsToTheEndWithinTheLimit(_ origin: Origin) throws {
        let folder = try TemporaryFolder()
        for (bytes, expected) in Self.cases {
            #expect(try open(bytes, origin, folder).readToEnd(limit: expected.count) == expected)
            guard !expected.isEmpty else { continue }
            let source = try open(bytes, origin, folder)
            #expect(throws: PlatformError.tooLarge(path: source.name, bytes: expected.count, limit: expected.count - 1))
            {
                try source.readToEnd(limit: expected.count - 1)
            }
        }
    }

    /// What a checksum vouches for stands, whatever follows it; as a stream of records it is told of.
    @Test func leavesOutWhatIsNoGzip() throws {
        let bytes = GzipFixture.oneTwo + Array("garbage".utf8)
        #expect(try ByteSource(bytes: bytes, name: "x").readToEnd(limit: 100) == Array("one\ntwo\n".utf8))
        let source = ByteSource(bytes: bytes, name: "x")
        #expect(try source.read(upTo: 100) == Array("one\ntwo\n".utf8))
        #expect(
            throws: PlatformError.corruptGzip(
                path: "x", reason: "at byte \(GzipFixture.oneTwo.count): what follows the data is not gzip")
        ) { try source.read(upTo: 100) }
        #expect(try !source.skipDamage())
        #expect(try source.read(upTo: 100).isEmpty)
    }

    /// An error waits until the bytes before it are read, and one that was found by looking waits too.
    @Test func throwsAfterWhatCameBefore() throws {
        for head in [0, 5, 1000] {
            let source = ByteSource(bytes: GzipFixture.oneTwo + GzipFixture.three.dropLast(3), name: "x")
            _ = source.head(head)
            var read: [UInt8] = []
            #expect(throws: PlatformError.self) {
                while case let chunk = try source.read(upTo: 4), !chunk.isEmpty { read += chunk }
            }
            #expect(String(decoding: read, as: UTF8.self) == "one\ntwo\nthree\n")
            #expect(source.memberOffset == 8)
            #expect(try source.read(upTo: 4).isEmpty)
        }
    }

    /// Each byte of the middle one of three members is damaged in turn: the first and the last always come through.
    @Test(arguments: Origin.allCases)
    func goesOnAfterADamagedMember(_ origin: Origin) throws {
        let folder = try TemporaryFolder()
        for place in GzipFixture.numbers.indices.dropFirst(4) where place % (origin == .array ? 7 : 97) == 0 {
            var middle = GzipFixture.numbers
            middle[place] ^= 0x55
            let source = try open(GzipFixture.oneTwo + middle + GzipFixture.three, origin, folder)
            var read: [UInt8] = []
            var errors = 0
            while true {
                do throws(PlatformError) {
                    let chunk = try source.read(upTo: 1000)
                    if chunk.isEmpty { break }
                    read += chunk
                } catch {
                    errors += 1
                    guard try source.skipDamage() else { break }
                }
            }
            #expect(read.starts(with: Array("one\ntwo\n".utf8)))
            #expect(read.suffix(6) == Array("three\n".utf8), "byte \(place)")
            // The header holds a time and the like, which may be anything.
            #expect(errors >= 1 || place < 10, "byte \(place)")
        }
    }

    /// A file of nothing but headers is gone through once, not once for each header.
    @Test(.timeLimit(.minutes(5)))
    func endsOnFalseHeaders() throws {
        let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        let source = ByteSource(bytes: Array(repeating: header, count: 2000).flatMap { $0 }, name: "x")
        var errors = 0
        while true {
            do throws(PlatformError) {
                if try source.read(upTo: 1 << 16).isEmpty { break }
            } catch {
                errors += 1
                guard try source.skipDamage() else { break }
            }
        }
        #expect(errors > 0)
    }

    @Test func refusesWhatIsNoFile() throws {
        let folder = try TemporaryFolder()
        let fifo = folder.makeFIFO("fifo")
        #expect(throws: PlatformError.notARegularFile(path: fifo, kind: .fifo)) { try ByteSource(path: fifo) }
        #expect(throws: PlatformError.notFound(path: folder("none"))) { try ByteSource(path: folder("none")) }
    }
}
