/// Writes numbers and strings in little-endian order.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: UInt32) {
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func write(_ value: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func write(_ value: Double) { write(value.bitPattern) }

    mutating func write(_ count: Int) { write(UInt32(count)) }

    mutating func write(_ string: String) {
        write(string.utf8.count)
        bytes.append(contentsOf: string.utf8)
    }

    mutating func write(contentsOf bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }

    /// Sorted strings, each as the length of what it shares with the one before and the rest: a vocabulary takes half as much.
    mutating func writeSorted(_ strings: [String]) {
        var previous: [UInt8] = []
        for string in strings {
            let current = Array(string.utf8)
            var shared = 0
            while shared < previous.count, shared < current.count, shared < 255, previous[shared] == current[shared] {
                shared += 1
            }
            bytes.append(UInt8(shared))
            writeVariable(UInt32(current.count - shared))
            bytes.append(contentsOf: current[shared...])
            previous = current
        }
    }

    /// A signed number: the sign in the lowest bit, so that small numbers of either sign are short.
    mutating func writeVariable(signed value: Int32) {
        writeVariable(UInt32(bitPattern: (value << 1) ^ (value >> 31)))
    }

    /// Seven bits a byte, lowest first: most counts of a model are small.
    mutating func writeVariable(_ value: UInt32) {
        var value = value
        while value >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(value))
    }
}

/// Reads what ``ByteWriter`` wrote, and never past the end.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The number of bytes that were not read yet.
    var remaining: Int { bytes.endIndex - position }

    /// Whether everything was read.
    var isAtEnd: Bool { position == bytes.endIndex }

    private mutating func take(_ count: Int) throws(ModelError) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.endIndex - position else {
            throw .invalid(problem: "a value runs past the end")
        }
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    mutating func readUInt32() throws(ModelError) -> UInt32 {
        try take(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func readUInt64() throws(ModelError) -> UInt64 {
        try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A number small enough that sums of products of it stay finite.
    mutating func readDouble() throws(ModelError) -> Double {
        let value = Double(bitPattern: try readUInt64())
        guard abs(value) <= 1e6 else { throw .invalid(problem: "a parameter is not a number of sensible size") }
        return value
    }

    /// A count of things that take at least one byte each, so that a wrong one cannot ask for more memory than the file.
    mutating func readCount() throws(ModelError) -> Int {
        let count = Int(try readUInt32())
        guard count <= bytes.endIndex - position else { throw .invalid(problem: "a count is larger than the file") }
        return count
    }

    mutating func readString() throws(ModelError) -> String {
        let length = try readCount()
        guard let string = String(validating: try take(length), as: UTF8.self) else {
            throw .invalid(problem: "a name is not UTF-8")
        }
        return string
    }

    /// The next of some sorted strings.
    ///
    /// - Parameter previous: the bytes of the one before, empty before the first; becomes those of this one.
    mutating func readSorted(_ previous: inout [UInt8]) throws(ModelError) -> String {
        let shared = Int(try take(1).first ?? 0)
        guard shared <= previous.count else { throw .invalid(problem: "a name shares more than the one before has") }
        previous.removeSubrange(shared...)
        previous += try take(Int(try readVariable()))
        // A chain of names that each share all of the one before must not grow beyond what a name can be.
        guard previous.count <= 1 << 16, let string = String(validating: previous, as: UTF8.self) else {
            throw .invalid(problem: "a name is not UTF-8")
        }
        return string
    }

    mutating func readVariableSigned() throws(ModelError) -> Int32 {
        let value = try readVariable()
        return Int32(bitPattern: value >> 1) ^ -Int32(bitPattern: value & 1)
    }

    mutating func readVariable() throws(ModelError) -> UInt32 {
        var value: UInt32 = 0
        for shift in stride(from: UInt32(0), to: 35, by: 7) {
            guard let byte = try take(1).first else { break }
            // One spelling for each count: no bits beyond the 32nd, and no zeros in front.
            if shift == 28, byte > 0x0F { break }
            if shift > 0, byte == 0 { break }
            value |= UInt32(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return value }
        }
        throw .invalid(problem: "a count is too long")
    }
}
