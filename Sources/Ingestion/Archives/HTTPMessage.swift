/// The head of an HTTP response as an archive keeps it: status line, header, and where the body begins.
struct HTTPMessage: Sendable {
    /// 200, 404 …; 200 where the status line does not say.
    let status: Int
    /// The header.
    let header: HeaderBlock
    /// Where the body begins.
    var bodyStart: Int { header.end }

    /// Reads the head of a response.
    ///
    /// - Parameters:
    ///   - block: the record's block, or its beginning.
    ///   - limit: the most bytes that the header may have.
    /// - Returns: nil where the block does not begin with `HTTP/`, or its header does not end.
    init?(_ block: ArraySlice<UInt8>, limit: Int) {
        guard block.starts(with: Array("HTTP/".utf8)),
            let lineEnd = block.prefix(limit).firstIndex(of: 0x0A),
            let header = HeaderBlock(block, from: lineEnd + 1, limit: limit, mayEnd: true)
        else { return nil }
        let words = block[..<lineEnd].split(separator: 0x20)
        status = words.count > 1 ? Int(String(decoding: words[1].prefix(3), as: UTF8.self)) ?? 200 : 200
        self.header = header
    }
}
