import Testing

@testable import Extraction

@Suite struct FeatureLexiconTests {
    /// Numbers a name; the name is written only for a new key.
    private func learn(_ name: String, _ lexicon: inout FeatureLexicon) -> Int {
        Int(lexicon.number(of: FeatureKey.named(name)) { $0 += Array(name.utf8) })
    }

    private func names(_ lexicon: FeatureLexicon) -> [String] { (0..<lexicon.count).map(lexicon.name) }

    @Test func numbersInTheOrderOfArrival() {
        var lexicon = FeatureLexicon()
        #expect(["body:b", "title:a", "body:b", "body:a b", "title:a"].map { learn($0, &lexicon) } == [0, 1, 0, 2, 1])
        #expect(names(lexicon) == ["body:b", "title:a", "body:a b"])
        #expect(lexicon.allKeys == names(lexicon).map(FeatureKey.named))
    }

    @Test func aKnownKeyWritesNoName() {
        var lexicon = FeatureLexicon()
        _ = learn("body:a", &lexicon)
        var isWritten = false
        _ = lexicon.number(of: FeatureKey.named("body:a")) { _ in isWritten = true }
        #expect(!isWritten)
    }

    /// The table begins with 4,096 slots and doubles when half of them are taken: 2,048, then 4,096, then 8,192 names.
    @Test func keepsItsNumbersAsItGrows() {
        let all = (0..<9_000).map { "body:w\($0)" }
        var lexicon = FeatureLexicon()
        #expect(all.map { learn($0, &lexicon) } == Array(0..<9_000))
        #expect(all.map { learn($0, &lexicon) } == Array(0..<9_000))
        #expect(names(lexicon) == all)
    }

    /// All pairs of lists of up to three of three names, against appending what is new.
    @Test func mergesAsListsDo() {
        let words = ["body:a", "title:a", "body:b c"]
        var lists: [[String]] = []
        for length in 0...3 { forEachSequence(of: words, length: length) { lists.append($0) } }
        for left in lists {
            for right in lists {
                var lexicon = FeatureLexicon()
                var other = FeatureLexicon()
                for name in left { _ = learn(name, &lexicon) }
                for name in right { _ = learn(name, &other) }
                var expected = names(lexicon)
                for name in right where !expected.contains(name) { expected.append(name) }
                let numbers = lexicon.merge(other)
                #expect(names(lexicon) == expected)
                #expect(numbers.map { lexicon.name(Int($0)) } == names(other))
            }
        }
    }
}
