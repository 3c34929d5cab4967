import Postings
import Testing

@testable import Classification
@testable import Extraction

@Suite("Mentions")
struct MentionsTests {
    private static let names = [
        "body:a", "body:a a", "body:a b", "body:b", "body:b c", "section:duties a", "skill:c plus", "title:a",
        "title:a b",
    ]

    private static func vector(_ ids: [Int32]) -> FeatureVector {
        FeatureVector(ids: ids, counts: ids.map { $0 + 1 })
    }

    @Test("a word takes every pair that holds it along; the title's words are others")
    func words() {
        let found = Mentions(content: Self.vector([0, 1, 2, 3, 4]), title: Self.vector([7, 8]), names: Self.names)
        #expect(found.names == ["body:a", "body:b", "body:c", "title:a", "title:b"])
        #expect(found.features.map { $0.sorted() } == [[0, 1, 2], [2, 3, 4], [4], [7, 8], [8]])
    }

    @Test("a word that no feature is may stand in a pair all the same")
    func pairAlone() {
        let found = Mentions(content: Self.vector([2]), title: .empty, names: Self.names)
        #expect(found.names == ["body:a", "body:b"] && found.features == [[2], [2]])
    }

    @Test("a word takes along the skills that it names; what the text names otherwise is a mention of its own")
    func skills() {
        let names = [
            "body:ci", "body:learning", "body:machine", "skill:area language", "skill:kubernetes",
            "skill:kubernetes preferred", "skill:machine_learning", "skill:machine_learning required",
        ]
        let naming = [
            SkillNaming(feature: "skill:kubernetes", area: "skill:area language", words: []),
            SkillNaming(
                feature: "skill:machine_learning", area: "skill:area language",
                words: ["body:learning", "body:machine", "body:unknown"]),
        ]
        let content = Self.vector([0, 1, 2, 3, 4, 5, 6, 7])
        let found = Mentions(content: content, title: .empty, names: names, skills: naming)
        #expect(found.names == ["body:ci", "body:learning", "body:machine", "skill:kubernetes"])
        #expect(found.features == [[0], [1, 6, 7], [2, 6, 7], [4, 5]])
        // A category is gone with the last of its skills.
        #expect(found.features(without: [0, 2]) == [0, 2, 6, 7])
        #expect(found.features(without: [2, 3]) == [2, 3, 4, 5, 6, 7])
        // Of what nothing is known, nothing is taken along.
        let alone = Mentions(content: content, title: .empty, names: names)
        #expect(
            alone.names
                == ["body:ci", "body:learning", "body:machine", "skill:kubernetes", "skill:machine_learning"])
        #expect(alone.features(without: [3, 4]) == [4, 5, 6, 7])
    }

    @Test("what is no word or pair is taken out whole")
    func others() {
        let found = Mentions(content: Self.vector([5, 6]), title: .empty, names: Self.names)
        #expect(found.names == ["section:duties a", "skill:c"] && found.features == [[5], [6]])
        #expect(Mentions(content: .empty, title: .empty, names: Self.names).names.isEmpty)
    }

    @Test("a vector without some features keeps the others' counts")
    func without() {
        let vector = Self.vector([1, 3, 4])
        #expect(vector.without([3, 7]) == FeatureVector(ids: [1, 4], counts: [2, 5]))
        #expect(vector.without([]) == vector && vector.without([1, 3, 4]) == .empty)
    }

    /// Through the classifier: whoever strikes the words out of the posting gets another label.
    @Test(
        "without the words of a counterfactual the label is another one",
        arguments: [
            NaiveBayesKind.multinomial, .weighted,
        ], [2, 3])
    func flips(kind: NaiveBayesKind, labelCount: Int) throws {
        let corpus = MadeCorpus.random(seed: 14, labels: labelCount, count: 180, liking: 0.35)
        let set = corpus.set()
        let model = try ModelTrainer(configuration: .small).train(set, kind: kind, searches: false).model
        let classifier = Classifier(model, configuration: .small)
        let ids = model.vocabulary.ids(of: set.lexicon)
        var flipped = 0
        for (number, example) in set.examples.enumerated() {
            func features(without words: [String]) -> PostingFeatures {
                func rest(_ vector: FeatureVector) -> FeatureVector {
                    vector.without(
                        Set(
                            vector.ids.filter { id in
                                let name = model.vocabulary.names[Int(id)]
                                let (space, words) = (name.split(separator: ":")[0], Set(words))
                                return name.split(separator: ":")[1].split(separator: " ").contains {
                                    words.contains("\(space):\($0)")
                                }
                            }))
                }
                return PostingFeatures(
                    content: rest(example.content.mapped(ids)),
                    title: number % 2 == 0 ? nil : example.title.map { rest($0.mapped(ids)) }, tokenCount: 50,
                    mentions: [])
            }
            let whole = features(without: [])
            let explanation = classifier.explain(whole)
            guard let words = explanation.counterfactual else { continue }
            flipped += 1
            #expect(!words.isEmpty && words.count <= ClassificationConfiguration().counterfactualMentions)
            #expect(Set(words).count == words.count)
            #expect(classifier.predict(features(without: words)).label != explanation.label)
        }
        #expect(flipped > 90)
    }
}
