/// What may touch a name of one letter or a short word (rule `alone`).
enum NameBorders {
    /// Whether nothing makes a name part of another word: no hyphen, apostrophe, ampersand, currency sign or letter behind
    /// a full stop touches it (`R-squared`, `R&D`, `R.N.`), it is no trade mark sign (`Intel(R)`), and no ampersand stands
    /// between it and another single letter (`R & D`).
    static func standsAlone(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        isFreeBefore(text, start) && isFreeAfter(text, end) && !isTradeMark(text, start, end)
            && !isInitial(text, start, end)
    }

    private static func isFreeBefore(_ text: Span<UInt8>, _ start: Int) -> Bool {
        guard start > 0 else { return true }
        switch text[start - 1] {
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "."):
            return false
        default: return true
        }
    }

    private static func isFreeAfter(_ text: Span<UInt8>, _ end: Int) -> Bool {
        guard end < text.count else { return true }
        switch text[end] {
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "$"): return false
        case UInt8(ascii: "."): return !isLetter(text, end + 1)
        // A typographic apostrophe.
        case 0xE2: return !(end + 2 < text.count && text[end + 1] == 0x80 && text[end + 2] == 0x99)
        default: return true
        }
    }

    private static func isTradeMark(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        start > 1 && end < text.count && text[start - 1] == UInt8(ascii: "(") && text[end] == UInt8(ascii: ")")
            && isLetter(text, start - 2)
    }

    /// `R & D`, `D & R`: a single letter beyond an ampersand between spaces.
    private static func isInitial(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let ampersand = UInt8(ascii: "&")
        let space = UInt8(ascii: " ")
        if end + 3 < text.count, text[end] == space, text[end + 1] == ampersand, text[end + 2] == space,
            isLetter(text, end + 3), !isLetter(text, end + 4)
        {
            return true
        }
        return start > 3 && text[start - 1] == space && text[start - 2] == ampersand && text[start - 3] == space
            && isLetter(text, start - 4) && !isLetter(text, start - 5)
    }

    private static func isLetter(_ text: Span<UInt8>, _ index: Int) -> Bool {
        index >= 0 && index < text.count && (0x61...0x7A).contains(text[index] | 0x20)
    }
}
