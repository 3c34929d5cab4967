/// Undoes the encodings in which mail carries bytes (RFC 2045, section 6).
enum TransferDecoding {
    /// The bytes of a part.
    ///
    /// - Parameters:
    ///   - bytes: the part's body.
    ///   - encoding: the value of `Content-Transfer-Encoding`; one that is not known leaves the bytes as they are.
    static func decode(_ bytes: ArraySlice<UInt8>, _ encoding: String?) -> [UInt8] {
        switch encoding?.lowercased() {
        case "quoted-printable": quotedPrintable(bytes)
        case "base64": base64(bytes)
        default: Array(bytes)
        }
    }

    /// `=3D` is a byte, `=` at the end of a line joins it to the next; white space at the end of a line is not meant. What
    /// else follows an equals sign stays as it is.
    static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        let end = bytes.endIndex
        var index = bytes.startIndex
        while index < end {
            let byte = bytes[index]
            if byte == 0x0A {
                var kept = output.count
                let hasReturn = kept > 0 && output[kept - 1] == 0x0D
                if hasReturn { kept -= 1 }
                while kept > 0, output[kept - 1] == 0x20 || output[kept - 1] == 0x09 { kept -= 1 }
                output.removeSubrange(kept...)
                if hasReturn { output.append(0x0D) }
                output.append(0x0A)
                index += 1
                continue
            }
            guard byte == UInt8(ascii: "=") else {
                output.append(byte)
                index += 1
                continue
            }
            if index + 2 < end, let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2]) {
                output.append(high << 4 | low)
                index += 3
                continue
            }
            var after = index + 1
            while after < end, bytes[after] == 0x20 || bytes[after] == 0x09 || bytes[after] == 0x0D { after += 1 }
            if after == end || bytes[after] == 0x0A {
                index = min(after + 1, end)
            } else {
                output.append(byte)
                index += 1
            }
        }
        return output
    }

    /// Bytes outside the alphabet are passed over; the first `=` ends the data.
    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count / 4 * 3 + 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            let value: UInt32
            switch byte {
            case 0x41...0x5A: value = UInt32(byte) - 0x41
            case 0x61...0x7A: value = UInt32(byte) - 0x61 + 26
            case 0x30...0x39: value = UInt32(byte) - 0x30 + 52
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="): return output + rest(bits, count)
            default: continue
            }
            bits = bits << 6 | value
            count += 1
            if count == 4 {
                output.append(UInt8(truncatingIfNeeded: bits >> 16))
                output.append(UInt8(truncatingIfNeeded: bits >> 8))
                output.append(UInt8(truncatingIfNeeded: bits))
                count = 0
            }
        }
        return output + rest(bits, count)
    }

    /// The whole bytes of fewer than four characters.
    private static func rest(_ bits: UInt32, _ count: Int) -> [UInt8] {
        switch count {
        case 2: [UInt8(truncatingIfNeeded: bits >> 4)]
        case 3: [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
        default: []
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
