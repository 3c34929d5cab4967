import Testing

@testable import Extraction
@testable import Postings

/// A posting has the same features by a vocabulary as by a lexicon that is mapped to it.
@Suite struct FeatureExtractorAgreementTests {
    private static let words = [
        "Data", "scientist", "ML", "engineer", "model", "models", "C++", ".NET", "scikit-learn", "R&D", "école",
        "École",
        "数据", "Łódź", "it's", "3.5", "a", "\u{301}x", "Senior", "node.js", "😀",
    ]
    private static let separators = [" ", " ", " ", "-", "/", ", ", ". ", "\n"]

    private func text(words count: Int, _ generator: inout SeededGenerator) -> String {
        (0..<count).map { _ in
            Self.words.randomElement(using: &generator)! + Self.separators.randomElement(using: &generator)!
        }.joined()
    }

    /// 300 postings, learned by one lexicon; then vocabularies of all, some and none of its names.
    @Test(arguments: [1.0, 0.5, 0.05, 0.0])
    func agreesWithTheLexicon(share: Double) {
        var generator = SeededGenerator(seed: 4)
        let postings = (0..<300).map { number in
            let title = number % 3 == 0 ? nil : text(words: 4, &generator)
            return FeatureExtractorTests.posting(title: title, text(words: number % 40, &generator))
        }
        let extractor = FeatureExtractor(labels: FeatureExtractorTests.labels, matcher: nil)
        var lexicon = FeatureLexicon()
        let learned = postings.map { extractor.features(of: $0, learning: &lexicon) }
        let names = (0..<lexicon.count).map(lexicon.name).filter { _ in
            Double.random(in: 0..<1, using: &generator) < share
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let vocabulary = Vocabulary(names: names)
        let numbers = vocabulary.ids(of: lexicon)
        #expect(numbers.filter { $0 >= 0 }.sorted() == names.indices.map(Int32.init), "each name is one feature")
        for (posting, expected) in zip(postings, learned) {
            let found = extractor.features(of: posting, in: vocabulary)
            #expect(found.content == expected.content.mapped(numbers))
            #expect(found.title == expected.title?.mapped(numbers))
            #expect(found.tokenCount == expected.tokenCount)
        }
    }

    /// What one posting or vocabulary leaves in the buffers must not reach the next.
    @Test func keepsNothingBetweenPostings() {
        let small = Vocabulary(names: ["body:a", "body:b"])
        let large = Vocabulary(names: ["body:a", "body:a b", "body:b", "body:c", "title:a"])
        let postings = ["a b a b", "b", "", "c c c a b"].map { FeatureExtractorTests.posting(title: "A", $0) }
        let shared = FeatureExtractor(labels: [], matcher: nil)
        for _ in 0..<2 {
            for vocabulary in [small, large, small] {
                for posting in postings {
                    let fresh = FeatureExtractor(labels: [], matcher: nil)
                    #expect(shared.features(of: posting, in: vocabulary) == fresh.features(of: posting, in: vocabulary))
                }
            }
        }
        // "c c c a b" in the large one: a 1, `a b` 1, b 1, c 3 by the ids 0 to 3; the title's `a` is 4.
        let last = shared.features(of: postings[3], in: large)
        #expect(last.content == FeatureVector(ids: [0, 1, 2, 3], counts: [1, 1, 1, 3]))
        #expect(last.title == FeatureVector(ids: [4], counts: [1]))
    }
}
