/// Lower case for the two-byte letters of Latin scripts.
enum LatinFolding {
    /// The small letter of a letter from U+00C0 to U+024F, given and returned as its two bytes of UTF-8.
    ///
    /// The Latin-1 letters differ by 32; those of Latin Extended-A come in pairs, of which the capital is even or, in two
    /// stretches, odd. The others are left as they are, but for the Romanian letters with a comma.
    @inline(__always)
    static func lowercased(_ lead: UInt8, _ second: UInt8) -> (lead: UInt8, second: UInt8) {
        switch (lead, second) {
        case (0xC3, 0x80...0x9E): (lead, second + 0x20)
        case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB7): (lead, second | 1)
        case (0xC4, 0xB9...0xBE), (0xC5, 0x81...0x87), (0xC5, 0xB9...0xBD):
            second & 1 == 1 ? (lead, second + 1) : (lead, second)
        case (0xC6, 0xA0), (0xC6, 0xAF): (lead, second + 1)
        case (0xC8, 0x98...0x9B): (lead, second | 1)
        // U+0178, the capital of U+00FF, and U+013F, which sits at the end of its row.
        case (0xC5, 0xB8): (0xC3, 0xBF)
        case (0xC4, 0xBF): (0xC5, 0x80)
        default: (lead, second)
        }
    }
}
