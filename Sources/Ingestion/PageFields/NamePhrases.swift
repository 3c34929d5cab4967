/// Finds names of organisations by the phrases that postings use them in: `About Acme`, `At Acme, we …`, `Acme is hiring`.
///
/// A name is a run of capitalised words. A single word that the text also writes small is none: `Insurance is …`.
struct NamePhrases {
    /// How a name is used.
    enum Use: Hashable, Sendable {
        /// `About Acme`, a line of its own.
        case about
        /// `Acme is hiring`, `Acme is an equal opportunity employer`.
        case hires
        /// `at Acme`, `join Acme`.
        case joined
        /// `Acme makes …`, at the beginning of a sentence.
        case subject
    }

    /// A use of a name.
    struct Found {
        let name: [UInt8]
        let use: Use
        /// The line that it stands in, from 0.
        let line: Int
    }

    private struct Word {
        let start: Int32
        let end: Int32
        let isCapital: Bool
        /// Whether only a space stands before it.
        let follows: Bool
        let beginsSentence: Bool
        /// Whether `'s` follows.
        let isPossessive: Bool
    }

    /// The words of all lines, one line after the other.
    private let words: [Word]
    private let bytes: [UInt8]
    /// The uses of names, in the order of the text.
    private(set) var found: [Found] = []

    /// Reads lines of a text.
    ///
    /// - Complexity: linear in the bytes of the lines, and in their words for each name of a single word.
    init(_ bytes: [UInt8], lines: [Range<Int>]) {
        self.bytes = bytes
        var ends: [Int] = []
        var words: [Word] = []
        for line in lines {
            Self.add(line, of: bytes.span.extracting(0..<line.upperBound), to: &words)
            ends.append(words.count)
        }
        self.words = words
        var start = 0
        for (index, end) in ends.enumerated() {
            read(start..<end, index)
            start = end
        }
    }

    private mutating func read(_ line: Range<Int>, _ number: Int) {
        var at = line.lowerBound
        while at < line.upperBound {
            guard words[at].isCapital else {
                at += 1
                continue
            }
            let begin = at
            var end = at + 1
            while end < line.upperBound, words[end].follows, !words[end - 1].isPossessive {
                if words[end].isCapital {
                    end += 1
                } else if end + 1 < line.upperBound, words[end + 1].isCapital, words[end + 1].follows,
                    Self.connectors.contains(hash(end))
                {
                    end += 2
                } else {
                    break
                }
            }
            at = end
            use(begin, end, line, number)
        }
    }

    private mutating func use(_ begin: Int, _ end: Int, _ line: Range<Int>, _ number: Int) {
        var begin = begin
        let isSentence = words[begin].beginsSentence
        var leader = begin > line.lowerBound && words[begin].follows ? hash(begin - 1) : 0
        if isSentence, end - begin > 1, Self.leaders.contains(hash(begin)) {
            leader = hash(begin)
            begin += 1
        }
        while end - begin > 1, Self.articles.contains(hash(begin)) { begin += 1 }
        let hasNext = end < line.upperBound && words[end].follows && !words[end - 1].isPossessive
        let isBeing = hasNext && Self.being.contains(hash(end))
        let use: Use
        if leader == Self.aboutWord, end == line.upperBound, line.count <= 8 {
            use = .about
        } else if leader != 0, Self.joiners.contains(leader) {
            use = .joined
        } else if isBeing, isHiring(end, line) || isEqualOpportunity(end, line) {
            use = .hires
        } else if isSentence, hasNext, !words[end].isCapital, isBeing || isVerb(words[end]) {
            use = .subject
        } else {
            return
        }
        guard isName(begin..<end) else { return }
        let name = Array(bytes[Int(words[begin].start)..<Int(words[end - 1].end)])
        found.append(Found(name: name, use: use, line: number))
    }

    /// The hash of a word in small letters. Few words need one.
    private func hash(_ word: Int) -> UInt64 {
        var hash = ElementHash.seed
        for at in Int(words[word].start)..<Int(words[word].end) { hash = ElementHash.step(hash, Self.lower(bytes[at])) }
        return hash
    }

    /// `is looking`, `are hiring`.
    private func isHiring(_ verb: Int, _ line: Range<Int>) -> Bool {
        verb + 1 < line.upperBound && words[verb + 1].follows && Self.hiring.contains(hash(verb + 1))
    }

    /// `is an equal`, `is a proud equal`, `is committed`.
    private func isEqualOpportunity(_ verb: Int, _ line: Range<Int>) -> Bool {
        ((verb + 1)..<max(verb + 1, min(verb + 5, line.upperBound))).contains { Self.equality.contains(hash($0)) }
    }

    private func isName(_ range: Range<Int>) -> Bool {
        guard range.count <= 6 else { return false }
        if range.count == 1, words[range.lowerBound].end - words[range.lowerBound].start < 2 { return false }
        return range.contains { !Self.noNames.contains(hash($0)) && !isWrittenSmall(words[$0]) }
    }

    /// Whether a word of the lines is this one in small letters.
    private func isWrittenSmall(_ word: Word) -> Bool {
        let first = Self.lower(bytes[Int(word.start)])
        return words.contains { other in
            guard !other.isCapital, other.end - other.start == word.end - word.start, bytes[Int(other.start)] == first
            else { return false }
            for offset in 0..<Int(word.end - word.start)
            where Self.lower(bytes[Int(word.start) + offset]) != Self.lower(bytes[Int(other.start) + offset]) {
                return false
            }
            return true
        }
    }

    /// The third person: `is`, `has`, `makes`. Other words of a posting that follow a name rarely end so.
    private func isVerb(_ word: Word) -> Bool {
        bytes[Int(word.end) - 1] | 0x20 == UInt8(ascii: "s") && word.end - word.start > 3
            && bytes[Int(word.end) - 2] | 0x20 != UInt8(ascii: "s")
    }

    // MARK: - Words

    private static func add(_ range: Range<Int>, of text: Span<UInt8>, to words: inout [Word]) {
        let first = words.count
        var index = range.lowerBound
        var gapIsSpace = true
        var sentence = true
        while index < range.upperBound {
            let byte = text[index]
            guard Self.isWordByte(byte) else {
                if byte != 0x20 && byte != UInt8(ascii: "&") { gapIsSpace = false }
                if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
                    || byte == UInt8(ascii: ":")
                {
                    sentence = true
                }
                index += 1
                continue
            }
            let start = index
            while index < text.count, Self.isWordByte(text[index]) || Self.isInner(text, index) { index += 1 }
            var end = index
            let possessive = Self.possessiveLength(text, start, end)
            end -= possessive
            let initial = text[start]
            let isFirst = words.count == first
            words.append(
                Word(
                    start: Int32(start), end: Int32(end),
                    isCapital: initial >= 0x41 && initial <= 0x5A
                        || initial == 0xC3 && end - start > 1 && text[start + 1] < 0xA0,
                    follows: gapIsSpace && !isFirst, beginsSentence: sentence,
                    isPossessive: possessive > 0))
            gapIsSpace = true
            sentence = false
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39 || byte >= 0xC0
    }

    /// A byte that belongs to a word only between two of its bytes: `O'Neil`, `Circle.so`, `Coca-Cola`, and what follows
    /// the first byte of a character above ASCII.
    private static func isInner(_ text: Span<UInt8>, _ index: Int) -> Bool {
        let byte = text[index]
        if byte >= 0x80 { return true }
        guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { return false }
        return index + 1 < text.count && isWordByte(text[index + 1]) && text[index + 1] < 0x80
    }

    /// The bytes of `'s` or `’s` at the end of a word.
    private static func possessiveLength(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard end - start > 2, text[end - 1] == UInt8(ascii: "s") else { return 0 }
        if text[end - 2] == UInt8(ascii: "'") { return 2 }
        guard end - start > 4, text[end - 4] == 0xE2, text[end - 3] == 0x80, text[end - 2] == 0x99 else { return 0 }
        return 4
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { ElementHash.of($0.utf8) })
    }

    private static let connectors = hashes("of de and für for la le du di van von der")
    private static let aboutWord = ElementHash.of("about".utf8)
    private static let leaders = hashes("about at join joining why meet")
    private static let joiners = hashes("at join joining")
    private static let articles = hashes("the a an")
    private static let being = hashes("is are was has will")
    private static let hiring = hashes("hiring looking seeking searching recruiting expanding growing")
    private static let equality = hashes("equal eeo committed")
    /// Words that begin sentences of postings and are no organisations.
    private static let noNames = hashes(
        "this that these those the our we you your it its they their he she if in on as with for what who when where how why"
            + " there here all any each every some one no not so but and or experience strong ability knowledge salary"
            + " benefits responsibilities requirements qualifications python java sql excel aws azure english german"
            + " candidates candidate applicants job role position team location company remote hybrid data machine"
            + " artificial intelligence monday tuesday wednesday thursday friday january february march april may june july"
            + " august september october november december equal employment opportunity eeo least scale heart work home"
            + " night university school us usa uk eu europe america")
}

/// FNV-1a over bytes, as ``WordHashes`` computes it.
enum ElementHash {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed) { step($0, $1) } }
}
