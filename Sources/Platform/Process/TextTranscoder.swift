#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Turns text of legacy encodings into UTF-8, with the system's iconv(3).
public enum TextTranscoder {
    /// Decodes bytes to UTF-8.
    ///
    /// A byte that the encoding does not allow becomes U+FFFD, and decoding goes on with the byte after it; so damage
    /// never swallows the markup that follows.
    ///
    /// - Parameters:
    ///   - bytes: The text in its own encoding.
    ///   - iconvName: The encoding as iconv calls it, such as `SHIFT_JIS` or `WINDOWS-1252`, in any case.
    /// - Returns: The text in UTF-8.
    /// - Throws: `unknownEncoding`.
    /// - Complexity: O(*n*).
    public static func utf8(from bytes: [UInt8], iconvName: String) throws(PlatformError) -> [UInt8] {
        // iconv reads what follows `//` as options, and an empty name as the locale's encoding.
        guard !iconvName.isEmpty, iconvName.utf8.allSatisfy(isNameByte), var decoder = IconvDecoder(name: iconvName)
        else { throw .unknownEncoding(name: iconvName) }
        return decoder.decode(bytes)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
