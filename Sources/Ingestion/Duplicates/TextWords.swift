/// Cuts titles and names into words for comparing postings, whatever their case, punctuation and white space.
///
/// A word is a run of letters and digits; an ideograph or kana is a word of its own. ASCII and Latin-1 letters are compared
/// in lower case.
struct TextWords: Sendable {
    /// A random number for each byte that belongs to a word, letters in lower case; 0 for the others.
    private let values: [UInt64]

    init() {
        var state: UInt64 = 0x9e37_79b9_7f4a_7c15
        var values = [UInt64](repeating: 0, count: 256)
        for byte in 0..<256 {
            state = Self.mix(state &+ UInt64(byte))
            switch UInt8(byte) {
            case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: values[byte] = state | 1
            default: break
            }
        }
        for byte in 0x41...0x5A { values[byte] = values[byte | 0x20] }
        self.values = values
    }

    /// Cuts a text.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - words: receives a hash of each word in order, as many as there is room for.
    ///   - withoutNumbers: whether words with four digits or more are left out: a requisition has such a number, a level
    ///     has none.
    /// - Returns: how many words were found.
    /// - Complexity: linear in the bytes that are read: up to the word for which there is no room.
    func scan(_ text: [UInt8], into words: inout [UInt64], withoutNumbers: Bool = false) -> Int {
        let values = values.span
        let text = text.span
        let room = words.count
        var count = 0
        var hash: UInt64 = 0
        var digits = 0
        var index = 0
        func endWord() {
            if hash != 0, count < room, !withoutNumbers || digits < 4 {
                words[count] = hash
                count += 1
            }
            hash = 0
            digits = 0
        }
        while index < text.count, count < room {
            let byte = text[index]
            if byte < 0x80 {
                let value = values[Int(byte)]
                if value != 0 {
                    hash = ((hash &<< 9) | (hash &>> 55)) ^ value
                    if byte <= 0x39 { digits += 1 }
                } else {
                    endWord()
                }
                index += 1
                continue
            }
            let (length, kind) = Self.character(text, index)
            if kind != .letter { endWord() }
            if kind != .separator {
                for offset in 0..<length {
                    var byte = text[index + offset]
                    // U+00C0 to U+00DE in lower case.
                    if offset == 1, text[index] == 0xC3, byte < 0x9F { byte |= 0x20 }
                    hash = ((hash &<< 9) | (hash &>> 55)) ^ values[Int(byte)]
                }
            }
            if kind == .ideograph { endWord() }
            index += length
        }
        endWord()
        return count
    }

    private enum CharacterKind { case letter, ideograph, separator }

    /// The length and kind of a character that is not ASCII.
    private static func character(_ text: Span<UInt8>, _ index: Int) -> (length: Int, kind: CharacterKind) {
        let lead = text[index]
        let (length, kind): (Int, CharacterKind) =
            switch lead {
            // U+0080 to U+00BF: signs and the no-break space.
            case 0xC2: (2, .separator)
            case 0xC3...0xDF: (2, .letter)
            // U+2000 to U+2FFF: punctuation, symbols; U+3000 to U+303F: punctuation; U+F000 on: private use, forms.
            case 0xE2, 0xEF: (3, .separator)
            case 0xE3: (3, index + 1 < text.count && text[index + 1] == 0x80 ? .separator : .ideograph)
            case 0xE4...0xE9: (3, .ideograph)
            case 0xE0...0xEE: (3, .letter)
            // Pictures.
            case 0xF0...0xF7: (4, .separator)
            default: (1, .separator)
            }
        return (min(length, text.count - index), kind)
    }

    /// A hash of a hash: neighbouring values give values far apart.
    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 { HashFinaliser.finish(value &* HashFinaliser.step) }
}
