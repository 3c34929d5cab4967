/// Finds a tag with more attributes than any page needs.
///
/// libxml2 compares each attribute of a tag with all before it, and no event lets a caller stop it in between: a bare parse
/// of 20,000 attributes takes 0.6 s, of 40,000 2.1 s. The scan follows quoted values, so that neither a `>`
/// nor a `<` inside one hides what comes after.
enum AttributeBomb {
    /// Below this size a page is not looked at: the 16,000 attributes of four bytes that it may hold take some 0.3 s.
    private static let smallestPage = 64 << 10

    /// The first byte of such a tag, or nil.
    ///
    /// - Complexity: linear in the bytes.
    static func byte(in html: [UInt8], limit: Int) -> Int? {
        guard html.count >= smallestPage else { return nil }
        let bytes = html.span
        let count = bytes.count
        var index = 0
        while index + 1 < count {
            guard bytes[index] == UInt8(ascii: "<"), isLetter(bytes[index + 1]) else {
                index += 1
                continue
            }
            let tag = index
            index = endOfName(bytes, index + 1)
            var attributes = 0
            while index < count, bytes[index] != UInt8(ascii: ">") {
                if isGap(bytes[index]) {
                    index += 1
                    continue
                }
                attributes += 1
                if attributes > limit { return tag }
                index = endOfAttribute(bytes, index)
            }
        }
        return nil
    }

    /// The byte behind an attribute: its name, and its value where one follows.
    private static func endOfAttribute(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        // An attribute has a byte at least, so that the scan goes on whatever stands here.
        var index = endOfName(bytes, start + 1)
        var next = index
        while next < bytes.count, isGap(bytes[next]), bytes[next] != UInt8(ascii: "/") { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return index }
        index = next + 1
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count else { return index }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            while index < bytes.count, bytes[index] != quote { index += 1 }
            return min(index + 1, bytes.count)
        }
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
        return index
    }

    private static func endOfName(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, !isGap(bytes[index]), bytes[index] != UInt8(ascii: ">"),
            bytes[index] != UInt8(ascii: "=")
        {
            index += 1
        }
        return index
    }

    private static func isGap(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "/") }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
