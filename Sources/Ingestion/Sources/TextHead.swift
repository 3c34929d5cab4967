/// The beginning of a text as ASCII, for telling formats: without a byte order mark, and UTF-16 without its zero bytes.
enum TextHead {
    /// The bytes; those of UTF-8 stay as they are.
    static func ascii(_ head: [UInt8]) -> [UInt8] {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(head.dropFirst(3)) }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            return head.dropFirst(2).filter { $0 != 0 }
        }
        return isUTF16(head) ? head.filter { $0 != 0 } : head
    }

    /// Whether the bytes begin with eight characters of printable ASCII as UTF-16 without a mark.
    static func isUTF16(_ head: [UInt8]) -> Bool {
        guard head.count >= 16 else { return false }
        return [0, 1].contains { zero in
            (0..<16).allSatisfy { index in
                let byte = head[index]
                return index % 2 == zero ? byte == 0 : byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D
            }
        }
    }
}
