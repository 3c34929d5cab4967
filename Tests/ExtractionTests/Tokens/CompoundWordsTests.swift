import Testing

@testable import Extraction

@Suite struct CompoundWordsTests {
    @Test func findsExactlyItsWords() {
        for word in CompoundWords.words { #expect(CompoundWords.contains(TokenHash.word(word)), "\(word)") }
        for word in ["", "a", "ci", "cd", "ci/", "ci/cd/", "a/b/c", "scikit", "scikit-learns", "go-to", "b/a"] {
            #expect(!CompoundWords.contains(TokenHash.word(word)), "\(word)")
        }
        for border in [CompoundWords.hashes.first! - 1, CompoundWords.hashes.last! + 1, 0, .max] {
            #expect(!CompoundWords.contains(border))
        }
    }

    /// The tokenizer looks up lower-case ASCII, letters around one kind of sign, and only up to 16 bytes.
    @Test(arguments: CompoundWords.words)
    func canBeFoundInText(word: String) {
        #expect(words("x \(word), y") == ["x", word, "y"])
        #expect(tokens(word.uppercased()).map(\.hash) == [TokenHash.word(word)])
    }
}
