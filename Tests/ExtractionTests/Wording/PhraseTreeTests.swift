import Testing

@testable import Extraction

@Suite struct PhraseTreeTests {
    /// The tree of some phrases, each of which means its place from 1.
    private func tree(_ phrases: [String]) -> PhraseTree {
        var builder = PhraseTreeBuilder(expectedPhrases: 1)
        var meanings: [UInt32] = []
        for (place, phrase) in phrases.enumerated() {
            guard let node = builder.insert(tokens(phrase)) else { continue }
            while meanings.count < builder.nodeCount { meanings.append(0) }
            meanings[Int(node)] = UInt32(place + 1)
        }
        while meanings.count < builder.nodeCount { meanings.append(0) }
        return builder.tree(meanings: meanings)
    }

    /// The phrases that begin at a word, by what they mean, shortest first.
    private func phrases(_ tree: PhraseTree, _ words: [Token], at first: Int = 0) -> [UInt32] {
        guard var walk = tree.begin(words, at: first) else { return [] }
        var found: [UInt32] = []
        var end = first + 1
        while true {
            if walk.meaning != 0 { found.append(walk.meaning) }
            guard end < words.count, tree.step(&walk, words[end]) else { return found }
            end += 1
        }
    }

    @Test func phrasesShareTheirBeginnings() {
        var builder = PhraseTreeBuilder(expectedPhrases: 4)
        let machine = builder.insert(tokens("machine"))
        let learning = builder.insert(tokens("machine learning"))
        let again = builder.insert(tokens("Machine-Learning"))
        #expect(again == learning && learning != nil && machine != nil && machine != learning)
        #expect(builder.nodeCount == 3)
        let empty = builder.insert(tokens("…"))
        #expect(empty == nil)
    }

    @Test func phrasesAreFoundByTheirWords() {
        let tree = tree(["machine", "machine learning", "deep machine learning model"])
        #expect(phrases(tree, tokens("machine learning model")) == [1, 2])
        #expect(phrases(tree, tokens("Machine-Learning")) == [1, 2])
        #expect(phrases(tree, tokens("learning machine")) == [])
        #expect(phrases(tree, tokens("deep machine learning")) == [])
        #expect(phrases(tree, tokens("deep machine learning model")) == [3])
    }

    @Test func aSignThatSeparatesMoreIsPartOfThePhrase() {
        let tree = tree(["Ph.D."])
        #expect(phrases(tree, tokens("ph.d")) == [1])
        #expect(phrases(tree, tokens("ph d")) == [])
        #expect(phrases(tree, tokens("ph, d")) == [])
    }

    @Test func wordsThatBeginNothingAreMostlyToldOff() {
        let tree = tree(["machine learning", "models"])
        let text = tokens("machine learning of models by a machine")
        #expect(text.indices.filter { tree.begin(text, at: $0) != nil } == [0, 3])
        let others = tokens((0..<1000).map { "word\($0)" }.joined(separator: " "))
        #expect(others.indices.filter { tree.begin(others, at: $0) != nil }.count < 10)
    }

    /// All phrases of up to three of four words, and a text of them, against looking each up.
    @Test func agreesWithANaiveSearch() {
        let names = ["a", "b", "c", "d"]
        var generator = SeededGenerator(seed: 5)
        for size in [1, 3, 10, 40] {
            let phrases = Set(
                (0..<size).map { _ in
                    (0...Int.random(in: 0...2, using: &generator)).map { _ in names.randomElement(using: &generator)! }
                }
            ).sorted { $0.joined() < $1.joined() }
            let tree = tree(phrases.map { $0.joined(separator: " ") })
            let text = (0..<200).map { _ in names.randomElement(using: &generator)! }
            let words = tokens(text.joined(separator: " "))
            for first in text.indices {
                let expected = (1...3).compactMap { length in
                    phrases.firstIndex(of: Array(text[first..<min(first + length, text.count)]))
                        .flatMap { phrases[$0].count == length ? UInt32($0 + 1) : nil }
                }
                #expect(self.phrases(tree, words, at: first) == expected)
            }
        }
    }
}
