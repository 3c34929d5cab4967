internal import Postings

/// Finds the headings of a text that has lost its line breaks: "… since 1990. Your Tasks Plan the tides … Requirements …".
///
/// Such a heading is a phrase that names a section (``HeadingPhrases``), begins with a capital letter, and is set apart by
/// a colon, by its capitals, or by a sentence that ends before it; and what follows begins like an item or a sentence.
struct InlineHeadings {
    /// A heading with the bytes that it covers, its colon included.
    struct Found: Sendable {
        var start: Int
        var end: Int
        var meaning: HeadingMeaning
    }

    struct Word: Sendable {
        var start: Int
        var end: Int
        var isCapital: Bool
        var isUpper: Bool
    }

    private(set) var words: [Word] = []
    private(set) var hashes: [UInt64] = []
    private(set) var found: [Found] = []
    private var matches: [(meaning: HeadingMeaning, length: Int)] = []

    /// The longest phrase, in words, that is looked for.
    private static let longest = 8

    /// Reads the words of `text[start..<end]` and finds the headings among them.
    mutating func read(_ text: Span<UInt8>, from start: Int, to end: Int) {
        splitWords(text, from: start, to: end)
        found.removeAll(keepingCapacity: true)
        var index = 0
        while index < words.count {
            guard words[index].isCapital, let heading = heading(at: index, text, end) else {
                index += 1
                continue
            }
            found.append(heading.found)
            index += heading.words
        }
    }

    private mutating func heading(at first: Int, _ text: Span<UInt8>, _ end: Int) -> (found: Found, words: Int)? {
        matches.removeAll(keepingCapacity: true)
        HeadingWords.phrases.forEachMatch(hashes, at: first, upTo: Self.longest) { meaning, length in
            matches.append((meaning, length))
        }
        for (meaning, length) in matches.reversed()
        where isHeading(text, first, length, end, isStrong: length > 1 || Self.single.contains(hashes[first])) {
            var close = words[first + length - 1].end
            if close < end, text[close] == UInt8(ascii: "?") { close += 1 }
            if close < end, text[close] == UInt8(ascii: ":") {
                close += 1
            } else if close + 1 < end, text[close] == 0x20, text[close + 1] == UInt8(ascii: ":") {
                close += 2
            }
            return (Found(start: words[first].start, end: close, meaning: meaning), length)
        }
        return nil
    }

    private func isHeading(_ text: Span<UInt8>, _ first: Int, _ length: Int, _ end: Int, isStrong: Bool) -> Bool {
        let start = words[first].start
        let close = words[first + length - 1].end
        for index in start..<close where Self.separates(text[index]) { return false }

        var next = close
        let isQuestion = next < end && text[next] == UInt8(ascii: "?")
        if isQuestion { next += 1 }
        while next < end, text[next] == 0x20 { next += 1 }
        let hasColon = next < end && next <= close + 2 && text[next] == UInt8(ascii: ":")
        while next < end, text[next] == 0x20 || text[next] == UInt8(ascii: ":") || text[next] == UInt8(ascii: "-") {
            next += 1
        }
        let followsItem = next >= end || Self.beginsItem(text[next])

        var before = start
        while before > 0, text[before - 1] == 0x20 { before -= 1 }
        let begins = before == 0 || Self.endsPiece(text[before - 1])
        let run = words[first..<(first + length)]
        let isUpper = run.allSatisfy { $0.isUpper || $0.end - $0.start == 1 } && run[first].end - run[first].start > 2
        var isTitle = true
        for index in run.indices where !words[index].isCapital && !Self.small.contains(hashes[index]) {
            isTitle = false
        }

        // A small letter and a capital without a space between were two lines.
        let isGlued =
            (start > 0 && (0x61...0x7A).contains(text[start - 1]))
            || (close < end && ((0x41...0x5A).contains(text[close]) || (0x30...0x39).contains(text[close])))
        if isGlued, isStrong { return true }
        if hasColon { return begins || isTitle || isUpper || length >= 2 }
        guard followsItem || isUpper, isStrong else { return false }
        if length == 1 { return begins || isUpper || first == 0 || !words[first - 1].isCapital }
        return isTitle || begins || isUpper || isQuestion || length >= 3
    }

    private mutating func splitWords(_ text: Span<UInt8>, from start: Int, to end: Int) {
        words.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        var scanner = WordScanner(position: start, end: end)
        while let hash = scanner.next(text) {
            let first = text[scanner.wordStart]
            let second = scanner.position - scanner.wordStart > 1 ? text[scanner.wordStart + 1] : 0
            let isCapital = (0x41...0x5A).contains(first)
            words.append(
                Word(
                    start: scanner.wordStart, end: scanner.position, isCapital: isCapital,
                    isUpper: isCapital && (0x41...0x5A).contains(second)))
            hashes.append(hash)
        }
    }

    private static func separates(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
            UInt8(ascii: "|"):
            true
        default: false
        }
    }

    private static func beginsItem(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x30...0x39, 0x80...0xFF, UInt8(ascii: "*"), UInt8(ascii: "("): true
        default: false
        }
    }

    private static func endsPiece(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"),
            UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: "\""), 0x0A,
            0x80...0xFF:
            true
        default: false
        }
    }

    /// Words that stay small in a heading in title case.
    private static let small = hashes(
        """
        and or of the to for in a an with on is as you your we our us what at from do be are if have this youll
        """)

    /// Words that are a heading by themselves even without a colon.
    private static let single = hashes(
        """
        responsibilities qualifications requirements benefits education compensation preferred duties experience skills
        competencies description overview location desired desirable accountabilities summary
        """)

    private static func hashes(_ list: String) -> Set<UInt64> {
        var words = WordHashes()
        words.replace(with: Array(list.utf8)[...])
        return Set(words.hashes)
    }
}
