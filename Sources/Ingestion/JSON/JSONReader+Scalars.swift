internal import Platform

extension JSONReader {
    /// Reads the string whose opening quote is at the position: finds its end and decodes nothing.
    mutating func readString(_ bytes: Span<UInt8>) throws(JSONError) {
        let start = position + 1
        var index = start
        var traits: JSONStringTraits = []
        while index < bytes.count {
            let next = ByteScan.first(of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: bytes, from: index)
            if !next.isASCII { traits.insert(.nonASCII) }
            index = next.index
            guard index < bytes.count else { break }
            if bytes[index] == UInt8(ascii: "\"") {
                append(.string, start..<index, traits: traits)
                position = index + 1
                return
            }
            traits.insert(.escapes)
            if index + 1 < bytes.count, bytes[index + 1] >= 0x80 { traits.insert(.nonASCII) }
            index = min(index + 2, bytes.count)
        }
        throw .unclosed(.string, opened: position, byte: bytes.count)
    }

    /// Reads a number: JSON's own form, and beyond it leading zeros, a leading `+`, and no digit on one side of the
    /// point. `-Infinity` is a null.
    mutating func readNumber(_ bytes: Span<UInt8>) throws(JSONError) {
        let start = position
        if bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
            position += 1
            if matches("Infinity", bytes) {
                position += 8
                append(.null, start..<position)
                return
            }
        }
        var digits = skipDigits(bytes)
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            digits += skipDigits(bytes)
        }
        guard digits > 0 else { throw unexpected(bytes, expected: .digit) }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
                position += 1
            }
            guard skipDigits(bytes) > 0 else { throw unexpected(bytes, expected: .digit) }
        }
        append(.number, start..<position)
    }

    private mutating func skipDigits(_ bytes: Span<UInt8>) -> Int {
        let start = position
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
            position += 1
        }
        return position - start
    }

    /// Reads `true`, `false`, `null`, or `NaN` and `Infinity`, which are nulls.
    mutating func readLiteral(_ bytes: Span<UInt8>) throws(JSONError) {
        let (word, kind): (String, JSONKind) =
            switch bytes[position] {
            case UInt8(ascii: "t"): ("true", .true)
            case UInt8(ascii: "f"): ("false", .false)
            case UInt8(ascii: "n"): ("null", .null)
            case UInt8(ascii: "N"): ("NaN", .null)
            case UInt8(ascii: "I"): ("Infinity", .null)
            default: throw unexpected(bytes, expected: .value)
            }
        guard matches(word, bytes) else { throw unexpected(bytes, expected: .value) }
        append(kind, position..<position + word.utf8.count)
        position += word.utf8.count
    }

    /// Whether a word of ASCII is at the position.
    func matches(_ word: String, _ bytes: Span<UInt8>) -> Bool {
        let units = word.utf8
        guard units.count <= bytes.count - position else { return false }
        var index = position
        for unit in units {
            guard bytes[index] == unit else { return false }
            index += 1
        }
        return true
    }
}
