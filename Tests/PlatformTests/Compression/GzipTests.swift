import Platform
import Testing

@Suite struct GzipTests {
    @Test(
        arguments: [
            (bytes: [0x1F, 0x8B], answer: true), (bytes: [0x1F], answer: false), (bytes: [], answer: false),
            (bytes: [0x50, 0x4B, 3, 4], answer: false),
        ] as [(bytes: [UInt8], answer: Bool)])
    func tellsByMagic(bytes: [UInt8], answer: Bool) {
        #expect(Gzip.isGzip(bytes) == answer)
    }

    @Test func decompressesOneMember() throws {
        let output = try Gzip.decompress(GzipFixture.oneTwo, limit: 100, path: "a.gz")
        #expect(String(decoding: output, as: UTF8.self) == "one\ntwo\n")
    }

    @Test(arguments: [0, 1, 7, 512])
    func decompressesMembersAndPadding(zeros: Int) throws {
        let padding = [UInt8](repeating: 0, count: zeros)
        let input = GzipFixture.oneTwo + GzipFixture.three + padding
        let output = try Gzip.decompress(input, limit: 100, path: "a.gz")
        #expect(String(decoding: output, as: UTF8.self) == "one\ntwo\nthree\n")
    }

    @Test func decompressesMoreThanTheLastMemberClaims() throws {
        let output = try Gzip.decompress(GzipFixture.numbers + GzipFixture.three, limit: 1 << 20, path: "a.gz")
        #expect(String(decoding: output, as: UTF8.self) == (1...2000).map { "\($0)\n" }.joined() + "three\n")
    }

    @Test func refusesEveryTruncation() {
        for length in 0..<GzipFixture.oneTwo.count {
            #expect(throws: PlatformError.self, "cut to \(length) bytes") {
                try Gzip.decompress(Array(GzipFixture.oneTwo.prefix(length)), limit: 100, path: "a.gz")
            }
        }
    }

    @Test func saysWhereTheDamageIs() {
        var input = GzipFixture.oneTwo
        input[input.count - 6] ^= 1
        #expect(
            throws: PlatformError.corruptGzip(
                path: "a.gz", reason: "at byte \(input.count - 4): incorrect data check")
        ) {
            try Gzip.decompress(input, limit: 100, path: "a.gz")
        }
    }

    /// The checksum vouches for the document; what follows it is left out.
    @Test func leavesOutOtherDataAfterAMember() throws {
        let output = try Gzip.decompress(GzipFixture.oneTwo + Array("junk".utf8), limit: 100, path: "a.gz")
        #expect(String(decoding: output, as: UTF8.self) == "one\ntwo\n")
    }

    @Test(arguments: [(limit: 8, fits: true), (limit: 7, fits: false), (limit: 0, fits: false)])
    func keepsTheLimit(limit: Int, fits: Bool) {
        let result = Result { try Gzip.decompress(GzipFixture.oneTwo, limit: limit, path: "a.gz") }
        switch result {
        case .success(let output): #expect(fits && output.count == 8)
        case .failure(let error):
            #expect(!fits)
            #expect(error as? PlatformError == .tooLarge(path: "a.gz", bytes: limit + 1, limit: limit))
        }
    }

    @Test(
        arguments: [
            (DeflateForm.wrapped, GzipFixture.oneTwo), (.wrapped, GzipFixture.zlibOneTwo),
            (.raw, GzipFixture.rawOneTwo),
        ])
    func inflates(form: DeflateForm, bytes: [UInt8]) throws {
        #expect(try Gzip.inflate(bytes, form, limit: 8, path: "p") == Array("one\ntwo\n".utf8))
        #expect(try Gzip.inflate(bytes + [1, 2, 3], form, limit: 8, path: "p") == Array("one\ntwo\n".utf8))
        #expect(throws: PlatformError.tooLarge(path: "p", bytes: 8, limit: 7)) {
            try Gzip.inflate(bytes, form, limit: 7, path: "p")
        }
        for length in 0..<bytes.count - (form == .raw ? 1 : 0) {
            #expect(throws: PlatformError.self) {
                try Gzip.inflate(Array(bytes.prefix(length)), form, limit: 8, path: "p")
            }
        }
    }
}
