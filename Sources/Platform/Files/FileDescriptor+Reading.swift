extension FileDescriptor {
    /// Reads everything up to the end.
    ///
    /// A file whose size is known takes one call of `read(2)`: it is asked for one byte more than the file is long, and
    /// the answer that falls short is the end.
    ///
    /// - Parameters:
    ///   - size: The expected size in bytes; 0 where it is not known.
    ///   - limit: The most that is taken, in bytes.
    ///   - path: The name for messages.
    /// - Throws: `tooLarge`, or `readFailed`.
    func readToEnd(expecting size: Int, limit: Int, path: String) throws(PlatformError) -> [UInt8] {
        precondition(limit >= 0, "a limit is a number of bytes")
        guard size <= limit else { throw .tooLarge(path: path, bytes: size, limit: limit) }
        var isAtEnd = false
        var bytes: [UInt8] = []
        do throws(SystemError) {
            bytes = try Array(capacity: size + 1) { output throws(SystemError) in
                while !isAtEnd && !output.isFull {
                    let count = try fill(&output)
                    isAtEnd = count == 0 || (size > 0 && output.count == size)
                }
            }
            while !isAtEnd && bytes.count <= limit {
                let step = min(max(Self.streamStep, bytes.count), limit - bytes.count) + 1
                try bytes.append(addingCapacity: step) { output throws(SystemError) in
                    isAtEnd = try fill(&output) == 0
                }
            }
        } catch {
            throw error.reading(path)
        }
        guard bytes.count <= limit else { throw .tooLarge(path: path, bytes: bytes.count, limit: limit) }
        return bytes
    }

    /// Reads so many bytes, or all that there are.
    func readHead(_ count: Int) throws(SystemError) -> [UInt8] {
        try Array(capacity: count) { output throws(SystemError) in
            while !output.isFull { guard try fill(&output) > 0 else { break } }
        }
    }

    /// How many bytes a stream of unknown length is asked for at first: what a Linux pipe holds.
    private static var streamStep: Int { 64 << 10 }
}
