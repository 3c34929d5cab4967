/// The words of a value as they are compared: letters in lower case and without accents, digits, `+` and `#`.
struct FoldedWords: Hashable {
    let words: [String]

    init(_ words: [String]) {
        self.words = words
    }

    init(_ bytes: [UInt8]) {
        words = bytes.allSatisfy { $0 < 0x80 && $0 != 0x26 } ? Self.plainWords(bytes) : Self.foldedWords(bytes)
    }

    /// The words of a text without a letter that is not ASCII and without a character reference: nearly all titles.
    private static func plainWords(_ bytes: [UInt8]) -> [String] {
        var words: [String] = []
        var current: [UInt8] = []
        func end() {
            if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
            current.removeAll(keepingCapacity: true)
        }
        for byte in bytes {
            switch byte {
            case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "#"): current.append(byte)
            case 0x41...0x5A: current.append(byte | 0x20)
            case UInt8(ascii: "'"): continue
            default: end()
            }
        }
        end()
        return words
    }

    private static func foldedWords(_ bytes: [UInt8]) -> [String] {
        var words: [String] = []
        var current = ""
        func end() {
            if !current.isEmpty { words.append(current) }
            current = ""
        }
        let text = String(decoding: CharacterReferences.resolved(bytes), as: UTF8.self).lowercased()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9", "+", "#": current.unicodeScalars.append(scalar)
            case "'", "’", "‘", "\u{AD}", "\u{200B}", "\u{300}"..."\u{36F}": continue
            case "&":
                end()
                words.append("and")
            default:
                if let letters = Self.plain[scalar] {
                    current += letters
                } else if scalar.value > 0x7F, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    current.unicodeScalars.append(scalar)
                } else {
                    end()
                }
            }
        }
        end()
        return words
    }

    /// All words in one piece: `JP Morgan` is `JPMorgan`.
    var squashed: String { words.joined() }

    /// Whether other words stand in these one behind the other.
    func contains(_ other: FoldedWords) -> Bool {
        let wanted = other.words
        guard !wanted.isEmpty, wanted.count <= words.count else { return false }
        return (0...(words.count - wanted.count)).contains { words[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }

    /// Accented letters of the Latin alphabets and what remains of them.
    private static let plain: [Unicode.Scalar: String] = {
        var plain: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"]
        for (letter, accented) in [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"),
            ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ] {
            for scalar in accented.unicodeScalars { plain[scalar] = letter }
        }
        return plain
    }()
}
