import Testing

@testable import Extraction

@Suite struct FeatureNameTests {
    @Test(
        arguments: [
            ("body:deploy", 0, ["body:deploy"]), ("body:machine learning", 1, ["body:machine", "body:learning"]),
            ("body:build … pipelines", 2, ["body:build", "body:pipelines"]),
            ("body:a … … b", 3, ["body:a", "body:b"]), ("title:ml engineer", 1, ["title:ml", "title:engineer"]),
            ("no namespace", 1, []),
        ])
    func `A name says how far it reaches and which words it has`(_ name: String, _ reach: Int, _ words: [String]) {
        #expect(FeatureName.reach(name.utf8) == reach)
        #expect(FeatureName.words(name.utf8) == words.map { Array($0.utf8) })
    }

    @Test(
        arguments: [
            ("body:a … b", true), ("body:a … … b", true), ("body:a … … … b", false), ("body:… a", false),
            ("body:a …", false), ("body:…", false), ("body:a b c", false), ("body:a … b c", false),
            ("body:a  b", false), ("title:a … b", false), ("skill:a … b", false), ("body: a", false), ("body:", false),
        ])
    func `Extraction makes pairs over one or two words of the text, and no other`(_ name: String, _ isMade: Bool) {
        #expect(Vocabulary.isFeatureName(name) == isMade)
    }

    @Test func `Pairs of the same words with other distances are other features`() {
        let keys = ["body:a b", "body:a … b", "body:a … … b", "title:a b", "body:b a", "body:b … a"].map(
            FeatureKey.named)
        #expect(Set(keys).count == keys.count)
    }
}
