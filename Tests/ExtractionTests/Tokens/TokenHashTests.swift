import Testing

@testable import Extraction

@Suite struct TokenHashTests {
    /// Models are files: a change of any of these makes every stored model useless. Computed by a Python program of its
    /// own: FNV-1a, then the finaliser of SplitMix64.
    @Test(
        arguments: [
            ("", 0xF52A_15E9_A9B5_E89B), ("a", 0x02C0_BDBF_4814_20F8), ("scikit-learn", 0x2F9B_75D6_4FED_4DFD),
            ("école", 0x1C72_0EFA_0622_5267),
        ] as [(String, UInt64)])
    func keepsItsValues(word: String, expected: UInt64) {
        #expect(TokenHash.word(word) == expected)
    }

    @Test func pairsAreOrderedAndKeepTheirValue() {
        let first = TokenHash.word("machine")
        let second = TokenHash.word("learning")
        #expect(TokenHash.pair(first, second) == 0x83E1_689F_6EC9_EF03)
        #expect(TokenHash.pair(second, first) != TokenHash.pair(first, second))
    }

    /// No two of all pairs of 300 words, and none of the words, share a key.
    @Test func pairsOfManyWordsDiffer() {
        let words = (0..<300).map { TokenHash.word("word\($0)") }
        var keys = Set(words)
        for first in words { for second in words { keys.insert(TokenHash.pair(first, second)) } }
        #expect(keys.count == 300 + 300 * 300)
    }
}
