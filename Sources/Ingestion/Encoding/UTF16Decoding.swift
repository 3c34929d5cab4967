/// Decodes UTF-16; a lone surrogate or half a code unit becomes U+FFFD.
enum UTF16Decoding {
    enum ByteOrder: Sendable { case little, big }

    /// The text as UTF-8, NUL characters left out.
    static func utf8(_ bytes: ArraySlice<UInt8>, order: ByteOrder) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2 + 1)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            let unit = order == .little ? second << 8 | first : first << 8 | second
            if unit != 0 { units.append(unit) }
            index += 2
        }
        if index < bytes.endIndex { units.append(0xFFFD) }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
