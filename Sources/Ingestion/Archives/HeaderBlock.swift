/// The header of a WARC record, of an HTTP response, or of a part of a saved page: lines `Name: value` up to an empty one
/// (RFC 5322 as all three use it).
///
/// Lines may end with a line feed alone, a value may go on in lines that begin with white space, and a line without a colon
/// says nothing.
struct HeaderBlock: Sendable {
    /// The byte after the empty line.
    let end: Int
    private let bytes: [UInt8]
    private var fields: [(name: Range<Int>, value: Range<Int>)] = []

    /// Reads the header that begins at a byte.
    ///
    /// - Parameters:
    ///   - bytes: the header and what follows it.
    ///   - start: where the first field begins.
    ///   - limit: the most bytes that the header may have.
    ///   - mayEnd: whether the end of the bytes ends the header too.
    /// - Returns: nil where no empty line follows within the limit.
    init?(_ bytes: ArraySlice<UInt8>, from start: Int, limit: Int, mayEnd: Bool = false) {
        let stop = min(bytes.endIndex, start + limit)
        var line = start
        var ranges: [(name: Range<Int>, value: Range<Int>)] = []
        var end: Int?
        while line < stop {
            var next = line
            while next < stop, bytes[next] != 0x0A { next += 1 }
            if next == stop, !mayEnd || stop < bytes.endIndex { return nil }
            var last = next
            if last > line, bytes[last - 1] == 0x0D { last -= 1 }
            let after = min(next + 1, stop)
            if last == line {
                end = after
                break
            }
            if bytes[line] == 0x20 || bytes[line] == 0x09 {
                if let field = ranges.popLast() { ranges.append((field.name, field.value.lowerBound..<last)) }
            } else if let colon = bytes[line..<last].firstIndex(of: UInt8(ascii: ":")), colon > line {
                ranges.append((line..<colon, (colon + 1)..<last))
            }
            line = after
        }
        if end == nil, mayEnd, line >= bytes.endIndex { end = bytes.endIndex }
        guard let end else { return nil }
        self.end = end
        self.bytes = Array(bytes[start..<end])
        fields = ranges.map { field in
            (
                (field.name.lowerBound - start)..<(field.name.upperBound - start),
                (field.value.lowerBound - start)..<(field.value.upperBound - start)
            )
        }
    }

    /// Whether it says nothing at all.
    var isEmpty: Bool { fields.isEmpty }

    /// The first value of a field, on one line and without white space around it; nil where there is none.
    ///
    /// - Parameter name: the field's name in lower case.
    func value(_ name: String) -> String? {
        for field in fields where matches(field.name, name) {
            return HeaderBlock.line(bytes[field.value])
        }
        return nil
    }

    /// The media type that a field names.
    func mediaType(_ name: String = "content-type") -> MediaType? { value(name).flatMap(MediaType.init) }

    /// Words with one space between them; angle brackets are part of a value, which ``OneLine`` would take for a tag.
    private static func line(_ value: ArraySlice<UInt8>) -> String {
        let words = value.split { $0 <= 0x20 || $0 == 0x7F }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    /// Compares without regard to case; white space before the colon is passed over.
    private func matches(_ range: Range<Int>, _ name: String) -> Bool {
        var range = range
        while let last = range.last, bytes[last] <= 0x20 { range.removeLast() }
        guard range.count == name.utf8.count else { return false }
        return zip(range, name.utf8).allSatisfy { index, byte in
            let own = bytes[index]
            return (own >= 0x41 && own <= 0x5A ? own | 0x20 : own) == byte
        }
    }
}

extension Range<Int> {
    fileprivate mutating func removeLast() { self = lowerBound..<(upperBound - 1) }
}
