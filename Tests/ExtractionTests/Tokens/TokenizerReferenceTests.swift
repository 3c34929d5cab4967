import Testing

@testable import Extraction

/// The tokenizer against another way to do it: cut the text into runs of letters and digits first, then glue runs.
@Suite struct TokenizerReferenceTests {
    static let mixed = [
        "a", "B", "3", "é", "net", "JS", "ci", "cd", "+", "#", ".", "-", "/", "&", "'", "\u{2019}", " ",
    ]
    static let signs = ["a", "3", "++", ".", "-", "&", "'"]
    static let names = ["A", "/", "b", ".", "io", "go", "-", "to", "market"]

    @Test(arguments: [(mixed, 4), (signs, 5), (names, 5)])
    func findsWhatTheReferenceFinds(atoms: [String], longest: Int) {
        var differing: [String] = []
        for length in 0...longest {
            forEachSequence(of: atoms, length: length) { sequence in
                let text = sequence.joined()
                let expected = NaiveTokenizer(text).words()
                let hashes = expected.map { TokenHash.word($0.lowercased()) }
                if words(text) != expected || tokens(text).map(\.hash) != hashes { differing.append(text) }
            }
        }
        #expect(differing.prefix(5) == [], "\(differing.count) texts differ")
    }
}

private struct NaiveTokenizer {
    let text: [UnicodeScalar]

    init(_ text: String) { self.text = Array(text.unicodeScalars) }

    func words() -> [String] {
        var words: [String] = []
        var index = 0
        while index < text.count {
            if isWord(index) {
                let start = index
                index = endOfRun(index)
                while let end = glued(start, index) { index = end }
                words.append(string(start, index))
                index = behindClitic(index)
            } else if text[index] == ".", run(index + 1).lowercased() == "net" {
                words.append(string(index, index + 4))
                index = behindClitic(index + 4)
            } else {
                index += 1
            }
        }
        return words
    }

    private func isLetter(_ index: Int) -> Bool {
        index < text.count && text[index].isASCII && text[index].properties.isAlphabetic
    }
    private func isDigit(_ index: Int) -> Bool { index < text.count && ("0"..."9").contains(text[index]) }
    private func isWord(_ index: Int) -> Bool {
        index < text.count && (isDigit(index) || text[index].properties.isAlphabetic)
    }
    private func string(_ start: Int, _ end: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[start..<end])
        return String(view)
    }
    private func endOfRun(_ index: Int) -> Int {
        var end = index
        while isWord(end) { end += 1 }
        return end
    }
    private func run(_ index: Int) -> String { index < text.count ? string(index, endOfRun(index)) : "" }

    /// The end of the word that begins at `start` with what may follow its part up to `end`; nil if nothing may.
    private func glued(_ start: Int, _ end: Int) -> Int? {
        guard end < text.count, isWord(end - 1) else { return nil }
        let known = string(start, end)
        let next = run(end + 1)
        switch text[end] {
        case "+": return isLetter(end - 1) && end + 1 < text.count && text[end + 1] == "+" ? end + 2 : nil
        case "#": return known.utf8.count == 1 && isLetter(start) ? end + 1 : nil
        case ".":
            if isDigit(end - 1), isDigit(end + 1) { return endOfRun(end + 1) }
            let isEnding =
                ["js", "net"].contains(next.lowercased()) || ["io", "iO", "ai", "aI", "py", "pY"].contains(next)
            return isEnding && known.utf8.count <= 12 ? endOfRun(end + 1) : nil
        case "-", "/":
            if text[end] == "-", known.utf8.count == 1, isLetter(start), isLetter(end + 1) { return endOfRun(end + 1) }
            let rest = string(start, text.count).lowercased()
            let isCompound = CompoundWords.words.contains { word in
                word.hasPrefix(known.lowercased() + string(end, end + 1)) && rest.hasPrefix(word)
                    && !isWord(start + word.count)
            }
            return isCompound ? endOfRun(end + 1) : nil
        case "&":
            let areShort = known.utf8.count <= 2 && next.utf8.count <= 2
            return areShort && isLetter(start) && isLetter(end + 1) ? endOfRun(end + 1) : nil
        default: return nil
        }
    }

    private func behindClitic(_ index: Int) -> Int {
        guard index < text.count, text[index] == "'" || text[index] == "\u{2019}" else { return index }
        let end = endOfRun(index + 1)
        let isClitic = (1...2).contains(end - index - 1) && (index + 1..<end).allSatisfy(isLetter)
        return isClitic ? end : index
    }
}
