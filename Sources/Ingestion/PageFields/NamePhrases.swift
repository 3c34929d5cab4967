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
        let start: Int
        let end: Int
        let hash: UInt64
        let isCapital: Bool
        /// Whether only a space stands before it.
        let follows: Bool
        let beginsSentence: Bool
        /// Whether `'s` follows.
        let isPossessive: Bool
    }

    private var small: Set<UInt64> = []
    /// The uses of names, in the order of the text.
    private(set) var found: [Found] = []

    /// Reads lines of text.
    init(_ lines: [ArraySlice<UInt8>]) {
        let words = lines.map { Self.words($0) }
        for line in words { for word in line where !word.isCapital { small.insert(word.hash) } }
        for (index, line) in words.enumerated() { read(line, lines[index], index) }
    }

    private mutating func read(_ words: [Word], _ text: ArraySlice<UInt8>, _ line: Int) {
        var at = 0
        while at < words.count {
            guard words[at].isCapital else {
                at += 1
                continue
            }
            let begin = at
            var end = at + 1
            while end < words.count, words[end].follows, !words[end - 1].isPossessive {
                if words[end].isCapital {
                    end += 1
                } else if Self.connectors.contains(words[end].hash), end + 1 < words.count, words[end + 1].isCapital,
                    words[end + 1].follows
                {
                    end += 2
                } else {
                    break
                }
            }
            at = end
            use(words, begin, end, text, line)
        }
    }

    private mutating func use(_ words: [Word], _ begin: Int, _ end: Int, _ text: ArraySlice<UInt8>, _ line: Int) {
        var begin = begin
        let isSentence = words[begin].beginsSentence
        var leader = begin > 0 && words[begin].follows ? words[begin - 1].hash : 0
        if isSentence, end - begin > 1, Self.leaders.contains(words[begin].hash) {
            leader = words[begin].hash
            begin += 1
        }
        while end - begin > 1, Self.articles.contains(words[begin].hash) { begin += 1 }
        let name = Array(text[words[begin].start..<words[end - 1].end])
        guard isName(words[begin..<end]) else { return }
        let next = end < words.count && words[end].follows && !words[end - 1].isPossessive ? words[end] : nil
        let after = end + 1 < words.count && words[end + 1].follows ? words[end + 1].hash : 0
        if leader == Self.aboutWord, end == words.count, words.count <= 8 {
            found.append(Found(name: name, use: .about, line: line))
        } else if Self.joiners.contains(leader) {
            found.append(Found(name: name, use: .joined, line: line))
        } else if let next, Self.being.contains(next.hash), Self.hiring.contains(after) || isEqualOpportunity(words, end) {
            found.append(Found(name: name, use: .hires, line: line))
        } else if isSentence, let next, !next.isCapital, isVerb(next, text) {
            found.append(Found(name: name, use: .subject, line: line))
        }
    }

    /// `is an equal`, `is a proud equal`, `is committed`.
    private func isEqualOpportunity(_ words: [Word], _ verb: Int) -> Bool {
        words[(verb + 1)..<min(verb + 5, words.count)].contains { Self.equality.contains($0.hash) }
    }

    private func isName(_ words: ArraySlice<Word>) -> Bool {
        guard words.count <= 6 else { return false }
        if words.count == 1, let word = words.first {
            return !small.contains(word.hash) && !Self.noNames.contains(word.hash) && word.end - word.start > 1
        }
        return words.contains { !small.contains($0.hash) && !Self.noNames.contains($0.hash) }
    }

    /// The third person: `is`, `has`, `makes`. Other words of a posting that follow a name rarely end so.
    private func isVerb(_ word: Word, _ text: ArraySlice<UInt8>) -> Bool {
        if Self.being.contains(word.hash) { return true }
        return text[word.end - 1] | 0x20 == UInt8(ascii: "s") && word.end - word.start > 3
            && text[word.end - 2] | 0x20 != UInt8(ascii: "s")
    }

    // MARK: - Words

    private static func words(_ text: ArraySlice<UInt8>) -> [Word] {
        var words: [Word] = []
        var index = text.startIndex
        var gapIsSpace = true
        var sentence = true
        while index < text.endIndex {
            let byte = text[index]
            guard isWordByte(byte) else {
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
            while index < text.endIndex, isWordByte(text[index]) || isInner(text, index) { index += 1 }
            var end = index
            let possessive = possessiveLength(text[start..<end])
            end -= possessive
            var hash = ElementHash.seed
            for at in start..<end { hash = ElementHash.step(hash, lower(text[at])) }
            let first = text[start]
            words.append(
                Word(
                    start: start, end: end, hash: hash,
                    isCapital: first >= 0x41 && first <= 0x5A || first == 0xC3 && end - start > 1 && text[start + 1] < 0xA0,
                    follows: gapIsSpace && !words.isEmpty, beginsSentence: sentence, isPossessive: possessive > 0))
            gapIsSpace = true
            sentence = false
        }
        return words
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39 || byte >= 0xC0
    }

    /// A byte that belongs to a word only between two of its bytes: `O'Neil`, `Circle.so`, `Coca-Cola`, and what follows
    /// the first byte of a character above ASCII.
    private static func isInner(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
        let byte = text[index]
        if byte >= 0x80 { return true }
        guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { return false }
        return index + 1 < text.endIndex && isWordByte(text[index + 1]) && text[index + 1] < 0x80
    }

    private static func possessiveLength(_ word: ArraySlice<UInt8>) -> Int {
        if word.suffix(2).elementsEqual("'s".utf8) { return 2 }
        return word.suffix(4).elementsEqual("’s".utf8) ? 4 : 0
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
