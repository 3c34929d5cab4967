/// Finds the encoding that a page declares about itself: `<meta charset=…>`, `<meta http-equiv=… content="…charset=…">`
/// or `<?xml … encoding="…"?>`.
enum DeclaredEncoding {
    /// The first declared label that names an encoding, in lower case, or nil. What stands in a comment declares nothing.
    ///
    /// - Parameters:
    ///   - bytes: the page, undecoded.
    ///   - limit: how many bytes from the start are searched.
    static func label(in bytes: [UInt8], scanning limit: Int) -> String? {
        let end = min(bytes.count, limit)
        let head = bytes[0..<end]
        if head.starts(with: Array("<?xml".utf8)), let close = ByteSearch.find("?>", in: bytes, from: 0, to: end),
            let name = ByteSearch.find("encoding", in: bytes, from: 0, to: close)
        {
            if let value = value(in: bytes, from: name + 8, to: close), EncodingName.forLabel(value) != nil {
                return value
            }
        }
        var position = 0
        while let tag = ByteSearch.find("<meta", in: bytes, from: position, to: end) {
            if let comment = ByteSearch.find("<!--", in: bytes, from: position, to: tag) {
                // The dashes of `<!-->` both open and close.
                guard let close = ByteSearch.find("-->", in: bytes, from: comment + 2, to: end) else { return nil }
                position = close + 3
                continue
            }
            var close = tag
            while close < end && bytes[close] != UInt8(ascii: ">") { close += 1 }
            guard close < end else { return nil }
            if let name = ByteSearch.find("charset", in: bytes, from: tag, to: close),
                let value = value(in: bytes, from: name + 7, to: close), EncodingName.forLabel(value) != nil
            {
                return value
            }
            position = close
        }
        return nil
    }

    /// Reads `= "value"` with optional spaces and quotes.
    private static func value(in bytes: [UInt8], from start: Int, to end: Int) -> String? {
        var index = start
        func skipSpace() { while index < end && bytes[index] <= 0x20 { index += 1 } }
        skipSpace()
        guard index < end, bytes[index] == UInt8(ascii: "=") else { return nil }
        index += 1
        skipSpace()
        while index < end, bytes[index] == 0x22 || bytes[index] == 0x27 || bytes[index] == UInt8(ascii: "\\") {
            index += 1
        }
        let first = index
        while index < end, isLabelByte(bytes[index]) { index += 1 }
        guard index > first else { return nil }
        return String(decoding: bytes[first..<index], as: UTF8.self).lowercased()
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2E, 0x3A: true
        default: false
        }
    }
}
