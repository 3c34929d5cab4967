import Testing

@testable import Extraction

@Suite struct PhraseTreeTests {
    /// The node that a text leads to, or nil.
    private func node(_ tree: PhraseTree, _ text: String) -> Int32? {
        var node = PhraseTree.root
        for (place, token) in tokens(text).enumerated() {
            guard let next = tree.node(after: node, token, isFirst: place == 0) else { return nil }
            node = next
        }
        return node
    }

    @Test func phrasesShareTheirBeginnings() {
        var tree = PhraseTree(expectedPhrases: 4)
        let machine = tree.insert(tokens("machine"))
        let learning = tree.insert(tokens("machine learning"))
        let again = tree.insert(tokens("Machine-Learning"))
        #expect(again == learning && learning != nil && machine != nil)
        #expect(tree.nodeCount == 3)
        #expect(node(tree, "machine") == machine)
        #expect(node(tree, "machine learning") == learning)
        #expect(node(tree, "learning") == nil)
        let empty = tree.insert(tokens("…"))
        #expect(empty == nil)
    }

    @Test func aSignThatSeparatesMoreIsPartOfThePhrase() {
        var tree = PhraseTree(expectedPhrases: 4)
        let degree = tree.insert(tokens("Ph.D."))
        #expect(degree != nil && node(tree, "ph.d") == degree)
        #expect(node(tree, "ph d") == nil)
    }

    @Test func wordsThatBeginNothingAreMostlyToldOff() {
        var tree = PhraseTree(expectedPhrases: 4)
        _ = tree.insert(tokens("machine learning"))
        #expect(tree.mayBegin(with: TokenHash.word("machine")))
        let others = (0..<1000).filter { tree.mayBegin(with: TokenHash.word("word\($0)")) }
        #expect(others.count < 10)
    }
}
