/// Finds where the sentences of a line begin.
///
/// A sentence ends at a full stop, a question mark or an exclamation mark before a space and a character that can begin
/// one; a full stop after an abbreviation or an initial ends none. A bullet and a bar with spaces begin a new piece too:
/// both separate what was once in lines of its own.
enum SentenceBreaks {
    /// Calls back with the first byte of each sentence but the first.
    ///
    /// - Parameter isGlued: whether lines may have been put together without a space: "one.Two".
    static func forEach(
        in text: Span<UInt8>, from start: Int, to end: Int, isGlued: Bool = false, _ body: (Int) -> Void
    ) {
        var index = start
        var sentence = start
        while index < end {
            let byte = text[index]
            guard mayBreak(byte) else {
                index += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                let first = index
                index += 1
                while index < end, closes(text, &index) {}
                if isGlued, index == first + 1, glues(text, index, from: sentence, to: end) {
                    sentence = index
                    body(sentence)
                    continue
                }
                guard index < end, text[index] == 0x20, index + 1 < end, begins(text[index + 1]),
                    byte != UInt8(ascii: ".") || !isAbbreviation(text, before: first, from: sentence)
                else { continue }
                sentence = index + 1
                body(sentence)
                index = sentence
            case UInt8(ascii: "|"):
                if index > sentence, text[index - 1] == 0x20 {
                    sentence = index
                    body(sentence)
                }
                index += 1
            default:
                let length = bulletLength(text, index, end)
                if length > 0, index > sentence {
                    sentence = index
                    body(sentence)
                }
                index += max(length, 1)
            }
        }
    }

    /// The bytes of a bullet that stands at a place, or 0: • ● ▪ ◦ ‣ ■ ➢ ✓ ✔ ► ➤ ○.
    static func bulletLength(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Int {
        guard index + 2 < end, text[index] == 0xE2 else { return 0 }
        switch (text[index + 1], text[index + 2]) {
        case (0x80, 0xA2), (0x97, 0x8F), (0x96, 0xAA), (0x97, 0xA6), (0x80, 0xA3), (0x96, 0xA0), (0x9E, 0xA2),
            (0x9C, 0x93), (0x9C, 0x94), (0x96, 0xBA), (0x9E, 0xA4), (0x97, 0x8B):
            return 3
        default: return 0
        }
    }

    /// Whether two small letters and a full stop end one line, and a word with a capital letter begins the next.
    private static func glues(_ text: Span<UInt8>, _ index: Int, from start: Int, to end: Int) -> Bool {
        guard index + 1 < end, index - 3 >= start, (0x61...0x7A).contains(text[index - 2]),
            (0x61...0x7A).contains(text[index - 3]), (0x41...0x5A).contains(text[index])
        else { return false }
        return (0x61...0x7A).contains(text[index + 1]) || text[index + 1] == 0x20
    }

    /// Steps over a quotation mark, a bracket or a further full stop behind a sentence.
    private static func closes(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            index += 1
            return true
        case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && (0x99...0x9D).contains(text[index + 2]):
            index += 3
            return true
        default: return false
        }
    }

    /// Whether a byte can begin a sentence: a capital letter, a digit, a sign of money, a bracket, or no ASCII at all.
    private static func begins(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x30...0x39, 0x80...0xFF, UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "$"),
            UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "#"):
            true
        default: false
        }
    }

    private static func isAbbreviation(_ text: Span<UInt8>, before end: Int, from start: Int) -> Bool {
        var first = end
        // The longest abbreviation of the table has six bytes.
        while first > start, end - first < 8, text[first - 1] != 0x20, text[first - 1] != UInt8(ascii: "(") {
            first -= 1
        }
        let count = end - first
        guard count > 0, count <= 6 else { return false }
        var key: UInt64 = 0
        for index in first..<end { key = key << 8 | UInt64(text[index] | 0x20) }
        if count == 1 { return (0x61...0x7A).contains(UInt8(key)) }
        return abbreviations.contains(key)
    }

    /// Whether a byte can end a sentence or begin a piece.
    @inline(__always)
    private static func mayBreak(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x7C || byte == 0xE2
    }

    /// In lower case, without the last full stop; `| 0x20` leaves a full stop as it is.
    private static let abbreviations: Set<UInt64> = Set(
        [
            "e.g", "i.e", "etc", "inc", "ltd", "co", "corp", "sr", "jr", "dr", "mr", "ms", "mrs", "st", "no", "vs",
            "u.s", "u.k", "ph.d", "b.s", "m.s", "b.a", "b.sc", "m.sc", "b.e", "m.e", "approx", "dept", "eg", "ie",
            "u.s.a", "ph", "p.m", "a.m", "bs", "llc", "incl",
        ].map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })
}
