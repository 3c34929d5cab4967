/// What recovery keeps in mind between tokens.
struct RecoveryState {
    /// Whether a key waits for its value.
    var hasKey = false
    /// Whether it is known that no quote in the rest of the text ends a string for sure.
    fileprivate var isEndless = false
}

/// Strings in which quotes may stand that nobody escaped.
extension JSONReader {
    /// Reads the string whose opening quote is at the position.
    ///
    /// A key ends at the next quote. A value ends at the first quote behind which a member, an element or a container ends
    /// or begins; where there is none, at the first quote; where there is no quote at all, with the text, which was cut off.
    mutating func looseString(
        _ bytes: Span<UInt8>, quote: UInt8, isKey: Bool, _ state: inout RecoveryState
    ) -> Range<Int> {
        let start = position + 1
        let isInObject = open.last.map { nodes[Int($0)].kind == .object } ?? false
        var first: Int?
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if bytes[index] == quote {
                first = first ?? index
                if isKey || state.isEndless || endsValue(bytes, index + 1, quote: quote, isInObject: isInObject) {
                    position = index + 1
                    return start..<index
                }
            }
            index += 1
        }
        // Another string need not look again.
        if !isKey { state.isEndless = true }
        if let first {
            position = first + 1
            return start..<first
        }
        position = bytes.count
        return start..<Self.withoutPartOfEscape(bytes, from: start)
    }

    /// Whether what follows a quote is what follows a value.
    private func endsValue(_ bytes: Span<UInt8>, _ start: Int, quote: UInt8, isInObject: Bool) -> Bool {
        var index = Self.skipSpace(bytes, start)
        guard index < bytes.count else { return true }
        switch bytes[index] {
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\""), quote: return true
        case UInt8(ascii: "/"):
            return index + 1 < bytes.count
                && (bytes[index + 1] == UInt8(ascii: "/") || bytes[index + 1] == UInt8(ascii: "*"))
        case UInt8(ascii: ","): break
        default: return false
        }
        guard isInObject else { return true }
        // Behind a comma in a sentence stands a word; behind one between members, a key.
        index = Self.skipSpace(bytes, index + 1)
        let word = index
        while index < bytes.count, index - word < 64, Self.isLetter(bytes[index]) { index += 1 }
        guard index > word else { return true }
        index = Self.skipSpace(bytes, index)
        return index == bytes.count || bytes[index] == UInt8(ascii: ":")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "@") | 0x20, UInt8(ascii: "_") | 0x20, 0x80...0xFF: true
        default: false
        }
    }

    private static func skipSpace(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return index
    }

    /// The end of the text without an escape that the cut may have gone through.
    private static func withoutPartOfEscape(_ bytes: Span<UInt8>, from start: Int) -> Int {
        for index in stride(from: bytes.count - 1, through: max(start, bytes.count - 5), by: -1)
        where bytes[index] == UInt8(ascii: "\\") {
            return index
        }
        return bytes.count
    }
}
