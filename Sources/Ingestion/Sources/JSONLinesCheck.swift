/// Tells records and markup by how a file begins.
enum JSONLinesCheck {
    /// Whether bytes are one complete JSON object.
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        guard let document = try? JSONDocument(parsing: bytes) else { return false }
        return document.kind(document.root) == .object
    }

    /// Whether the first line, or the whole, is a complete JSON object.
    static func beginsWithRecord(_ bytes: [UInt8]) -> Bool {
        let first = bytes.split(separator: 0x0A, maxSplits: 1).first { $0.contains { $0 > 0x20 } }
        return first.map { isWhole(Array($0)) } ?? false || isWhole(bytes)
    }

    /// Whether a file begins with a tag.
    static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
        var rest = bytes.prefix(4096)
        if rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) { return true }
        if rest.starts(with: [0x3C, 0x00]) || rest.starts(with: [0x00, 0x3C]) { return true }
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        guard let start = rest.firstIndex(where: { $0 > 0x20 }), rest[start] == UInt8(ascii: "<") else { return false }
        guard start + 1 < rest.endIndex else { return false }
        switch rest[start + 1] {
        case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        default: return false
        }
    }
}
