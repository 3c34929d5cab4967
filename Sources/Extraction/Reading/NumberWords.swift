/// Small numbers written as words.
enum NumberWords {
    private static let values: [UInt64: Double] = {
        var values: [UInt64: Double] = [:]
        let words = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ]
        for (value, word) in words.enumerated() { values[TokenHash.word(word)] = Double(value) }
        values[TokenHash.word("thirty")] = 30
        // "A couple of years"; "several" and "a few" say no number.
        values[TokenHash.word("couple")] = 2
        return values
    }()

    /// The number that a word says, or nil.
    static func value(of token: Token) -> Double? { values[token.hash] }
}
