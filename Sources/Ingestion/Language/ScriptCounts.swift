/// How much of a text is written in which script, and which language a script settles.
struct ScriptCounts {
    var latin = 0
    var greek = 0
    var cyrillic = 0
    var armenian = 0
    var hebrew = 0
    var arabic = 0
    var devanagari = 0
    var thai = 0
    var georgian = 0
    var hangul = 0
    var kana = 0
    var han = 0

    /// A Chinese character, a syllable of Korean or Japanese says about as much as this many letters.
    private static let syllableLetters = 3

    /// The language or script of a text that is not mostly Latin, with its letters; nil for one that is.
    ///
    /// A script that several languages share gives `und` with the script's subtag, as BCP 47 allows.
    var dominant: (tag: String, letters: Int)? {
        let candidates: [(tag: String, letters: Int)] = [
            ("el", greek), ("und-Cyrl", cyrillic), ("hy", armenian), ("he", hebrew), ("und-Arab", arabic),
            ("und-Deva", devanagari), ("th", thai), ("ka", georgian), ("ko", hangul * Self.syllableLetters),
            // Japanese writes the endings of its words in kana; a Chinese text has none.
            (kana * 10 >= han && kana > 0 ? "ja" : "zh", (kana + han) * Self.syllableLetters),
        ]
        var best = candidates[0]
        for candidate in candidates where candidate.letters > best.letters { best = candidate }
        return best.letters > latin ? best : nil
    }

    /// Counts a character of two bytes beyond the Latin ones, by its first byte (and its second, where needed).
    @inline(__always)
    mutating func countTwo(_ lead: UInt8, _ second: UInt8) {
        switch lead {
        case 0xCE, 0xCF: greek += 1
        case 0xD0...0xD3: cyrillic += 1
        case 0xD4, 0xD5: if lead == 0xD4 && second < 0xB0 { cyrillic += 1 } else { armenian += 1 }
        case 0xD6: if second < 0x90 { armenian += 1 } else { hebrew += 1 }
        case 0xD7: hebrew += 1
        case 0xD8...0xDB: arabic += 1
        default: break
        }
    }

    /// Counts a character of three bytes, by its first two.
    @inline(__always)
    mutating func countThree(_ lead: UInt8, _ second: UInt8) {
        switch (lead, second) {
        case (0xE0, 0xA4...0xA5): devanagari += 1
        case (0xE0, 0xB8...0xB9): thai += 1
        case (0xE1, 0x82...0x83): georgian += 1
        case (0xE3, 0x81...0x83): kana += 1
        case (0xE4...0xE9, _): han += 1
        case (0xEA, 0xB0...), (0xEB...0xEC, _), (0xED, ..<0x9F): hangul += 1
        default: break
        }
    }
}
