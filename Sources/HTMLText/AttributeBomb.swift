/// Finds a tag with more attributes than any page needs.
///
/// libxml2 compares each attribute of a tag with all before it, and no event lets a caller stop it in between: 40,000
/// attributes take 2.3 s, ten times as many a hundred times as long. Below ``smallestPage`` bytes a page cannot hold enough
/// of them to matter, and is not looked at.
enum AttributeBomb {
    /// 16,000 attributes of four bytes take 0.4 s.
    private static let smallestPage = 64 << 10

    /// The first byte of such a tag, or nil.
    static func byte(in html: [UInt8], limit: Int) -> Int? {
        guard html.count >= smallestPage else { return nil }
        let bytes = html.span
        var tag = -1
        var attributes = 0
        var previousIsSpace = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") {
                // A quoted value may hold a `<`: what began before stays open unless a tag can begin here.
                guard tag < 0 || attributes == 0 else { continue }
                tag = index
                attributes = 0
            } else if byte == UInt8(ascii: ">") {
                tag = -1
                attributes = 0
            } else if tag >= 0 {
                // A space before something else, or a slash, begins an attribute.
                let isSpace = byte <= 0x20 || byte == UInt8(ascii: "/")
                if previousIsSpace && !isSpace { attributes += 1 }
                previousIsSpace = isSpace
                if attributes > limit, looksLikeTag(bytes, tag) { return tag }
                continue
            }
            previousIsSpace = false
        }
        return nil
    }

    /// Whether a letter follows the `<`: text such as `a < b` opens no tag.
    private static func looksLikeTag(_ bytes: Span<UInt8>, _ tag: Int) -> Bool {
        guard tag + 1 < bytes.count else { return false }
        let next = bytes[tag + 1] | 0x20
        return next >= 0x61 && next <= 0x7A
    }
}
