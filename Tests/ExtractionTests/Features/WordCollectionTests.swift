import Testing

@testable import Extraction
@testable import Postings

@Suite("Words of a corpus")
struct WordCollectionTests {
    private static let words = ["model", "Model", "data", "C++", "école", "deploy", "a", "rare", "R&D"]

    private static func postings(_ count: Int) -> [JobPosting] {
        var generator = SeededGenerator(seed: 11)
        func text(_ length: Int) -> String {
            (0..<length).map { number in
                // Now and then a word that no other posting has.
                let word =
                    number % 9 == 8 ? "w\(generator.next() % 1_000_000)" : words.randomElement(using: &generator)!
                return word + [" ", " ", ", ", ". ", "\n"].randomElement(using: &generator)!
            }.joined()
        }
        return (0..<count).map { number in
            FeatureExtractorTests.posting(title: number % 3 == 0 ? nil : text(3), text(number % 30))
        }
    }

    private static func extractor(_ groups: FeatureGroups) -> FeatureExtractor {
        var configuration = ExtractionConfiguration()
        configuration.groups = groups
        return FeatureExtractor(labels: [], matcher: nil, configuration: configuration)
    }

    private static func collection(_ postings: [JobPosting], _ groups: FeatureGroups) -> WordCollection {
        let extractor = extractor(groups)
        var collection = WordCollection()
        for posting in postings { extractor.add(posting, to: &collection) }
        return collection
    }

    /// Features by name, so that numberings can be compared.
    private static func named(_ vector: FeatureVector?, _ lexicon: FeatureLexicon) -> [String: Int32]? {
        vector.map { vector in
            Dictionary(uniqueKeysWithValues: zip(vector.ids.map { lexicon.name(Int($0)) }, vector.counts))
        }
    }

    @Test(
        "rare features are left out, no frequent one is, and counts stay",
        arguments: [[], .skips, .sections] as [FeatureGroups], [2, 10])
    func pruned(groups: FeatureGroups, minimum: Int) {
        let collection = Self.collection(Self.postings(200), groups)
        var (whole, few) = (FeatureLexicon(), FeatureLexicon())
        let all = collection.vectors(groups: groups, learning: &whole)
        let pruned = collection.vectors(minimumOccurrences: minimum, groups: groups, learning: &few)
        #expect(few.count < whole.count)
        var occurrences: [String: Int32] = [:]
        for vectors in all {
            for part in [vectors.content, vectors.title] {
                occurrences.merge(Self.named(part, whole) ?? [:], uniquingKeysWith: +)
            }
        }
        let known = Set((0..<few.count).map { few.name($0) })
        #expect(known.isSuperset(of: occurrences.filter { $0.value >= minimum }.keys))
        // Words are counted exactly; two pairs may share a counter.
        #expect(known.allSatisfy { $0.contains(" ") || occurrences[$0]! >= minimum })
        for (vectors, expected) in zip(pruned, all) {
            #expect(
                Self.named(vectors.content, few)
                    == Self.named(expected.content, whole)?.filter { known.contains($0.key) })
            #expect(
                Self.named(vectors.title, few) == Self.named(expected.title, whole)?.filter { known.contains($0.key) })
        }
    }

    @Test(
        "read in parts and put together, the same as read in one",
        arguments: [[], .skips, .sections] as [FeatureGroups])
    func joined(groups: FeatureGroups) {
        let postings = Self.postings(60)
        var parts = WordCollection()
        for start in stride(from: 0, to: 60, by: 7) {
            parts.append(Self.collection(Array(postings[start..<min(start + 7, 60)]), groups))
        }
        let whole = Self.collection(postings, groups)
        #expect(parts.count == 60 && whole.count == 60)
        for minimum in [1, 3] {
            var (one, other) = (FeatureLexicon(), FeatureLexicon())
            let expected = whole.vectors(minimumOccurrences: minimum, groups: groups, learning: &one)
            let found = parts.vectors(minimumOccurrences: minimum, groups: groups, learning: &other)
            for (left, right) in zip(found, expected) {
                #expect(Self.named(left.content, other) == Self.named(right.content, one))
                #expect(Self.named(left.title, other) == Self.named(right.title, one))
            }
        }
    }
}
