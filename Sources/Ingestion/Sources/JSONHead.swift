/// Tells the shapes in which JSON comes, by its beginning.
enum JSONHead {
    /// The member that holds the records of a feed.
    private static let listKey = Array("jobs".utf8)

    /// Whether a text begins like a list of objects or of lists, and not like `[Link](…)` or `[1] …`.
    static func isList(_ text: [UInt8]) -> Bool {
        guard let start = text.firstIndex(where: { $0 > 0x20 }) else { return false }
        let next = text[(start + 1)...].first { $0 > 0x20 }
        return next == UInt8(ascii: "{") || next == UInt8(ascii: "[") || next == UInt8(ascii: "]")
    }

    /// Whether a text begins like an object with a member, and not like `{{ template }}`.
    static func isObject(_ text: [UInt8]) -> Bool {
        guard let start = text.firstIndex(where: { $0 > 0x20 }) else { return false }
        let next = text[(start + 1)...].first { $0 > 0x20 }
        return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    }

    /// Whether the first object goes on over a line end, or holds the list of a feed; else a line is a record.
    ///
    /// A line that was cut ends anywhere; one that goes on ends after a bracket, a comma or a colon, or before one.
    static func spansLines(_ text: [UInt8], isWhole: Bool) -> Bool {
        let span = text.span
        var depth = 0
        var index = 0
        var last: UInt8 = 0
        while index < span.count {
            let byte = span[index]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 { return false }
            case UInt8(ascii: "\""):
                let start = index + 1
                index = endOfString(text, start)
                if depth == 1, text[start..<min(index, text.count)].elementsEqual(listKey), isListValue(text, index + 1)
                {
                    return true
                }
                // A line end within a string breaks JSON Lines; the whole may be JSON that some program mended.
                if text[start..<min(index, text.count)].contains(0x0A) {
                    return isWhole && JSONLinesCheck.isWhole(text)
                }
            case 0x0A where depth > 0:
                if [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: ":")].contains(last) {
                    return true
                }
                let next = text[index...].first { $0 > 0x20 }
                return [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":")].contains(next)
            default: break
            }
            if byte > 0x20 { last = byte }
            index += 1
        }
        return false
    }

    /// The index of the quotation mark that closes a string, or the end.
    private static func endOfString(_ text: [UInt8], _ start: Int) -> Int {
        var index = start
        while index < text.count, text[index] != UInt8(ascii: "\"") {
            index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index, text.count)
    }

    private static func isListValue(_ text: [UInt8], _ start: Int) -> Bool {
        var rest = text[min(start, text.count)...].drop { $0 <= 0x20 }
        guard rest.popFirst() == UInt8(ascii: ":") else { return false }
        return rest.first { $0 > 0x20 } == UInt8(ascii: "[")
    }
}
