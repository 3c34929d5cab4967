/// Tells a saved page by its first lines: a header that says that it is MIME.
enum MIMEHead {
    /// Whether a file begins with a header of mail, as MHTML does, and says that it is one.
    ///
    /// - Parameter bytes: the beginning of a file.
    static func looksLike(_ bytes: [UInt8]) -> Bool {
        let start = start(bytes)
        guard isField(bytes[start...].prefix(256)),
            let header = HeaderBlock(bytes[...].prefix(64 << 10), from: start, limit: 64 << 10, mayEnd: true)
        else { return false }
        if header.value("mime-version") != nil { return header.value("content-type") != nil }
        return header.mediaType()?.isMultipart ?? false
    }

    /// Where the header begins: behind a mark, empty lines, and the `From ` line of a mailbox.
    static func start(_ bytes: [UInt8]) -> Int {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count, bytes[start] == 0x0D || bytes[start] == 0x0A { start += 1 }
        if bytes[start...].starts(with: Array("From ".utf8)), let end = bytes[start...].firstIndex(of: 0x0A) {
            start = end + 1
        }
        return start
    }

    /// Whether a line begins with a name and a colon.
    private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
        return line[..<colon].allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }
}
