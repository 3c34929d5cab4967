/// Tells where a sentence, a list item or a line ends.
enum UnitCutter {
    /// Words before a full stop that end no sentence.
    private static let abbreviations: Set<UInt64> = Set(
        [
            "eg", "ie", "vs", "sr", "jr", "inc", "ltd", "approx", "yr", "yrs", "dr", "mr", "mrs", "incl", "min", "max",
            "no", "exp",
        ]
        .map(TokenHash.word))

    /// What separates two neighbouring words.
    enum Border: Sendable, Hashable {
        case none
        /// A sentence ends.
        case sentence
        /// A line ends.
        case line
    }

    /// The border in front of a token.
    ///
    /// - Parameters:
    ///   - text: the bytes that the tokens were cut from.
    ///   - before: the token that ends there.
    ///   - after: the token that begins there.
    static func border(_ text: Span<UInt8>, _ before: Token, _ after: Token) -> Border {
        guard after.gap >= .line else { return .none }
        var border = Border.none
        var index = Int(before.end)
        while index < Int(after.start) {
            switch text[index] {
            case 0x0A: return .line
            case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "|"): border = .sentence
            case UInt8(ascii: "."): if endsSentence(text, before, after, index) { border = .sentence }
            case UInt8(ascii: "*"): if index == 0 || text[index - 1] <= 0x20 { border = .sentence }
            // A middle dot.
            case 0xC2: if text[index + 1] == 0xB7 { border = .sentence }
            // A bullet, an arrow, a box; not a dash, a quotation mark or an ellipsis.
            case 0xE2: if text[index + 1] != 0x80 || text[index + 2] == 0xA2 { border = .sentence }
            case 0xF0...0xF4: border = .sentence
            default: break
            }
            index += 1
        }
        return border
    }

    private static func endsSentence(_ text: Span<UInt8>, _ before: Token, _ after: Token, _ dot: Int) -> Bool {
        let length = Int(before.end - before.start)
        let next = text[Int(after.start)]
        let isUpper = next >= 0x41 && next <= 0x5A
        guard dot + 1 < Int(after.start), text[dot + 1] <= 0x20 || text[dot + 1] == UInt8(ascii: ")") else {
            // A space is missing: `models.You`, but neither `Ph.D` nor `e.g`.
            let last = text[Int(before.end) - 1]
            return isUpper && length > 2 && last >= 0x61 && last <= 0x7A
        }
        if dot != Int(before.end) { return true }
        // The last letter of `U.S.`, `Ph.D.`, `e.g.`
        if length == 1, before.start > 0, text[Int(before.start) - 1] == UInt8(ascii: ".") { return false }
        if abbreviations.contains(before.hash) { return false }
        return isUpper || length > 2 || next < 0x61
    }
}
