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
        _ = tree.insert(tokens("models"))
        let text = tokens("machine learning of models by a machine")
        #expect(text.indices.filter { tree.mayBegin(text, at: $0) } == [0, 3])
        let others = tokens((0..<1000).map { "word\($0)" }.joined(separator: " "))
        #expect(others.indices.filter { tree.mayBegin(others, at: $0) }.count < 10)
    }
}
