/// What a byte means to the tokenizer: two tables of 256 entries, one look-up each.
struct ByteTable: Sendable {
    /// The byte in lower case for ASCII letters and digits, else 0.
    private(set) var folded: [UInt8]
    /// The raw value of the gap that a byte other than those puts between words.
    private(set) var gaps: [UInt8]

    init() {
        folded = [UInt8](repeating: 0, count: 256)
        gaps = [UInt8](repeating: TokenGap.comma.rawValue, count: 256)
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
            folded[Int(byte)] = byte
            folded[Int(byte & 0xDF)] = byte
        }
        for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { folded[Int(byte)] = byte }
        for (signs, gap): (String, TokenGap) in [
            (" \t\r", .space), ("\n", .line), ("-_", .hyphen), ("/", .slash), (".;:!?|", .stop),
        ] {
            for sign in signs.utf8 { gaps[Int(sign)] = gap.rawValue }
        }
    }
}
