import Testing

@testable import Pipeline

struct ExampleBytesTests {
    @Test func `Numbers come back, in as few bytes as they need`() throws {
        let cases: [(Int, bytes: Int)] = [
            (0, 1), (1, 1), (127, 1), (128, 2), (16_383, 2), (16_384, 3), (1 << 21, 4), (1 << 28, 5), (1 << 31 - 1, 5),
        ]
        for (value, count) in cases {
            var writer = ExampleWriter()
            writer.write(value)
            #expect(writer.bytes.count == count)
            var reader = ExampleReader(writer.bytes, from: 0)
            #expect(try reader.read() == value && reader.remaining == 0)
        }
    }

    @Test func `Hashes, words and names come back`() throws {
        var writer = ExampleWriter()
        writer.writeHash(0x0123_4567_89AB_CDEF)
        writer.writeWord(0xDEAD_BEEF)
        writer.write("né")
        #expect(writer.bytes.prefix(2) == [0xEF, 0xCD])
        var reader = ExampleReader(writer.bytes, from: 0)
        #expect(try reader.readHash() == 0x0123_4567_89AB_CDEF)
        #expect(try reader.readWord() == 0xDEAD_BEEF)
        #expect(try reader.readString() == "né" && reader.remaining == 0)
    }

    @Test func `Nothing is read past the end, and no number has two spellings`() {
        let past = ExampleFileError.invalid(problem: "a value runs past the end")
        var empty = ExampleReader([7, 1, 2], from: 3)
        #expect(throws: past) { try empty.readByte() }
        #expect(throws: past) { try empty.read() }
        var short = ExampleReader([1, 2, 3], from: 0)
        #expect(throws: past) { try short.readHash() }
        #expect(throws: past) { try short.readWord() }
        #expect(throws: past) { try short.readBytes(4) }
        for bytes in [[0x80, 0x00], [0xFF, 0xFF, 0xFF, 0xFF, 0x08], [0x80, 0x80, 0x80, 0x80, 0x80, 0x01]] as [[UInt8]] {
            var reader = ExampleReader(bytes, from: 0)
            #expect(throws: ExampleFileError.invalid(problem: "a number is too long")) { try reader.read() }
        }
        var count = ExampleReader([3, 0, 0, 0, 0, 0], from: 0)
        #expect(throws: ExampleFileError.invalid(problem: "a count is larger than the file")) {
            try count.readCount(of: 2)
        }
        var name = ExampleReader([1, 0xFF], from: 0)
        #expect(throws: ExampleFileError.invalid(problem: "a name is not UTF-8")) { try name.readString() }
    }
}
