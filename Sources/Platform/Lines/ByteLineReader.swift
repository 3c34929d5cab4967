/// Reads a file of lines one by one: plain or gzipped, or standard input.
///
/// Gzip is told by its first two bytes, not by the file's name. Memory is bounded by the longest line that the caller
/// takes, whatever the file holds. A reader belongs to one task.
///
/// ```swift
/// let reader = try ByteLineReader(path: "postings.jsonl.gz", maximumLineBytes: 16 << 20)
/// while let line = try reader.next() {
///     print(line.number, line.bytes.count)
/// }
/// ```
public final class ByteLineReader {
    private let source: ByteSource
    private let maximumLineBytes: Int
    private var buffer: [UInt8] = []
    /// Where in `buffer` the next line begins.
    private var position = 0
    /// The beginning of a line whose end is not read yet. Empty means that no line has begun.
    private var partial: [UInt8] = []
    private var partialIsTruncated = false
    private var linesGiven = 0
    private var isAtEnd = false

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: A regular file, or `-` for standard input.
    ///   - maximumLineBytes: The most that is kept of a line, in bytes; at least 1.
    /// - Throws: `notFound`, `permissionDenied`, `notARegularFile` or `readFailed`.
    public convenience init(path: String, maximumLineBytes: Int) throws(PlatformError) {
        self.init(try ByteSource(path: path), maximumLineBytes: maximumLineBytes)
    }

    /// Reads the lines of a source.
    ///
    /// - Parameters:
    ///   - source: The bytes; the reader takes more of them than it gives.
    ///   - maximumLineBytes: The most that is kept of a line, in bytes; at least 1.
    public init(_ source: ByteSource, maximumLineBytes: Int) {
        precondition(maximumLineBytes > 0, "a line has at least one byte")
        self.maximumLineBytes = maximumLineBytes
        self.source = source
    }

    /// Reads the next line.
    ///
    /// A line ends at a line feed; a carriage return before it stays in the line. A last line without a line feed is a
    /// line.
    ///
    /// - Returns: The line, or `nil` at the end.
    /// - Throws: `readFailed`; or `corruptGzip`, after all whole lines before the damage have been given. After an
    ///   error, the reader is at its end.
    public func next() throws(PlatformError) -> Line? {
        while true {
            if position == buffer.count {
                guard try refill() else { return partial.isEmpty ? nil : takePartial() }
            }
            if let newline = firstNewline(in: buffer.span, from: position) {
                defer { position = newline + 1 }
                if partial.isEmpty { return makeLine(position..<newline) }
                keep(position..<newline)
                return takePartial()
            }
            keep(position..<buffer.count)
            position = buffer.count
        }
    }

    /// After a `corruptGzip`: goes on at the next gzip member that can be found. Its first line may lack its beginning.
    ///
    /// - Returns: Whether there is one.
    /// - Throws: `readFailed`.
    public func skipDamage() throws(PlatformError) -> Bool {
        isAtEnd = try !source.skipDamage()
        return !isAtEnd
    }

    /// Replaces the buffer by the source's next bytes; `false` at the end.
    private func refill() throws(PlatformError) -> Bool {
        buffer.removeAll(keepingCapacity: true)
        position = 0
        guard !isAtEnd else { return false }
        // An error ends the reader too, and what was begun is no whole line.
        isAtEnd = true
        do throws(PlatformError) {
            try buffer.append(addingCapacity: Self.bufferSize) { output throws(PlatformError) in
                try source.fill(&output)
            }
        } catch {
            partial = []
            partialIsTruncated = false
            throw error
        }
        isAtEnd = buffer.isEmpty
        return !isAtEnd
    }

    /// Adds to the line that has begun, as far as there is room for it.
    private func keep(_ range: Range<Int>) {
        let room = maximumLineBytes - partial.count
        partial.append(contentsOf: buffer[range.prefix(room)])
        if range.count > room { partialIsTruncated = true }
    }

    private func takePartial() -> Line {
        linesGiven += 1
        let line = Line(bytes: partial, number: linesGiven, truncated: partialIsTruncated)
        partial = []
        partialIsTruncated = false
        return line
    }

    private func makeLine(_ range: Range<Int>) -> Line {
        linesGiven += 1
        let kept = range.prefix(maximumLineBytes)
        return Line(bytes: Array(buffer[kept]), number: linesGiven, truncated: kept.count < range.count)
    }

    /// Large enough that the calls of `read(2)` do not show: lines of 1 KB come at 3 to 4 GB/s from the page cache.
    private static var bufferSize: Int { 256 << 10 }
}
