/// Makes bytes valid UTF-8 without NUL bytes.
enum UTF8Repair {
    /// The bytes without NULs if they are valid UTF-8, else nil.
    static func cleanIfValid(_ bytes: [UInt8]) -> [UInt8]? {
        let check = check(bytes)
        guard check.isValid else { return nil }
        return check.hasNUL ? bytes.filter { $0 != 0 } : bytes
    }

    /// The bytes without NULs, each maximal invalid part replaced by U+FFFD as the Unicode standard (chapter 3, "U+FFFD
    /// substitution of maximal subparts") and browsers do.
    static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        if let clean = cleanIfValid(bytes) { return clean }
        return Array(String(decoding: bytes, as: UTF8.self).utf8).filter { $0 != 0 }
    }

    private static func check(_ bytes: [UInt8]) -> (isValid: Bool, hasNUL: Bool) {
        let span = bytes.span
        let count = span.count
        var index = 0
        var hasNUL = false
        while index < count {
            let byte = span[index]
            if byte < 0x80 {
                if byte == 0 { hasNUL = true }
                index += 1
                continue
            }
            let length: Int
            var lowest: UInt8 = 0x80
            var highest: UInt8 = 0xBF
            switch byte {
            case 0xC2...0xDF: length = 2
            case 0xE0:
                length = 3
                lowest = 0xA0
            case 0xED:
                length = 3
                highest = 0x9F
            case 0xE1...0xEF: length = 3
            case 0xF0:
                length = 4
                lowest = 0x90
            case 0xF4:
                length = 4
                highest = 0x8F
            case 0xF1...0xF3: length = 4
            default: return (false, hasNUL)
            }
            guard index + length <= count, span[index + 1] >= lowest, span[index + 1] <= highest else {
                return (false, hasNUL)
            }
            var offset = 2
            while offset < length {
                guard span[index + offset] & 0xC0 == 0x80 else { return (false, hasNUL) }
                offset += 1
            }
            index += length
        }
        return (true, hasNUL)
    }
}
