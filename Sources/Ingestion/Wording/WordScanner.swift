/// Reads the words of a text one after the other, each as a hash.
///
/// Words and hashes are those of ``WordHashes``, apart from four things: a number is one word for all numbers, a sign of
/// money is a word, characters above U+024F separate (bullets, dashes, emoji), but for the apostrophe, and a capital letter
/// after a small one begins a word, because boards that strip markup glue lines together ("strong teamBenefits").
struct WordScanner {
    /// The byte behind the word that ``next(_:)`` gave.
    private(set) var position: Int
    /// The first byte of that word.
    private(set) var wordStart = 0
    let end: Int

    /// The hash of every number.
    static let number = WordScanner.hash(of: "0")

    /// Makes a scanner of the bytes from `position` to `end`.
    init(position: Int, end: Int) {
        self.position = position
        self.end = end
    }

    /// Goes on at a place, which must be no earlier than where the scanner is.
    mutating func skip(to place: Int) {
        precondition(place >= position, "a scanner does not go back")
        position = place
    }

    /// The hash of the next word, or nil at the end.
    mutating func next(_ text: Span<UInt8>) -> UInt64? {
        var index = position
        while index < end, Self.skips(text, &index, end) {}
        wordStart = index
        guard index < end else {
            position = end
            return nil
        }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var isNumber = true
        var followsSmall = false
        scan: while index < end {
            let byte = text[index]
            switch byte {
            case 0x61...0x7A:
                hash = Self.step(hash, byte)
                isNumber = false
                followsSmall = true
            case 0x30...0x39:
                // "Requirements5+ years", but "401k" and "ec2".
                if followsSmall, index - wordStart >= 4 { break scan }
                hash = Self.step(hash, byte)
            case 0x41...0x5A:
                if followsSmall { break scan }
                hash = Self.step(hash, byte | 0x20)
                isNumber = false
            case 0x27: break
            case 0x26:
                guard index == wordStart else { break scan }
                position = index + 1
                return Self.and
            case 0x24:
                guard index == wordStart else { break scan }
                position = index + 1
                return Self.step(hash, byte)
            case 0xC2:
                // The pound sign; all else of this row separates.
                guard index == wordStart else { break scan }
                position = index + 2
                return Self.step(hash, 0x24)
            case 0xC3...0xC9:
                hash = Self.step(hash, byte)
                isNumber = false
                if index + 1 < end {
                    index += 1
                    hash = Self.step(hash, text[index])
                }
            case 0xE2:
                if index + 2 < end, text[index + 1] == 0x80, text[index + 2] == 0x99 || text[index + 2] == 0x98 {
                    index += 2
                } else if index == wordStart {
                    // The euro sign: `skips` lets nothing else through.
                    position = index + 3
                    return Self.step(hash, 0x24)
                } else {
                    break scan
                }
            default: break scan
            }
            index += 1
        }
        position = index
        return isNumber ? Self.number : hash
    }

    /// Steps over what belongs to no word.
    @inline(__always)
    private static func skips(_ text: Span<UInt8>, _ index: inout Int, _ end: Int) -> Bool {
        let byte = text[index]
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x41...0x5A, 0x26, 0x24, 0xC3...0xC9: return false
        case 0xC2:
            guard index + 1 < end else { break }
            if text[index + 1] == 0xA3 { return false }
            index += 2
            return true
        case 0xE2:
            guard index + 2 < end else { break }
            if text[index + 1] == 0x82, text[index + 2] == 0xAC { return false }
            index += 3
            return true
        default: break
        }
        index += 1
        return true
    }

    @inline(__always)
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    private static let and = hash(of: "and")

    /// The hash of a word in lower case.
    static func hash(of word: String) -> UInt64 { hash(of: Array(word.utf8).span) }

    /// The hash of a word in lower case.
    static func hash(of word: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in word.indices { hash = step(hash, word[index]) }
        return hash
    }
}
