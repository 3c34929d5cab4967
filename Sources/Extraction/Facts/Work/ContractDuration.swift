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
            for index in (label + 2)..<max(label + 2, last) where months.contains(reading.tokens[index]) {
                guard endsInDigit(reading, index - 1) || NumberWords.value(of: reading.tokens[index - 1]) != nil else {
                    break
                }
                return label..<(index + 1)
            }
        }
        return nil
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
