/// Makes bytes valid UTF-8 without NUL bytes.
enum UTF8Repair {
    /// The bytes without NULs if they are valid UTF-8, else nil.
    static func cleanIfValid(_ bytes: [UInt8]) -> [UInt8]? {
        guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
        return withoutNULs(bytes)
    }

    /// The bytes without NULs.
    static func withoutNULs(_ bytes: [UInt8]) -> [UInt8] {
        hasNUL(bytes.span) ? bytes.filter { $0 != 0 } : bytes
    }

    /// The bytes without NULs, each maximal invalid part replaced by U+FFFD as the Unicode standard (chapter 3, "U+FFFD
    /// substitution of maximal subparts") and browsers do.
    static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        if let clean = cleanIfValid(bytes) { return clean }
        return Array(String(decoding: bytes, as: UTF8.self).utf8).filter { $0 != 0 }
    }

    /// The smallest byte tells; without an early exit the compiler compares 32 bytes at a time.
    private static func hasNUL(_ bytes: Span<UInt8>) -> Bool {
        var smallest: UInt8 = 0xFF
        for index in bytes.indices { smallest = min(smallest, bytes[index]) }
        return smallest == 0
    }
}
