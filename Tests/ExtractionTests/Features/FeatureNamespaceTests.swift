import Testing

@testable import Extraction

@Suite struct FeatureNamespaceTests {
    @Test func prefixesAndSeedsAreThoseOfStoredModels() {
        #expect(FeatureNamespace.body.prefix == "body:")
        #expect(FeatureNamespace.title.prefix == "title:")
        #expect(FeatureNamespace.body.seed == 0, "a word of the text is looked up by its own hash")
        #expect(FeatureNamespace.title.seed == 0x7469_746C_653A_0001)
    }

    /// The key that a name has by its text is the key that extraction computes from the words.
    @Test func namesHaveTheKeysOfTheirWords() {
        let machine = TokenHash.word("machine")
        let learning = TokenHash.word("learning")
        for namespace in FeatureNamespace.allCases {
            let prefix = namespace.prefix
            #expect(FeatureKey.parse(prefix + "machine") == FeatureKey.single(namespace.seed, machine))
            #expect(
                FeatureKey.parse(prefix + "machine learning") == FeatureKey.pair(namespace.seed, machine, learning))
        }
        let keys = [
            "body:machine", "title:machine", "body:machine learning", "title:machine learning", "body:learning machine",
        ]
        #expect(Set(keys.map(FeatureKey.named)).count == keys.count)
    }

    @Test(
        arguments: [
            ([], 0), (["body:a", "body:b"], 2), (["body:a", "section:x y", "skill:a", "skill:b"], 2), (["skill:a"], 0),
            (["body:a", "skill", "skill:", "title:a"], 2),
        ])
    func tellsWhereSkillsStart(names: [String], expected: Int) {
        #expect(FeatureNamespace.skill.start(in: names) == expected)
    }

    /// A mark that combines with the sign before it joins no prefix and no space: keys are of bytes.
    @Test func namesAreReadByBytes() {
        let mark = TokenHash.word("\u{301}x")
        #expect(FeatureKey.parse("title:\u{301}x") == FeatureKey.single(FeatureNamespace.title.seed, mark))
        #expect(FeatureKey.parse("body:a \u{301}x") == FeatureKey.pair(0, TokenHash.word("a"), mark))
    }

    @Test(
        arguments: [
            ("body:a", true), ("title:a b", true), ("body:c++", true), ("body:a:b", true), ("title:école 数据", true),
            ("", false), ("body:", false), ("body", false), ("a", false), ("body: a", false), ("body:a ", false),
            ("body:a  b", false), ("body:a b c", false), ("skill:a", true), ("section:duties a", true),
            ("place:a", false), ("Body:a", false), (" body:a", false),
        ])
    func tellsFeatureNames(name: String, expected: Bool) {
        #expect(Vocabulary.isFeatureName(name) == expected)
    }
}
