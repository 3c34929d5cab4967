import Testing

@testable import Classification
@testable import Extraction

@Suite("Doubtful labels")
struct DoubtfulLabelsTests {
    /// Postings by their words: label, group, and the words' letters.
    private static func find(
        _ postings: [(label: Int, group: UInt64, words: String)], titles: [Double?]? = nil, similarity: Double = 0.7
    ) -> DoubtfulLabels {
        var lexicon = FeatureLexicon(names: "abcdefghijklmnopqrstuvwxyz".map { "body:\($0)" })
        let vectors = postings.map { posting in lexicon.vector(posting.words.map { "body:\($0)" }) }
        let matrix = DocumentMatrix(
            vectors, employers: postings.map { _ in nil }, lexicon: lexicon, minimumPostings: 0, minimumEmployers: 0)
        var configuration = ClassificationConfiguration()
        configuration.duplicateSimilarity = similarity
        return DoubtfulLabels(
            matrix, labels: postings.map(\.label), groups: postings.map(\.group),
            titleProbabilities: titles ?? postings.map { _ in nil }, configuration: configuration)
    }

    @Test("near-duplicates of one group with two labels contradict one another")
    func contradictions() {
        let found = Self.find([
            (0, 1, "abcdefg"), (1, 1, "abcdefg"),
            // The same label; another group; other words.
            (0, 2, "abcdefg"), (0, 2, "abcdefg"), (1, 3, "abcdefg"), (0, 4, "abcdefg"), (1, 4, "hijklmn"),
            // Of three, two agree, and all are in doubt.
            (0, 5, "opqrst"), (0, 5, "opqrst"), (1, 5, "opqrst"),
        ])
        #expect(found.contradictions == [0, 1, 7, 8, 9] && found.looseTitles.isEmpty)
    }

    /// Seven words of ten: 7/10. Seven of eleven fall short.
    @Test(
        "as similar as is asked for is similar enough",
        arguments: [
            ("abcdefgh", "abcdefgij", true), ("abcdefgh", "abcdefgijk", false), ("", "", false), ("a", "", false),
            ("a", "a", true),
        ])
    func similarity(first: String, second: String, isFound: Bool) {
        #expect(Self.find([(0, 1, first), (1, 1, second)]).contradictions == (isFound ? [0, 1] : []))
    }

    @Test("against all pairs, by sets", arguments: 0..<6 as Range<UInt64>)
    func reference(seed: UInt64) {
        var random = SeededGenerator(seed)
        let postings = (0..<40).map { _ in
            (
                label: Int.random(in: 0...2, using: &random), group: UInt64.random(in: 0...4, using: &random),
                words: String("abcdefgh".filter { _ in random.chance(0.6) })
            )
        }
        var expected: Set<Int> = []
        for first in 0..<40 {
            for second in 0..<40 where postings[first].group == postings[second].group {
                let (left, right) = (Set(postings[first].words), Set(postings[second].words))
                let union = left.union(right).count
                guard postings[first].label != postings[second].label, union > 0,
                    Double(left.intersection(right).count) / Double(union) >= 0.5
                else { continue }
                expected.formUnion([first, second])
            }
        }
        #expect(Self.find(postings, similarity: 0.5).contradictions == expected.sorted() && !expected.isEmpty)
    }

    @Test("a group of more than a thousand is passed over", arguments: [1_000, 1_001])
    func largeGroup(count: Int) {
        let found = Self.find((0..<count).map { ($0 == 0 ? 1 : 0, 1, "abc") })
        #expect(found.contradictions.count == (count == 1_000 ? count : 0))
    }

    @Test("a title is loose below nine in ten; without a title there is none to doubt")
    func looseTitles() {
        let found = Self.find(
            (0..<5).map { (0, UInt64($0), "abc") }, titles: [0.2, 0.8999, 0.9, nil, 1])
        #expect(found.looseTitles == [0, 1] && found.contradictions.isEmpty)
    }

    @Test("what an error costs, rule by rule")
    func costs() {
        let found = Self.find(
            [(0, 1, "abc"), (1, 1, "abc"), (0, 2, "abc"), (1, 3, "abc")], titles: [nil, 0.1, 0.3, 1])
        #expect(found.costs(.keepAll, count: 4, errors: [3]) == [1, 1, 1, 1])
        #expect(found.costs(.dropContradictions, count: 4, errors: [3]) == [0, 0, 1, 1])
        #expect(found.costs(.halveLooseTitles, count: 4, errors: [3]) == [1, 0.5, 0.5, 1])
        #expect(found.costs(.dropLabelErrors, count: 4, errors: [3]) == [1, 1, 1, 0])
        for rule in CleaningRule.allCases { #expect(DoubtfulLabels.none.costs(rule, count: 2, errors: []) == [1, 1]) }
    }
}
