extension ByteLineReader {
    /// A line, without its line feed.
    public struct Line: Sendable, Hashable {
        /// The line's bytes; no more than the reader's maximum.
        public let bytes: [UInt8]
        /// The line's place in the file, from 1.
        public let number: Int
        /// Whether the line was longer than the maximum, and its rest was skipped.
        public let truncated: Bool
    }
}
