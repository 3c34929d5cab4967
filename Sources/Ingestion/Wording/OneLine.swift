/// Makes one line of a field's text.
enum OneLine {
    /// The text with white space collapsed to single spaces and tags left out.
    static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var pending = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), let close = tagEnd(bytes, at: index) {
                pending = true
                index = close + 1
                continue
            }
            // U+00A0
            if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                pending = true
                index += 2
                continue
            }
            if byte <= 0x20 || byte == 0x7F {
                pending = true
            } else {
                if pending && !result.isEmpty { result.append(0x20) }
                pending = false
                result.append(byte)
            }
            index += 1
        }
        return result
    }

    /// The `>` of a tag that begins here, or nil where no tag does.
    private static func tagEnd(_ bytes: [UInt8], at start: Int) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"): break
        default: return nil
        }
        // A `<` before any `>`: no tag begins here. So each byte is looked at once, however many `<` there are.
        guard
            let end = bytes[(start + 1)...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
            bytes[end] == UInt8(ascii: ">")
        else { return nil }
        return end
    }
}
