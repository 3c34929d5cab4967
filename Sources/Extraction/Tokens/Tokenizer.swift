/// Cuts a text into words, byte by byte.
///
/// A word is a run of letters and digits. `C++`, `C#`, `.NET`, `Node.js`, `3.5`, `R&D`, `t-test`, `scikit-learn` and
/// `CI/CD` stay whole; other hyphens and slashes separate. A clitic after an apostrophe (`bachelor's`, `you'll`) is left
/// out. Letters are compared in lower case, ASCII and Latin-1; other scripts as they are written.
///
/// # Performance
/// One pass, no allocation beyond the token array that the caller lends.
public struct Tokenizer: Sendable {
    /// What a byte is: 0 separates, 1 is a letter, 2 a digit, 3 the lead of a character that is not ASCII.
    private let classes: [UInt8]
    private let bytes = ByteTable()

    /// Makes a tokenizer.
    public init() {
        var classes = [UInt8](repeating: 0, count: 256)
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { classes[Int(byte)] = 1 }
        for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { classes[Int(byte)] = 1 }
        for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { classes[Int(byte)] = 2 }
        for byte in 0x80...0xFF { classes[byte] = 3 }
        self.classes = classes
    }

    /// Cuts a text.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - tokens: is emptied, and receives the words in order.
    /// - Complexity: linear in the bytes.
    public func tokenize(_ text: Span<UInt8>, into tokens: inout [Token]) {
        tokens.removeAll(keepingCapacity: true)
        let classes = classes.span
        let folded = bytes.folded.span
        let gaps = bytes.gaps.span
        let count = text.count
        var index = 0
        var gap = TokenGap.stop
        while index < count {
            let byte = text[index]
            if folded[Int(byte)] != 0 || (byte >= 0x80 && Tokenizer.letterLength(text, index) > 0) {
                let start = index
                var hash = TokenHash.seed
                var hasInnerCapital = false
                scanWord(text, classes, folded, &index, &hash, &hasInnerCapital)
                tokens.append(
                    Token(
                        hash: TokenHash.finish(hash), start: Int32(start), end: Int32(index), gap: gap,
                        hasInnerCapital: hasInnerCapital))
                gap = skipClitic(text, classes, &index) ? .space : .joined
            } else if byte == UInt8(ascii: "."), Tokenizer.isDotNet(text, classes, index) {
                var hash = TokenHash.seed
                for letter in ".net".utf8 { hash = TokenHash.step(hash, letter) }
                tokens.append(
                    Token(hash: TokenHash.finish(hash), start: Int32(index), end: Int32(index + 4), gap: gap))
                index += 4
                gap = skipClitic(text, classes, &index) ? .space : .joined
            } else if byte < 0x80 {
                if gaps[Int(byte)] > gap.rawValue { gap = TokenGap(rawValue: gaps[Int(byte)]) ?? .stop }
                index += 1
            } else {
                let (found, length) = Tokenizer.separator(text, index)
                if found > gap { gap = found }
                index += length
            }
        }
    }

    /// Scans a word that begins at `index` and moves `index` behind it.
    @inline(__always)
    private func scanWord(
        _ text: Span<UInt8>, _ classes: Span<UInt8>, _ folded: Span<UInt8>, _ index: inout Int, _ hash: inout UInt64,
        _ hasInnerCapital: inout Bool
    ) {
        let start = index
        let count = text.count
        var isAfterSmall = false
        while index < count {
            let byte = text[index]
            let letter = folded[Int(byte)]
            if letter != 0 {
                hash = TokenHash.step(hash, letter)
                if byte != letter && isAfterSmall { hasInnerCapital = true }
                isAfterSmall = byte == letter && byte >= 0x61
                index += 1
                continue
            }
            isAfterSmall = false
            if byte >= 0x80 {
                let length = Tokenizer.letterLength(text, index)
                if length == 0 { return }
                Tokenizer.hashLetter(text, index, length, &hash)
                index += length
                continue
            }
            switch byte {
            case UInt8(ascii: "+"):
                // C++, and Notepad++; not "5+" or "Google+".
                guard index + 1 < count, text[index + 1] == byte, classes[Int(text[index - 1])] == 1 else {
                    return
                }
                hash = TokenHash.step(TokenHash.step(hash, byte), byte)
                index += 2
                return
            case UInt8(ascii: "#"):
                // C# and F#; not a number sign after a longer word.
                guard index - start == 1, classes[Int(text[start])] == 1 else { return }
                hash = TokenHash.step(hash, byte)
                index += 1
                return
            case UInt8(ascii: "."):
                guard joinsAtDot(text, classes, start, index) else { return }
                hash = TokenHash.step(hash, byte)
                index += 1
            case UInt8(ascii: "-"), UInt8(ascii: "/"):
                guard joinsCompound(text, classes, start, index, hash) else { return }
                hash = TokenHash.step(hash, byte)
                index += 1
            case UInt8(ascii: "&"):
                guard joinsAtAmpersand(text, classes, start, index) else { return }
                hash = TokenHash.step(hash, byte)
                index += 1
            default:
                return
            }
        }
    }

    // MARK: - What may stand inside a word

    /// `Node.js`, `ASP.NET`, `3.5`; not a full stop whose space is missing (`models.You`).
    private func joinsAtDot(_ text: Span<UInt8>, _ classes: Span<UInt8>, _ start: Int, _ dot: Int) -> Bool {
        let count = text.count
        guard dot + 1 < count else { return false }
        let before = classes[Int(text[dot - 1])]
        let after = classes[Int(text[dot + 1])]
        if before == 2 && after == 2 { return true }
        guard after == 1 else { return false }
        let end = Tokenizer.endOfWord(text, classes, dot + 1)
        guard end - dot <= 4, dot - start <= 12 else { return false }
        switch end - dot - 1 {
        case 2:
            let first = text[dot + 1] | 0x20
            let second = text[dot + 2] | 0x20
            return first == UInt8(ascii: "j") && second == UInt8(ascii: "s")
                || first == UInt8(ascii: "i") && second == UInt8(ascii: "o") && text[dot + 1] & 0x20 != 0
                || first == UInt8(ascii: "a") && second == UInt8(ascii: "i") && text[dot + 1] & 0x20 != 0
                || first == UInt8(ascii: "p") && second == UInt8(ascii: "y") && text[dot + 1] & 0x20 != 0
        case 3:
            return text[dot + 1] | 0x20 == UInt8(ascii: "n") && text[dot + 2] | 0x20 == UInt8(ascii: "e")
                && text[dot + 3] | 0x20 == UInt8(ascii: "t")
        default: return false
        }
    }

    /// A single letter before a hyphen, or a word of the table.
    private func joinsCompound(
        _ text: Span<UInt8>, _ classes: Span<UInt8>, _ start: Int, _ sign: Int, _ hash: UInt64
    ) -> Bool {
        guard sign + 1 < text.count, classes[Int(text[sign + 1])] == 1 else { return false }
        if text[sign] == UInt8(ascii: "-"), sign - start == 1, classes[Int(text[start])] == 1 { return true }
        var hash = TokenHash.step(hash, text[sign])
        var index = sign + 1
        // Words of the table may hold several hyphens: look at each end of a part.
        while index < text.count {
            let byte = text[index]
            let kind = classes[Int(byte)]
            if kind == 1 {
                hash = TokenHash.step(hash, byte | 0x20)
            } else {
                // `ci/cd2` is another word.
                let ends = kind == 0 || kind == 3 && Tokenizer.letterLength(text, index) == 0
                if ends, CompoundWords.contains(TokenHash.finish(hash)) { return true }
                guard byte == text[sign], index + 1 < text.count, classes[Int(text[index + 1])] == 1,
                    index - start < 16
                else { return false }
                hash = TokenHash.step(hash, byte)
            }
            index += 1
        }
        return CompoundWords.contains(TokenHash.finish(hash))
    }

    /// `R&D`, `Q&A`, `AT&T`: one or two letters on each side.
    private func joinsAtAmpersand(_ text: Span<UInt8>, _ classes: Span<UInt8>, _ start: Int, _ sign: Int) -> Bool {
        guard sign - start <= 2, classes[Int(text[start])] == 1, sign + 1 < text.count,
            classes[Int(text[sign + 1])] == 1
        else { return false }
        return Tokenizer.endOfWord(text, classes, sign + 1) - sign <= 3
    }

    /// Moves behind `'s`, `'ll`, `'re` …: one or two ASCII letters after an apostrophe.
    ///
    /// - Returns: whether there was one.
    @inline(__always)
    private func skipClitic(_ text: Span<UInt8>, _ classes: Span<UInt8>, _ index: inout Int) -> Bool {
        guard index < text.count else { return false }
        var first = index + 1
        if text[index] != UInt8(ascii: "'") {
            guard Tokenizer.isTypographicApostrophe(text, index) else { return false }
            first = index + 3
        }
        let after = Tokenizer.endOfWord(text, classes, first)
        guard after - first == 1 || after - first == 2 else { return false }
        guard classes[Int(text[first])] == 1, classes[Int(text[after - 1])] == 1 else { return false }
        index = after
        return true
    }

    // MARK: - Characters

    /// The end of the run of letters, of any script, and digits that begins at `start`.
    private static func endOfWord(_ text: Span<UInt8>, _ classes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < text.count {
            let kind = classes[Int(text[index])]
            let length = kind == 3 ? letterLength(text, index) : kind == 0 ? 0 : 1
            guard length > 0 else { break }
            index += length
        }
        return index
    }

    /// `.NET` where a name can begin.
    private static func isDotNet(_ text: Span<UInt8>, _ classes: Span<UInt8>, _ dot: Int) -> Bool {
        guard dot + 3 < text.count else { return false }
        guard text[dot + 1] | 0x20 == UInt8(ascii: "n"), text[dot + 2] | 0x20 == UInt8(ascii: "e"),
            text[dot + 3] | 0x20 == UInt8(ascii: "t")
        else { return false }
        return endOfWord(text, classes, dot + 1) == dot + 4
    }

    private static func isTypographicApostrophe(_ text: Span<UInt8>, _ index: Int) -> Bool {
        text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x99
    }

    /// The length in bytes of a character that is a letter, or 0 for a sign or a space.
    private static func letterLength(_ text: Span<UInt8>, _ index: Int) -> Int {
        let lead = text[index]
        switch lead {
        // Latin-1 signs: only the ordinals and the micro sign are letters.
        case 0xC2:
            guard index + 1 < text.count else { return 0 }
            return [0xAA, 0xB5, 0xBA].contains(text[index + 1]) ? 2 : 0
        case 0xC3:
            guard index + 1 < text.count else { return 0 }
            return text[index + 1] == 0x97 || text[index + 1] == 0xB7 ? 0 : 2
        case 0xC4...0xDF: return index + 1 < text.count ? 2 : 0
        // U+2000 to U+2BFF: punctuation, symbols, arrows, boxes; U+3000 to U+303F: punctuation.
        case 0xE2: return 0
        case 0xE3: return index + 2 < text.count && text[index + 1] != 0x80 ? 3 : 0
        case 0xEF: return 0
        case 0xE0...0xEE: return index + 2 < text.count ? 3 : 0
        // Emoji and other pictures are signs.
        default: return 0
        }
    }

    @inline(__always)
    private static func hashLetter(_ text: Span<UInt8>, _ index: Int, _ length: Int, _ hash: inout UInt64) {
        hash = TokenHash.step(hash, text[index])
        var next = text[index + 1]
        // U+00C0 to U+00DE in lower case.
        if text[index] == 0xC3 && next < 0x9F { next |= 0x20 }
        hash = TokenHash.step(hash, next)
        if length == 3 { hash = TokenHash.step(hash, text[index + 2]) }
    }

    /// What a separating character that is not ASCII puts between two words, and its length in bytes.
    private static func separator(_ text: Span<UInt8>, _ index: Int) -> (gap: TokenGap, length: Int) {
        let byte = text[index]
        switch byte {
        case 0xC2:
            guard index + 1 < text.count else { return (.comma, 1) }
            if text[index + 1] == 0xA0 { return (.space, 2) }
            return (text[index + 1] == 0xB7 ? .stop : .comma, 2)
        case 0xE2:
            guard index + 2 < text.count else { return (.comma, 1) }
            // U+2010 and U+2011 are hyphens, U+2022 a bullet, U+2026 an ellipsis.
            if text[index + 1] == 0x80 {
                switch text[index + 2] {
                case 0x90, 0x91: return (.hyphen, 3)
                case 0xA2, 0xA6: return (.stop, 3)
                default: return (.comma, 3)
                }
            }
            return (.stop, 3)
        case 0xC0...0xDF: return (.comma, min(2, text.count - index))
        case 0xE0...0xEF: return (.comma, min(3, text.count - index))
        case 0xF0...0xFF: return (.stop, min(4, text.count - index))
        default: return (.comma, 1)
        }
    }
}
