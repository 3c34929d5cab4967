/// A document's text as UTF-8 without NUL bytes, and the encoding that it was read with.
struct DecodedText: Sendable, Hashable {
    /// Valid UTF-8; a byte order mark and NUL bytes are left out.
    let utf8: [UInt8]
    /// The encoding's name in the Encoding Standard.
    let encoding: String
}
