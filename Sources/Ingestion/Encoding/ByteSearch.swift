/// Searches bytes for a short lower-case pattern, ASCII letters in either case.
enum ByteSearch {
    /// The first place of a pattern in `bytes[start ..< end]`, or nil.
    ///
    /// - Complexity: O(*n* · *m*); patterns are tags and attribute names.
    static func find(_ pattern: String, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        let wanted = pattern.utf8.span
        let bytes = bytes.span
        let end = min(end, bytes.count)
        guard wanted.count > 0, start >= 0, end - start >= wanted.count else { return nil }
        let first = wanted[0]
        var index = start
        while index <= end - wanted.count {
            if lower(bytes[index]) == first {
                var offset = 1
                while offset < wanted.count && lower(bytes[index + offset]) == wanted[offset] { offset += 1 }
                if offset == wanted.count { return index }
            }
            index += 1
        }
        return nil
    }

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}
