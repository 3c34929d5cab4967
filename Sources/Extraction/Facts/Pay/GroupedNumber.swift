/// A number as amounts are written: `120,000`, `55.000`, `160 000`, `12,00,000`, `92,145.79`, `1.250,50`, `69.72`.
struct GroupedNumber: Sendable, Hashable {
    /// What it says.
    let value: Double
    /// The byte after its last digit.
    let end: Int
    /// Whether thousands are set apart.
    let isGrouped: Bool

    /// More digits than any pay has; a longer run is an identifier.
    private static let mostDigits = 9

    /// Reads the number that begins at a byte.
    ///
    /// A point or comma before exactly three digits sets thousands apart, before one or two it begins the decimals. A
    /// space sets apart too, where exactly three digits follow.
    ///
    /// - Returns: nil where no digit stands there, and for a run that is too long.
    /// - Complexity: linear in the digits of the number, which are few; a longer run is left at once.
    init?(_ text: Span<UInt8>, at start: Int) {
        func isDigit(_ index: Int) -> Bool { index < text.count && text[index] >= 0x30 && text[index] <= 0x39 }
        func digits(_ index: Int, atMost limit: Int) -> Int {
            var length = 0
            while length < limit, isDigit(index + length) { length += 1 }
            return length
        }
        var value = 0.0
        func add(_ index: Int, _ length: Int) {
            for place in index..<(index + length) { value = value * 10 + Double(text[place] - 0x30) }
        }
        let first = digits(start, atMost: Self.mostDigits + 1)
        guard first > 0, first <= Self.mostDigits else { return nil }
        add(start, first)
        var index = start + first
        var separator: [UInt8] = []
        var count = first
        while separator.isEmpty ? first <= 3 : true {
            let sign = Self.separator(text, index)
            guard !sign.isEmpty, separator.isEmpty || sign == separator else { break }
            let length = digits(index + sign.count, atMost: 4)
            let next = index + sign.count + length
            // Indian lakhs go by two digits, the last three apart.
            let isLakh = length == 2 && sign == [0x2C] && next < text.count && text[next] == 0x2C && isDigit(next + 1)
            guard length == 3 || isLakh, count + length <= Self.mostDigits else { break }
            add(index + sign.count, length)
            count += length
            separator = sign
            index = next
        }
        if index < text.count, text[index] == 0x2E || text[index] == 0x2C, separator != [text[index]] {
            let length = digits(index + 1, atMost: 3)
            if length == 2 || length == 1 && text[index] == 0x2E {
                var fraction = 0.0
                for place in (index + 1)..<(index + 1 + length) {
                    fraction = fraction * 10 + Double(text[place] - 0x30)
                }
                value += length == 2 ? fraction / 100 : fraction / 10
                index += 1 + length
            }
        }
        self.value = value
        end = index
        isGrouped = !separator.isEmpty
    }

    /// The sign that may set thousands apart at a byte; empty where there is none.
    private static func separator(_ text: Span<UInt8>, _ index: Int) -> [UInt8] {
        guard index + 1 < text.count else { return [] }
        switch text[index] {
        case 0x2C, 0x2E, 0x27: return [text[index]]
        // `95 , 000`, as texts have it that were cut into words once.
        case 0x20:
            let isSpaced = index + 2 < text.count && text[index + 1] == 0x2C && text[index + 2] == 0x20
            return isSpaced ? [0x20, 0x2C, 0x20] : [0x20]
        // No-break space.
        case 0xC2: return text[index + 1] == 0xA0 ? [0xC2, 0xA0] : []
        // Narrow no-break space, typographic apostrophe.
        case 0xE2:
            guard index + 2 < text.count, text[index + 1] == 0x80 else { return [] }
            return text[index + 2] == 0xAF || text[index + 2] == 0x99 ? [0xE2, 0x80, text[index + 2]] : []
        default: return []
        }
    }
}
