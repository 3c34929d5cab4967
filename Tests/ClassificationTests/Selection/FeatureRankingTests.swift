import Testing

@testable import Classification

@Suite("Feature ranking")
struct FeatureRankingTests {
    private func order(
        _ names: [String], _ frequencies: [Int32], _ labelCounts: [Int], overlap: Double,
        criterion: SelectionCriterion = .chiSquared
    ) -> [String] {
        FeatureRanking(
            frequencies: frequencies, labelCounts: labelCounts, criterion: criterion, pairs: WordPairs(names),
            overlap: overlap
        ).order.map { names[Int($0)] }
    }

    @Test("best first, ties by name", arguments: SelectionCriterion.allCases)
    func ties(criterion: SelectionCriterion) {
        // b tells most; a and d are mirror images, so they tie; c tells nothing.
        let names = ["body:a", "body:b", "body:c", "body:d"]
        let found = order(names, [6, 2, 9, 1, 5, 5, 2, 6], [10, 10], overlap: 1, criterion: criterion)
        #expect(found == ["body:b", "body:a", "body:d", "body:c"])
    }

    /// Few counts, so that many features tie, also at the limit.
    @Test("a limit gives the beginning of the whole order", arguments: 0..<4 as Range<UInt64>)
    func limit(seed: UInt64) {
        var generator = SeededGenerator(seed)
        let frequencies = (0..<600).map { _ in Int32.random(in: 0...5, using: &generator) }
        func order(_ limit: Int) -> [Int32] {
            FeatureRanking(
                frequencies: frequencies, labelCounts: [9, 9], criterion: .chiSquared, pairs: WordPairs([]), overlap: 1,
                limit: limit
            ).order
        }
        let whole = order(.max)
        #expect(Set(whole).count == 300)
        for limit in [0, 1, 2, 10, 149, 150, 299, 300, 301] { #expect(order(limit) == Array(whole.prefix(limit))) }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let meaning: String
        /// Postings of two labels of ten that have the word `a`, and the pair `a b`.
        let word: [Int32]
        let pair: [Int32]
        let overlap: Double
        let kept: [String]
        var testDescription: String { meaning }
    }

    /// The correlation of a pair in *a* of *n* postings with its word in *b* ≥ *a* of them is √(a(n−b) / (b(n−a))).
    @Test(
        "of a pair and its word that go together the better stays",
        arguments: [
            // √(8·12/(8·12)) = 1 > 0.5; both tell the same, and the word is the simpler one.
            Case(meaning: "always together", word: [6, 2], pair: [6, 2], overlap: 0.5, kept: ["a"]),
            // a = 6, b = 8: √(6·12 / (8·14)) = 0.80. Chi-squared of the pair: 2·(3²/3 + 3²/7) = 8.57 > word's
            // 2·(2²/4 + 2²/6) = 3.33.
            Case(meaning: "the pair tells more", word: [6, 2], pair: [6, 0], overlap: 0.5, kept: ["a b"]),
            Case(meaning: "the word tells more", word: [8, 0], pair: [6, 0], overlap: 0.5, kept: ["a"]),
            Case(meaning: "just above", word: [6, 2], pair: [6, 0], overlap: 0.80, kept: ["a b"]),
            Case(meaning: "just below", word: [6, 2], pair: [6, 0], overlap: 0.81, kept: ["a b", "a"]),
            // a = 1, b = 8: √(1·12 / (8·19)) = 0.28.
            Case(meaning: "seldom together", word: [6, 2], pair: [0, 1], overlap: 0.5, kept: ["a", "a b"]),
            Case(meaning: "1 keeps both", word: [6, 2], pair: [6, 2], overlap: 1, kept: ["a", "a b"]),
            // Correlation with something constant is not defined.
            Case(meaning: "a word that all have", word: [10, 10], pair: [6, 2], overlap: 0.1, kept: ["a b", "a"]),
            Case(meaning: "a pair that none has", word: [6, 2], pair: [0, 0], overlap: 0.1, kept: ["a", "a b"]),
        ])
    func overlap(_ test: Case) {
        let found = order(["body:a", "body:a b"], test.word + test.pair, [10, 10], overlap: test.overlap)
        #expect(found == test.kept.map { "body:\($0)" })
    }

    @Test("both words are compared, and each namespace for itself")
    func bothWords() {
        let names = ["body:a", "body:a b", "body:b", "title:a"]
        // Chi-squared: a 16.4, the pair 8.6, b 5.5. The pair goes because of a, and b because of the pair, though that
        // goes too: what is compared are features, not what is left of them.
        let found = order(names, [9, 0, 6, 0, 6, 1, 6, 0], [10, 10], overlap: 0.5)
        #expect(found == ["body:a", "title:a"])
    }

    @Test("three labels: the statistic of all of them")
    func threeLabels() {
        // a splits 0 from the rest; b is spread evenly; c is almost as good as a.
        let found = order(
            ["body:a", "body:b", "body:c"], [8, 0, 0, 4, 4, 4, 7, 1, 0], [8, 8, 8], overlap: 0.5)
        #expect(found == ["body:a", "body:c", "body:b"])
    }
}
