/// Writes the numbers of an example file: most are small, and take a byte for seven bits.
struct ExampleWriter {
    private(set) var bytes: [UInt8] = []

    /// Eight bytes, the lowest first: for hashes, which are never small.
    mutating func writeHash(_ value: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    /// Four bytes, the lowest first.
    mutating func writeWord(_ value: UInt32) {
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    /// Seven bits a byte, lowest first.
    mutating func write(_ value: Int) {
        var value = value
        while value >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(value))
    }

    mutating func write(_ string: String) {
        write(string.utf8.count)
        bytes.append(contentsOf: string.utf8)
    }

    mutating func write(contentsOf bytes: some Collection<UInt8>) { self.bytes.append(contentsOf: bytes) }
}

/// Reads what ``ExampleWriter`` wrote, and never past the end.
struct ExampleReader {
    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], from position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// The number of bytes that were not read yet.
    var remaining: Int { bytes.count - position }

    mutating func readBytes(_ count: Int) throws(ExampleFileError) -> ArraySlice<UInt8> {
        guard count >= 0, count <= remaining else { throw .invalid(problem: "a value runs past the end") }
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    mutating func readByte() throws(ExampleFileError) -> UInt8 {
        guard position < bytes.count else { throw .invalid(problem: "a value runs past the end") }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func readHash() throws(ExampleFileError) -> UInt64 {
        guard remaining >= 8 else { throw .invalid(problem: "a value runs past the end") }
        var value: UInt64 = 0
        for index in 0..<8 { value |= UInt64(bytes[position + index]) << UInt64(8 * index) }
        position += 8
        return value
    }

    mutating func readWord() throws(ExampleFileError) -> UInt32 {
        try readBytes(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// A number below 2³¹, in as few bytes as it needs.
    mutating func read() throws(ExampleFileError) -> Int {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            let byte = try readByte()
            value |= Int(byte & 0x7F) << shift
            guard byte & 0x80 == 0 else { continue }
            guard value < 1 << 31, shift == 0 || byte != 0 else { break }
            return value
        }
        throw .invalid(problem: "a number is too long")
    }

    /// The number of things that follow, which take some bytes each: more than the file has room for is refused before
    /// memory is asked for.
    mutating func readCount(of size: Int) throws(ExampleFileError) -> Int {
        let count = try read()
        guard count <= remaining / size else { throw .invalid(problem: "a count is larger than the file") }
        return count
    }

    mutating func readString() throws(ExampleFileError) -> String {
        guard let string = String(validating: try readBytes(try read()), as: UTF8.self) else {
            throw .invalid(problem: "a name is not UTF-8")
        }
        return string
    }
}
