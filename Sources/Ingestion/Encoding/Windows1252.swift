/// Decodes windows-1252, which browsers also use for what is declared ISO-8859-1 (Encoding Standard, "single-byte
/// encodings").
enum Windows1252 {
    /// The code points of bytes 0x80 to 0x9F; the five that the code page leaves open are the C1 controls.
    private static let high: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]

    /// The text as UTF-8, NUL bytes left out.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes where byte != 0 {
            if byte < 0x80 {
                result.append(byte)
            } else {
                let point = byte < 0xA0 ? high[Int(byte) - 0x80] : UInt16(byte)
                if point < 0x800 {
                    result.append(UInt8(0xC0 | point >> 6))
                } else {
                    result.append(UInt8(0xE0 | point >> 12))
                    result.append(UInt8(0x80 | point >> 6 & 0x3F))
                }
                result.append(UInt8(0x80 | point & 0x3F))
            }
        }
        return result
    }
}
