import Testing

@testable import Extraction

/// Texts are valid UTF-8 by promise; a text that is cut within a character must not crash all the same.
@Suite struct TokenizerBytesTests {
    /// Tokens lie in the text, in order, and none is empty.
    private func areSound(_ text: [UInt8]) -> Bool {
        var end: Int32 = 0
        for token in tokens(text) {
            guard token.start >= end, token.end > token.start, Int(token.end) <= text.count else { return false }
            end = token.end
        }
        return true
    }

    @Test func survivesEveryPrefixAndSuffix() {
        let text = Array("it’s C++’s .NET — Café, Łódź 数据。ｆ ⁿ 🚀👩🏽‍💻 R&Dé a’é ci/cdé node.jsé €".utf8)
        for length in 0...text.count {
            #expect(areSound(Array(text.prefix(length))))
            #expect(areSound(Array(text.suffix(length))))
            // What is found before the cut stays found: all words but the one that the cut touches.
            let whole = tokens(text).filter { Int($0.end) + 4 < length }
            #expect(Array(tokens(Array(text.prefix(length))).prefix(whole.count)) == whole)
        }
    }

    /// Behind each kind of word, every byte that is not ASCII, alone and before one that the tokenizer looks for.
    @Test(arguments: ["", "ab ", "C", "ci/cd", "it'", ".net", "node.js", "r&d"])
    func survivesEveryEnding(word: String) {
        var unsound: [[UInt8]] = []
        for first in UInt8(0x80)...0xFF {
            let one = Array(word.utf8) + [first]
            if !areSound(one) { unsound.append(one) }
            for second in [0x80, 0x97, 0x99, 0xA0, 0xBF, 0xC3, 0xE2, 0xFF] as [UInt8] where !areSound(one + [second]) {
                unsound.append(one + [second])
            }
        }
        #expect(unsound == [])
    }

    @Test func readsAllOfALongText() {
        let text = Array(String(repeating: "C++/scikit-learn ", count: 50_000).utf8)
        let found = tokens(text)
        #expect(found.count == 100_000)
        #expect(found.last.map(\.end) == Int32(text.count - 1))
    }
}
