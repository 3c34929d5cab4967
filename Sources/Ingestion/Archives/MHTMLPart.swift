/// One part of a saved page that holds no other parts: its header, and where its body stands.
struct MHTMLPart: Sendable {
    let header: HeaderBlock
    let body: Range<Int>

    var type: MediaType? { header.mediaType() }

    /// A part without a type is text, says RFC 2045; in a saved page nothing but HTML matters.
    var isHTML: Bool { type?.isHTML ?? false }

    /// The parts of a message, nested ones in their place.
    ///
    /// - Parameters:
    ///   - bytes: the message.
    ///   - header: its header.
    ///   - range: its body.
    ///   - limits: bound the number and the depth of the parts.
    /// - Returns: the parts, and whether the boundary that closes them is missing; nil when the message should have parts, and has no boundary that occurs.
    static func leaves(
        of bytes: [UInt8], _ header: HeaderBlock, _ range: Range<Int>, limits: ArchiveConfiguration
    ) -> (parts: [MHTMLPart], isCut: Bool)? {
        guard let type = header.mediaType(), type.isMultipart else {
            return ([MHTMLPart(header: header, body: range)], false)
        }
        var left = limits.maximumParts
        var leaves: [MHTMLPart] = []
        let isCut = collect(bytes, type, range, depth: 1, limits: limits, left: &left, into: &leaves)
        return isCut.map { (leaves, $0) }
    }

    /// - Returns: whether the closing boundary is missing; nil where there is no boundary at all.
    private static func collect(
        _ bytes: [UInt8], _ type: MediaType, _ range: Range<Int>, depth: Int, limits: ArchiveConfiguration,
        left: inout Int, into leaves: inout [MHTMLPart]
    ) -> Bool? {
        let named = type["boundary"].map { Array("--\($0)".utf8) }
        var (parts, isClosed) = named.map { split(bytes, range, at: $0, left: left) } ?? ([], false)
        if parts.isEmpty, let found = boundary(bytes, range) {
            (parts, isClosed) = split(bytes, range, at: found, left: left)
        }
        guard !parts.isEmpty else { return nil }
        for part in parts where left > 0 {
            left -= 1
            guard
                let header = HeaderBlock(
                    bytes[part], from: part.lowerBound, limit: limits.maximumHeaderBytes, mayEnd: true)
            else { continue }
            let body = header.end..<part.upperBound
            if let inner = header.mediaType(), inner.isMultipart, depth < limits.maximumPartDepth {
                _ = collect(bytes, inner, body, depth: depth + 1, limits: limits, left: &left, into: &leaves)
            } else {
                leaves.append(MHTMLPart(header: header, body: body))
            }
        }
        return !isClosed
    }

    /// The ranges between the lines that begin with a delimiter, the line end before each left out. The last part may lack
    /// its closing delimiter; more parts than are read count as closed.
    private static func split(
        _ bytes: [UInt8], _ range: Range<Int>, at delimiter: [UInt8], left: Int
    ) -> (parts: [Range<Int>], isClosed: Bool) {
        var parts: [Range<Int>] = []
        var start: Int?
        var line = range.lowerBound
        while line < range.upperBound, parts.count <= left {
            let end = bytes[line..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            let next = min(end + 1, range.upperBound)
            if let isLast = closes(bytes[line..<end], delimiter) {
                if let start { parts.append(start..<max(start, withoutLineEnd(bytes, line, start))) }
                start = isLast ? nil : next
                if isLast { return (parts, true) }
            }
            line = next
        }
        let isClosed = line < range.upperBound
        if let start { parts.append(start..<range.upperBound) }
        return (parts, isClosed)
    }

    /// Whether a line is the delimiter, and if so whether it is the last one.
    private static func closes(_ line: ArraySlice<UInt8>, _ delimiter: [UInt8]) -> Bool? {
        guard line.first == delimiter.first, line.starts(with: delimiter) else { return nil }
        let rest = line.dropFirst(delimiter.count)
        if rest.allSatisfy({ $0 <= 0x20 }) { return false }
        guard rest.starts(with: Array("--".utf8)), rest.dropFirst(2).allSatisfy({ $0 <= 0x20 }) else { return nil }
        return true
    }

    private static func withoutLineEnd(_ bytes: [UInt8], _ end: Int, _ start: Int) -> Int {
        var end = end
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// The boundary that a message uses, whatever it announces: a line of two hyphens and more before a line `Content-…:`.
    private static func boundary(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
        var line = range.lowerBound
        while line < range.upperBound {
            let end = bytes[line..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            var text = bytes[line..<end]
            while let last = text.last, last <= 0x20 { text.removeLast() }
            if text.count > 2, text.starts(with: Array("--".utf8)),
                ByteSearch.find("content-", in: bytes, from: end + 1, to: min(end + 9, range.upperBound)) == end + 1
            {
                return Array(text)
            }
            line = end + 1
        }
        return nil
    }
}
