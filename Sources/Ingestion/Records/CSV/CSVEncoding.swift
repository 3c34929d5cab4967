/// Decides the encoding of a CSV file by its first bytes.
///
/// A byte order mark, else the zero bytes of UTF-16 around ASCII, else UTF-8 where more of what is not ASCII is UTF-8 than
/// is not (one damaged byte does not change what a file of a million rows is), else windows-1252. UTF-16 is decoded as it comes in; the rest stays as it is, because its
/// delimiters and line ends are the same bytes, and each row is decoded where it is ingested.
struct CSVEncoding: Sendable {
    /// Its name, or nil when the first bytes are all ASCII.
    let name: String?
    /// The bytes of the mark.
    let markLength: Int
    /// Decodes UTF-16; nil for the rest.
    var decoder: UTF16Stream?

    /// - Parameter isWhole: whether nothing follows; else a character cut at the end says nothing.
    init(_ head: [UInt8], isWhole: Bool) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            (name, markLength, decoder) = ("UTF-8", 3, nil)
        } else if head.starts(with: [0xFF, 0xFE]) {
            (name, markLength, decoder) = ("UTF-16LE", 2, UTF16Stream(order: .little))
        } else if head.starts(with: [0xFE, 0xFF]) {
            (name, markLength, decoder) = ("UTF-16BE", 2, UTF16Stream(order: .big))
        } else if head.count >= 4, head[0] != 0, head[1] == 0, head[2] != 0, head[3] == 0 {
            (name, markLength, decoder) = ("UTF-16LE", 0, UTF16Stream(order: .little))
        } else if head.count >= 4, head[0] == 0, head[1] != 0, head[2] == 0, head[3] != 0 {
            (name, markLength, decoder) = ("UTF-16BE", 0, UTF16Stream(order: .big))
        } else if !head.contains(where: { $0 >= 0x80 }) {
            (name, markLength, decoder) = (nil, 0, nil)
        } else {
            let isUTF8 = CSVEncoding.isMostlyUTF8(isWhole ? head : CSVEncoding.withoutCutCharacter(head))
            (name, markLength, decoder) = (isUTF8 ? "UTF-8" : "windows-1252", 0, nil)
        }
    }

    /// A row's bytes as UTF-8 without NUL bytes, and the encoding that they were read with.
    ///
    /// Where the beginning of the file did not tell (`encoding` is nil), the row does.
    static func decode(_ row: [UInt8], _ encoding: String?) -> DecodedText {
        switch encoding {
        case "windows-1252": return DecodedText(utf8: Windows1252.utf8(row), encoding: "windows-1252")
        case .some(let name): return DecodedText(utf8: UTF8Repair.repaired(row), encoding: name)
        case nil:
            if let clean = UTF8Repair.cleanIfValid(row) { return DecodedText(utf8: clean, encoding: "UTF-8") }
            return DecodedText(utf8: Windows1252.utf8(row), encoding: "windows-1252")
        }
    }

    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        if (try? UTF8Span(validating: bytes.span)) != nil { return true }
        var balance = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
            balance += scalar == "\u{FFFD}" ? -1 : 1
        }
        return balance > 0
    }

    /// The bytes up to the last character that may be incomplete.
    private static func withoutCutCharacter(_ bytes: [UInt8]) -> [UInt8] {
        var end = bytes.count
        for _ in 0..<3 where end > 0 && bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
        if end > 0, bytes[end - 1] >= 0xC0 { return Array(bytes[..<(end - 1)]) }
        return bytes
    }
}
