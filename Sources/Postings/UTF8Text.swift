/// A text as valid UTF-8 bytes.
///
/// Everything downstream of ingestion speaks of a posting by byte ranges into its text, so the bytes are the primary
/// form and `String` is made only where a person reads.
public struct UTF8Text: Sendable, Hashable {
    /// The bytes; valid UTF-8 by the promise of whoever made the value.
    public let bytes: [UInt8]

    /// The text without a byte.
    public static let empty = UTF8Text([])

    /// Wraps bytes that are known to be valid UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Takes the UTF-8 of a string.
    public init(_ string: some StringProtocol) {
        self.bytes = Array(string.utf8)
    }

    /// Whether there is no byte.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The text as a string, for reports and messages.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The part of the text that a range of bytes covers, as a string.
    public func string(in range: ByteRange) -> String {
        String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
    }
}

extension UTF8Text: CustomStringConvertible {
    /// The text as a string.
    public var description: String { string }
}
