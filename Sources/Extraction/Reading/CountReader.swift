internal import Postings

/// Reads counts next to a word: those that end in front of it, and those that begin behind it.
///
/// Digits may be glued to the word before or behind, as texts that lost their line breaks have it
/// (`requirements5+ years`, `3yrs`).
struct CountReader: Sendable {
    /// More digits than a count of years or months has: `2024`, `10000`.
    private static let mostDigits = 3
    /// How many numbers one count may be made of: `three (3) to five (5)` has four.
    private static let mostNumbers = 4
    /// Words between a number and what it counts: `5 or more years`, `3 full years`. `5 or more full years` has three.
    private static let mostModifiers = 3

    private let modifiers: WordSet = [
        "full", "more", "plus", "solid", "consecutive", "complete", "or", "of", "additional", "calendar", "cumulative",
        "overall", "total", "combined", "progressive", "relevant", "professional", "good", "long",
    ]
    private let open: WordSet = ["more", "plus"]
    private let links: WordSet = ["to", "or", "and", "ideally", "preferably", "through", "till", "until"]

    /// A number behind these is a name: `Option 3 - 5 years`.
    static let numbered: WordSet = ["option", "options"]

    /// The count that ends in front of a token.
    ///
    /// - Complexity: a bounded number of steps.
    func count(before token: Int, in text: Span<UInt8>, _ tokens: [Token], from lower: Int) -> Count? {
        var last = token - 1
        var isOpen = false
        var steps = 0
        while last >= lower, steps < Self.mostModifiers, modifiers.contains(tokens[last]) {
            guard tokens[last + 1].gap != .line else { return nil }
            if open.contains(tokens[last]) { isOpen = true }
            last -= 1
            steps += 1
        }
        guard last >= lower, tokens[last + 1].gap != .line, let value = Self.value(of: tokens[last], text) else {
            return nil
        }
        return count(endingAt: last, value, isOpen, text, tokens, from: lower)
    }

    /// The count whose last digits begin a token that also says the unit: `5yrs`, `3-5years`.
    func count(
        gluedTo token: Int, _ digits: Int, in text: Span<UInt8>, _ tokens: [Token], from lower: Int
    ) -> Count? {
        let start = Int(tokens[token].start)
        guard let value = Self.number(text, start, start + digits) else { return nil }
        return count(endingAt: token, value, false, text, tokens, from: lower)
    }

    /// The count that begins with a token.
    func count(at token: Int, in text: Span<UInt8>, _ tokens: [Token], upTo upper: Int) -> Count? {
        guard token < upper, let low = Self.value(of: tokens[token], text) else { return nil }
        var count = Count(
            minimum: low, maximum: nil, isOpen: Self.hasPlus(text, tokens, token), tokens: token..<(token + 1),
            range: ByteRange(Int(tokens[token].start), Int(tokens[token].end)))
        var next = token + 1
        if next < upper, links.contains(tokens[next]) { next += 1 }
        if next < upper, next > token + 1 || Self.isRange(text, tokens[token], tokens[next]),
            let high = Self.value(of: tokens[next], text), high > low
        {
            count.maximum = high
            count.tokens = token..<(next + 1)
            count.range = ByteRange(count.range.lower, Int(tokens[next].end))
        }
        return count
    }

    private func count(
        endingAt last: Int, _ value: Double, _ isOpen: Bool, _ text: Span<UInt8>, _ tokens: [Token], from lower: Int
    ) -> Count {
        var low = value
        var high: Double?
        var first = last
        var numbers = 1
        while numbers < Self.mostNumbers, first > lower {
            let before = first - 1
            if before > lower, Self.numbered.contains(tokens[before - 1]) { break }
            if let other = Self.value(of: tokens[before], text) {
                let isSame = other == low && tokens[first].gap >= .comma
                guard isSame || other < low && Self.isRange(text, tokens[before], tokens[first]) else { break }
                if !isSame { (low, high) = (other, high ?? low) }
                first = before
            } else if links.contains(tokens[before]), before > lower, tokens[first].gap < .line,
                let other = Self.value(of: tokens[before - 1], text), other < low
            {
                (low, high) = (other, high ?? low)
                first = before - 1
            } else {
                break
            }
            numbers += 1
        }
        let start = Int(tokens[first].start) + Self.lettersBefore(text, tokens[first])
        return Count(
            minimum: low, maximum: high, isOpen: isOpen || Self.hasPlus(text, tokens, last),
            tokens: first..<(last + 1), range: ByteRange(start, Int(tokens[last].end)))
    }

    // MARK: - Single numbers

    /// What a token says as a number: its digits, a word, or the digits at its end.
    private static func value(of token: Token, _ text: Span<UInt8>) -> Double? {
        if let value = NumberWords.value(of: token) { return value }
        return number(text, Int(token.start) + lettersBefore(text, token), Int(token.end))
    }

    /// A decimal number that fills the bytes, or nil.
    private static func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Double? {
        var value = 0.0
        var digits = 0
        var scale = 0.0
        for index in start..<end {
            let byte = text[index]
            if byte == UInt8(ascii: "."), scale == 0, index > start {
                scale = 1
                continue
            }
            guard isDigit(byte) else { return nil }
            value = value * 10 + Double(byte - UInt8(ascii: "0"))
            scale *= 10
            digits += 1
            guard digits <= mostDigits else { return nil }
        }
        return digits == 0 ? nil : scale > 1 ? value / scale : value
    }

    /// The letters of a word that digits are glued to; 0 where there are none, or where the word may be a name (`EC2`).
    private static func lettersBefore(_ text: Span<UInt8>, _ token: Token) -> Int {
        var digits = Int(token.end)
        while digits > Int(token.start), Int(token.end) - digits <= 2, isDigit(text[digits - 1]) { digits -= 1 }
        let letters = digits - Int(token.start)
        // Names with a number at the end are short or in capitals.
        guard letters >= 4, digits < Int(token.end) else { return 0 }
        for index in (digits - 3)..<digits where text[index] < UInt8(ascii: "a") || text[index] > UInt8(ascii: "z") {
            return 0
        }
        return letters
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// `5+`, `5 +`, `+5`.
    private static func hasPlus(_ text: Span<UInt8>, _ tokens: [Token], _ token: Int) -> Bool {
        let start = Int(tokens[token].start)
        if start > 0, text[start - 1] == UInt8(ascii: "+") { return true }
        var end = Int(tokens[token].end)
        while end < text.count, text[end] == 0x20 || text[end] == UInt8(ascii: ")") { end += 1 }
        return end < text.count && text[end] == UInt8(ascii: "+")
    }

    /// Whether a dash of any kind stands between two numbers, with nothing but spaces, a plus sign and brackets.
    private static func isRange(_ text: Span<UInt8>, _ before: Token, _ after: Token) -> Bool {
        var hasDash = false
        var index = Int(before.end)
        // "3)   -   5" is the longest that occurs.
        guard Int(after.start) - index <= 12 else { return false }
        while index < Int(after.start) {
            switch text[index] {
            case 0x20, UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"): index += 1
            case UInt8(ascii: "-"), UInt8(ascii: "~"):
                hasDash = true
                index += 1
            case 0xC2 where text[index + 1] == 0xA0: index += 2
            // U+2010 to U+2015, and U+2212.
            case 0xE2 where text[index + 1] == 0x80 && (0x90...0x95).contains(text[index + 2]),
                0xE2 where text[index + 1] == 0x88 && text[index + 2] == 0x92:
                hasDash = true
                index += 3
            default: return false
            }
        }
        return hasDash
    }
}
