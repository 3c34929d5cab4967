#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Gives the bytes of a file, of standard input or of an array, decompressed if they are gzip.
///
/// Gzip is told by its first two bytes, not by the file's name. Memory does not grow with the file. A source belongs to one
/// task.
///
/// ```swift
/// let source = try ByteSource(path: "postings.csv.gz")
/// let head = source.head(64 << 10)          // looked at, not taken
/// while case let chunk = try source.read(upTo: 256 << 10), !chunk.isEmpty {
///     print(chunk.count, "bytes up to", source.offset)
/// }
/// ```
public final class ByteSource {
    /// The name for messages: the path, or `standard input`.
    public let name: String
    /// How many bytes have been given, after decompression.
    public private(set) var offset = 0

    private let input: CompressedInput
    private var decoder: GzipDecoder?
    /// Decompressed bytes that were looked at and not given yet, from `peekPosition` on.
    private var peek: [UInt8] = []
    private var peekPosition = 0
    /// What went wrong while looking; it is thrown when the bytes before it have been given.
    private var pending: PlatformError?
    private var damage: GzipDamage?
    private var isAtEnd = false

    /// Opens the file and reads its first bytes to see whether they are gzip.
    ///
    /// - Parameter path: A regular file, or `-` for standard input.
    /// - Throws: `notFound`, `permissionDenied`, `notARegularFile` or `readFailed`.
    public convenience init(path: String) throws(PlatformError) {
        if path == "-" {
            try self.init(CompressedInput(standardInputNamed: "standard input"))
        } else {
            try self.init(CompressedInput(path: path))
        }
    }

    /// Gives the bytes of an array.
    ///
    /// - Parameters:
    ///   - bytes: The bytes of a file.
    ///   - name: The name for messages.
    public init(bytes: [UInt8], name: String) {
        input = CompressedInput(bytes: bytes, name: name)
        self.name = name
        if Gzip.isGzip(bytes) { decoder = GzipDecoder() }
    }

    private init(_ input: CompressedInput) throws(PlatformError) {
        self.input = input
        name = input.name
        if Gzip.isGzip(try input.firstBytes(2)) { decoder = GzipDecoder() }
    }

    /// Whether the file is gzip.
    public var isCompressed: Bool { decoder != nil }

    /// Where the gzip member that was begun last starts, in decompressed bytes; 0 for a plain file.
    ///
    /// After a `corruptGzip` it is the member that is damaged: what was given from here on has no valid checksum.
    public var memberOffset: Int { decoder?.member.given ?? 0 }

    /// Looks at the next bytes without taking them.
    ///
    /// It throws nothing: an error waits until the bytes before it have been read.
    ///
    /// - Parameter count: How many bytes are asked for.
    /// - Returns: Fewer only where the file ends or an error waits.
    public func head(_ count: Int) -> [UInt8] {
        while peek.count - peekPosition < count, pending == nil, !isAtEnd {
            if peekPosition > 0 {
                peek.removeFirst(peekPosition)
                peekPosition = 0
            }
            let sizeBefore = peek.count
            do throws(PlatformError) {
                try peek.append(addingCapacity: count - peek.count) { output throws(PlatformError) in
                    try fillDirectly(&output)
                }
                isAtEnd = peek.count == sizeBefore
            } catch {
                pending = error
            }
        }
        return Array(peek[peekPosition...].prefix(count))
    }

    /// Reads the next bytes.
    ///
    /// - Parameter count: The most that is taken; at least 1.
    /// - Returns: At least one byte, or none at the end.
    /// - Throws: `readFailed`, or `corruptGzip`, after all bytes before the damage have been given. After an error, the
    ///   source is at its end, unless ``skipDamage()`` finds more.
    public func read(upTo count: Int) throws(PlatformError) -> [UInt8] {
        precondition(count > 0, "a read without room looks like the end")
        var bytes: [UInt8] = []
        try bytes.append(addingCapacity: count) { output throws(PlatformError) in
            try fill(&output)
        }
        return bytes
    }

    /// Reads everything that is left, as one document.
    ///
    /// - Parameter limit: The most that is taken, in decompressed bytes.
    /// - Returns: The bytes. What follows the last gzip member and is no gzip is left out, as in ``Gzip/decompress``.
    /// - Throws: `tooLarge` as soon as the limit is passed, `readFailed` or `corruptGzip`.
    public func readToEnd(limit: Int) throws(PlatformError) -> [UInt8] {
        precondition(limit >= 0, "a limit is a number of bytes")
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let sizeBefore = bytes.count
            let step = min(max(64 << 10, bytes.count), limit - bytes.count) + 1
            do throws(PlatformError) {
                try bytes.append(addingCapacity: step) { output throws(PlatformError) in
                    try fill(&output)
                }
            } catch {
                if damage?.kind == .trailing { return bytes }
                throw error
            }
            if bytes.count == sizeBefore { return bytes }
        }
        throw .tooLarge(path: name, bytes: bytes.count, limit: limit)
    }

    /// After a `corruptGzip`: goes on at the next gzip member whose header can be found.
    ///
    /// Damaged data may be decoded past the end of their member. So the search begins within the damaged member again where
    /// the file can be read anew, as long as that does not add up to more than `rereadLimit` bytes: many false headers
    /// would cost the square of the file.
    ///
    /// - Returns: Whether there is such a member; what is read next are its bytes.
    /// - Throws: `readFailed`.
    public func skipDamage() throws(PlatformError) -> Bool {
        guard let damage, let old = decoder?.member, let given = decoder?.bytesGiven else { return false }
        self.damage = nil
        pending = nil
        if damage.kind != .trailing { input.rewind(to: old.taken + 1) }
        while let start = try input.findGzipHeader() {
            decoder = GzipDecoder(after: start, given: given)
            isAtEnd = false
            return true
        }
        isAtEnd = true
        return false
    }

    /// Adds bytes to `output`; none at the end.
    func fill(_ output: inout OutputSpan<UInt8>) throws(PlatformError) {
        let sizeBefore = output.count
        if peekPosition < peek.count {
            let count = min(output.freeCapacity, peek.count - peekPosition)
            for index in peekPosition..<(peekPosition + count) { output.append(peek[index]) }
            peekPosition += count
            if peekPosition == peek.count {
                peek = []
                peekPosition = 0
            }
        } else if let error = pending {
            pending = nil
            isAtEnd = true
            throw error
        } else if !isAtEnd {
            // An error is an end too.
            isAtEnd = true
            try fillDirectly(&output)
            isAtEnd = output.count == sizeBefore
        }
        offset += output.count - sizeBefore
    }

    private func fillDirectly(_ output: inout OutputSpan<UInt8>) throws(PlatformError) {
        guard decoder != nil else { return try input.fill(&output) }
        let sizeBefore = output.count
        do throws(GzipDamage) {
            repeat {
                // A span cannot reach into a property of a class, so this one borrows from a second reference.
                let bytes = input.available
                let position = input.position
                let used = try decoder?.decode(bytes.span.extracting(position...), into: &output) ?? 0
                input.take(used)
                if output.count > sizeBefore { return }
            } while try refill()
            try decoder?.finish()
        } catch {
            damage = error
            if let readError {
                self.readError = nil
                throw readError
            }
            throw .corruptGzip(path: name, reason: error.reason)
        }
    }

    /// An error of the file itself, while the decoder's are thrown.
    private var readError: PlatformError?

    private func refill() throws(GzipDamage) -> Bool {
        do throws(PlatformError) { return try input.refill() } catch {
            readError = error
            throw GzipDamage(kind: .cut, reason: "")
        }
    }
}
