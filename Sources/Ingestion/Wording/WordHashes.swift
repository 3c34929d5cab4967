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
        if hashes.isEmpty {
            // Once, not at each doubling.
            hashes.reserveCapacity(text.count / 5 + 4)
        } else {
            hashes.append(0)
        }
        let text = text.span
        let end = text.count
        var index = 0
        // A local variable while the text is read: each byte would be written to memory else.
        var hash = Self.seed
        while index < end {
            let byte = text[index]
            index &+= 1
            switch byte {
            case 0x61...0x7A, 0x30...0x39: hash = Self.step(hash, byte)
            case 0x41...0x5A: hash = Self.step(hash, byte | 0x20)
            case 0x27: continue
            case 0x26:
                endWord(&hash)
                hashes.append(Self.and)
            case 0xC2:
                // No-break space and signs; no letter of a heading's language is among them.
                index = min(index + 1, end)
                endWord(&hash)
            case 0xE2 where index + 1 < end && text[index] == 0x80:
                // General punctuation: only the apostrophes U+2018 and U+2019 do not separate.
                let last = text[index + 1]
                index += 2
                if last != 0x98 && last != 0x99 { endWord(&hash) }
            case 0x80...0xFF: hash = Self.step(hash, byte)
            default: endWord(&hash)
            }
        }
        endWord(&hash)
    }

    @inline(__always)
    private mutating func endWord(_ hash: inout UInt64) {
        guard hash != Self.seed else { return }
        hashes.append(hash)
        hash = Self.seed
    }

    @inline(__always)
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    private static let and = "and".utf8.reduce(seed) { step($0, $1) }

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
        current = Self.step(current, byte)
        isInWord = true
    }

    mutating func endWord() {
        if isInWord { hashes.append(current) }
        current = Self.seed
        isInWord = false
    }
}
