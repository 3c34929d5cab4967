/// The words of a text as hashes, for comparing it with phrases.
///
/// Words are runs of ASCII letters and digits in lower case and of bytes above ASCII; an apostrophe leaves no gap, so that
/// `you'll`, `you’ll` and `youll` are one word; `&` is `and`.
struct WordHashes {
    private(set) var hashes: [UInt64] = []
    private var current = seed
    private var isInWord = false

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Starts anew and takes the words of a text.
    mutating func replace(with text: ArraySlice<UInt8>) {
        hashes.removeAll(keepingCapacity: true)
        append(text)
    }

    /// Takes the words of a text behind those that are there; no phrase reaches over the seam.
    mutating func append(_ text: ArraySlice<UInt8>) {
        if !hashes.isEmpty { hashes.append(0) }
        let text = text.span
        var index = 0
        let end = text.count
        while index < end {
            let byte = text[index]
            index += 1
            switch byte {
            case 0x61...0x7A, 0x30...0x39: step(byte)
            case 0x41...0x5A: step(byte | 0x20)
            case 0x27: continue
            case 0x26:
                endWord()
                for letter in "and".utf8 { step(letter) }
                endWord()
            case 0xC2:
                // No-break space and signs; no letter of a heading's language is among them.
                index = min(index + 1, end)
                endWord()
            case 0xE2 where index + 1 < end && text[index] == 0x80:
                // General punctuation: only the apostrophes U+2018 and U+2019 do not separate.
                let last = text[index + 1]
                index += 2
                if last != 0x98 && last != 0x99 { endWord() }
            case 0x80...0xFF: step(byte)
            default: endWord()
            }
        }
        endWord()
    }

    /// Forgets the words.
    mutating func removeAll() {
        hashes.removeAll(keepingCapacity: true)
    }

    /// Ends a word, and bars phrases from reaching over this place.
    mutating func endValue() {
        endWord()
        if let last = hashes.last, last != 0 { hashes.append(0) }
    }

    mutating func step(_ byte: UInt8) {
        current = (current ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        isInWord = true
    }

    mutating func endWord() {
        if isInWord { hashes.append(current) }
        current = Self.seed
        isInWord = false
    }
}
