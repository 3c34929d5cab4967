import Testing

@testable import Extraction

@Suite struct VocabularyTests {
    /// Words and pairs in both namespaces, sorted by bytes.
    static func names(_ count: Int, prefix: String) -> [String] {
        let all = (0..<count).map { number in
            let namespace = number % 3 == 0 ? "title:" : "body:"
            return number % 2 == 0
                ? "\(namespace)\(prefix)\(number)" : "\(namespace)\(prefix)\(number) \(prefix)\(number / 2)"
        }
        return all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Around the sizes at which the table doubles: 64 slots hold 16 names.
    @Test(arguments: [0, 1, 2, 15, 16, 17, 31, 32, 33, 1_000, 8_000])
    func findsEveryNameAndNoOther(count: Int) {
        let names = Self.names(count, prefix: "w")
        let vocabulary = Vocabulary(names: names)
        #expect(vocabulary.count == count)
        #expect(vocabulary.names == names)
        #expect(names.indices.allSatisfy { vocabulary.id(FeatureKey.named(names[$0])) == Int32($0) })
        let absent = Self.names(5_000, prefix: "x")
        #expect(absent.allSatisfy { vocabulary.id(FeatureKey.named($0)) == -1 })
    }

    @Test func theSameWordInAnotherPlaceIsAnotherFeature() {
        let vocabulary = Vocabulary(names: ["body:machine", "title:learning machine"])
        for name in ["title:machine", "body:learning machine", "title:machine learning", "body:learning"] {
            #expect(vocabulary.id(FeatureKey.named(name)) == -1, "\(name)")
        }
    }

    @Test func translatesALexiconsNumbers() {
        var lexicon = FeatureLexicon()
        for name in ["body:b", "title:a", "body:unknown", "body:a b"] {
            _ = lexicon.number(of: FeatureKey.named(name)) { $0 += Array(name.utf8) }
        }
        // Sorted by bytes: a space comes before the letters.
        let vocabulary = Vocabulary(names: ["body:a b", "body:b", "body:c", "title:a"])
        #expect(vocabulary.ids(of: lexicon) == [1, 3, -1, 0])
        #expect(vocabulary.ids(of: FeatureLexicon()) == [])
    }
}
