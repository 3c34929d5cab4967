import Testing

@testable import Classification

@Suite("Word pairs")
struct WordPairsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let meaning: String
        let names: [String]
        /// Pair, first word, second word.
        let found: [[Int32]]
        var testDescription: String { meaning }
    }

    @Test(
        "finds the words of each pair in its own namespace",
        arguments: [
            Case(meaning: "none", names: ["body:a", "body:b"], found: []),
            Case(meaning: "both", names: ["body:a", "body:a b", "body:b"], found: [[1, 0, 2]]),
            Case(meaning: "twice the same", names: ["body:a", "body:a a"], found: [[1, 0, 0]]),
            Case(meaning: "one is no feature", names: ["body:a b", "body:b"], found: [[0, -1, 1]]),
            Case(meaning: "no word of another namespace", names: ["body:a", "title:a b"], found: [[1, -1, -1]]),
            Case(meaning: "a colon in a word", names: ["body:a:b", "body:a:b c", "body:c"], found: [[1, 0, 2]]),
            // Features are bytes: é as one scalar and as two are two words, though Swift's strings are equal.
            Case(
                meaning: "words that are equal as Unicode, not as bytes",
                names: ["body:e\u{301}", "body:e\u{301} x", "body:x", "body:\u{e9}", "body:\u{e9} x"],
                found: [[1, 0, 2], [4, 3, 2]]),
            // A combining mark makes one character of the space or the colon before it.
            Case(
                meaning: "words that begin with a combining mark",
                names: ["body:a", "body:a \u{301}b", "body:\u{301}b", "body:\u{301}b a"],
                found: [[1, 0, 2], [3, 2, 0]]),
        ])
    func pairs(_ test: Case) {
        let found = WordPairs(test.names).words.map { [$0.pair, $0.words.0, $0.words.1] }
        #expect(found == test.found)
    }
}
