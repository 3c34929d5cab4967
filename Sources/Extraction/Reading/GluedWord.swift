/// Takes words apart that a text has glued together where a line break was lost: `RequirementsBachelor`.
enum GluedWord {
    /// Shorter tokens hold no two words worth looking at.
    private static let shortest = 8
    /// Longer tokens are no words; without a bound, a text of one word would cost a look at each of its capitals.
    private static let longest = 64
    /// Shorter first parts are parts of names: `DevOps`, `PySpark`.
    private static let shortestFirst = 4
    /// A degree may be glued behind: `a plusBS`.
    private static let shortestRest = 2

    /// The hash of the part from the last capital that follows a small letter, and the byte that it begins at; nil where
    /// the token is one word.
    static func lastPart(of token: Token, in text: Span<UInt8>) -> (hash: UInt64, start: Int)? {
        guard token.hasInnerCapital, (shortest...longest).contains(Int(token.end - token.start)) else { return nil }
        var start = Int(token.end) - 1
        while start > Int(token.start), !(isUpper(text[start]) && isLower(text[start - 1])) { start -= 1 }
        guard start > Int(token.start) else { return nil }
        var hash = TokenHash.seed
        for index in start..<Int(token.end) {
            hash = TokenHash.step(hash, isUpper(text[index]) ? text[index] | 0x20 : text[index])
        }
        return (TokenHash.finish(hash), start)
    }

    /// The hash of the part before the first capital that follows a small letter, where a word of some length begins:
    /// `Full-TimeLocation`, `a plusEXPERIENCE`; nil where the token is one word.
    static func firstPart(of token: Token, in text: Span<UInt8>) -> UInt64? {
        let start = Int(token.start)
        let end = Int(token.end)
        guard token.hasInnerCapital, (shortest...longest).contains(end - start) else { return nil }
        var border = start + 1
        while border < end, !(isUpper(text[border]) && isLower(text[border - 1])) { border += 1 }
        guard border - start >= shortestFirst, end - border >= shortestRest else { return nil }
        var hash = TokenHash.seed
        for index in start..<border {
            hash = TokenHash.step(hash, isUpper(text[index]) ? text[index] | 0x20 : text[index])
        }
        return TokenHash.finish(hash)
    }

    private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
}
