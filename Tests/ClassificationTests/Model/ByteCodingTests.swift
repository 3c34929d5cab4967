import Testing

@testable import Classification

@Suite("Byte coding")
struct ByteCodingTests {
    @Test("writes little-endian, and reads what it wrote")
    func roundTrip() throws {
        var writer = ByteWriter()
        writer.write(UInt32(0x0403_0201))
        writer.write(UInt64(0x0807_0605_0403_0201))
        writer.write(1.5)
        writer.write("é")
        #expect(
            writer.bytes == [1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 0, 0, 0xF8, 0x3F, 2, 0, 0, 0, 0xC3, 0xA9])
        // A slice that does not begin at 0.
        var reader = ByteReader(([9, 9] + writer.bytes)[2...])
        #expect(reader.remaining == 26)
        #expect(try reader.readUInt32() == 0x0403_0201)
        #expect(try reader.readUInt64() == 0x0807_0605_0403_0201)
        #expect(try reader.readDouble() == 1.5)
        #expect(try reader.readString() == "é")
        #expect(reader.isAtEnd)
        #expect(throws: ModelError.invalid(problem: "a value runs past the end")) { try reader.readUInt32() }
    }

    @Test(
        "variable counts, seven bits a byte",
        arguments: [
            (0, [0]), (1, [1]), (127, [0x7F]), (128, [0x80, 1]), (300, [0xAC, 2]), (16383, [0xFF, 0x7F]),
            (16384, [0x80, 0x80, 1]), (UInt32.max, [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]),
        ] as [(UInt32, [UInt8])])
    func variable(value: UInt32, bytes: [UInt8]) throws {
        var writer = ByteWriter()
        writer.writeVariable(value)
        #expect(writer.bytes == bytes)
        var reader = ByteReader(bytes[...])
        #expect(try reader.readVariable() == value)
        #expect(reader.isAtEnd)
        for length in 0..<bytes.count {
            var short = ByteReader(bytes.prefix(length))
            #expect(throws: ModelError.self) { try short.readVariable() }
        }
    }

    /// A count has one spelling, else two different files would be one model.
    @Test(
        "refuses counts beyond 32 bits and counts with zeros in front",
        arguments: [
            [0xFF, 0xFF, 0xFF, 0xFF, 0x10], [0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
            [0x80, 0x00], [0x81, 0x80, 0x00],
        ] as [[UInt8]])
    func badVariable(bytes: [UInt8]) {
        var reader = ByteReader(bytes[...])
        #expect(throws: ModelError.invalid(problem: "a count is too long")) { try reader.readVariable() }
    }

    @Test("numbers that are not finite are refused", arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
    func notFinite(value: Double) {
        var writer = ByteWriter()
        writer.write(value)
        var reader = ByteReader(writer.bytes[...])
        #expect(throws: ModelError.invalid(problem: "a parameter is not a number of sensible size")) {
            try reader.readDouble()
        }
    }

    @Test("a count or a string longer than the rest, and a string that is not UTF-8, are refused")
    func strings() {
        for bytes: [UInt8] in [[2, 0, 0, 0, 65], [0xFF, 0xFF, 0xFF, 0xFF, 65], [2, 0, 0, 0, 0xC3, 0x28], [1, 0, 0]] {
            var reader = ByteReader(bytes[...])
            #expect(throws: ModelError.self) { try reader.readString() }
        }
    }
}
