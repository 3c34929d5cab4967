/// Tells files that are no text by their first bytes.
struct BinaryCheck {
    /// The share of control bytes from which a document is binary.
    let share: Double

    /// What a binary file is, for the message; nil for text.
    func kind(of bytes: [UInt8]) -> String? {
        for (magic, name) in BinaryCheck.magics where bytes.starts(with: magic) { return name }
        let head = bytes.prefix(4096)
        // UTF-16 is full of zero bytes; it begins with a mark or with `<` beside a zero.
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return nil }
        if head.count >= 4, head[0] == 0x3C && head[1] == 0 || head[0] == 0 && head[1] == 0x3C { return nil }
        if TextHead.isUTF16(bytes) { return nil }
        let span = bytes.span
        var controls: UInt32 = 0
        for index in 0..<head.count {
            let byte = span[index]
            controls &+= (byte < 0x09 ? 1 : 0) &+ (byte > 0x0D && byte < 0x20 && byte != 0x1B ? 1 : 0)
        }
        return Double(controls) > share * Double(max(1, head.count)) ? "binary data" : nil
    }

    private static let magics: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF-".utf8), "a PDF document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an Office document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        (Array("BZh".utf8), "a bzip2 archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        (Array("SQLite format 3".utf8), "an SQLite database"),
        (Array("PAR1".utf8), "a Parquet file"),
        (Array("{\\rtf".utf8), "a rich-text document"),
        (Array("filedesc://".utf8), "an ARC archive, which came before WARC"),
    ]
}
