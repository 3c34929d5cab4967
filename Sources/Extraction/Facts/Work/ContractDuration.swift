/// Finds a field that says for how many months the work is: `Duration: 6-12 months`, `Length - approx. 7 months`.
enum ContractDuration {
    private static let labels: WordSet = ["duration", "length", "term"]
    private static let months: WordSet = ["month", "months", "mth", "mths", "mos"]
    /// `Duration: min. 18 - 24 months` has four words between.
    private static let reach = 5

    /// The words of the field in a unit; nil where there is none.
    ///
    /// - Complexity: linear in the unit's words.
    static func find(in unit: TextUnit, of reading: TextReading) -> Range<Int>? {
        for label in unit.tokens where labels.contains(reading.tokens[label]) {
            let end = Int(reading.tokens[label].end)
            guard label + 1 < unit.tokens.upperBound, isLabel(reading.text, end) else { continue }
            let last = min(unit.tokens.upperBound, label + 2 + reach)
            if let date = date(behind: label, unit, reading) { return label..<date }
            for index in (label + 2)..<max(label + 2, last) where months.contains(reading.tokens[index]) {
                guard endsInDigit(reading, index - 1) || NumberWords.value(of: reading.tokens[index - 1]) != nil else {
                    break
                }
                return label..<(index + 1)
            }
        }
        return nil
    }

    /// The token behind two dates of a field: `Duration: 20250512 - 20251231`, `Length: 2024.10.21 - 2025.03.31`.
    private static func date(behind label: Int, _ unit: TextUnit, _ reading: TextReading) -> Int? {
        var dates = 0
        let last = min(unit.tokens.upperBound, label + 1 + mostDateWords)
        for index in (label + 1)..<max(label + 1, last) where isDate(reading.tokens[index], reading.text) {
            dates += 1
            if dates == 2 { return endOfDate(index, unit, reading) }
        }
        return nil
    }

    /// Month and day may be words of their own behind the year: `2025-03-31`.
    private static func endOfDate(_ year: Int, _ unit: TextUnit, _ reading: TextReading) -> Int {
        var end = year + 1
        while end < unit.tokens.upperBound, [.hyphen, .slash].contains(reading.tokens[end].gap),
            endsInDigit(reading, end), end <= year + 2
        {
            end += 1
        }
        return end
    }

    /// Days, months and years of two dates are apart by signs, and a word may lie between.
    private static let mostDateWords = 8

    /// Whether a word is a year of this century, alone or with month and day: `2025`, `20251231`, `2025-12-31`.
    private static func isDate(_ token: Token, _ text: [UInt8]) -> Bool {
        let bytes = text[Int(token.start)..<Int(token.end)]
        return (4...10).contains(bytes.count) && bytes.starts(with: "20".utf8)
            && bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }
    }

    /// Whether a colon, or a dash between spaces, follows.
    private static func isLabel(_ text: [UInt8], _ end: Int) -> Bool {
        var index = end
        while index < text.count, text[index] == 0x20 { index += 1 }
        guard index < text.count else { return false }
        return text[index] == UInt8(ascii: ":") || index > end && text[index] == UInt8(ascii: "-")
    }

    private static func endsInDigit(_ reading: TextReading, _ token: Int) -> Bool {
        let byte = reading.text[Int(reading.tokens[token].end) - 1]
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
