import Postings
import Testing

@testable import Classification
@testable import Extraction

@Suite("Search for the content")
struct ContentSearchTests {
    private static func search(
        _ set: TrainingSet, searches: Bool, _ change: (inout ClassificationConfiguration) -> Void = { _ in }
    ) -> ContentSearch {
        var configuration = ClassificationConfiguration.small
        change(&configuration)
        let employers = set.examples.map(\.employer)
        let content = DocumentMatrix(
            set.examples.map(\.content), employers: employers, lexicon: set.lexicon, minimumPostings: 3,
            minimumEmployers: 1)
        let titles = DocumentMatrix(
            set.examples.map { $0.title ?? .empty }, employers: employers, lexicon: set.lexicon, minimumPostings: 3,
            minimumEmployers: 1)
        let folds = GroupedFolds(groups: set.examples.map(\.group), count: 3)
        return ContentSearch(
            set: set, content: content, titles: TitleScores(titles, set, folds), folds: folds,
            pairs: WordPairs(content.names), searches: searches, configuration: configuration)
    }

    /// Each setting of the grid by itself, as if there were no families.
    @Test("the grid's best is the best of settings that are scored one by one", arguments: [2, 3])
    func grid(labelCount: Int) throws {
        let set = MadeCorpus.random(seed: 5, labels: labelCount, count: 90, liking: 0.25).repeating(upTo: 3, seed: 5)
            .set()
        let search = Self.search(set, searches: true)
        let found = search.run(.multinomial) { _ in }
        let labels = set.examples.map(\.label)
        let single = SettingsSearch(
            matrix: search.content, labels: labels, labelCount: labelCount, folds: search.folds, pairs: search.pairs)
        // Two criteria, overlaps and ways to count, three sizes and powers, two smoothings.
        #expect(found.tried.count == 144 && Set(found.tried.map(\.settings)).count == 144)
        for tried in found.tried {
            let scores = try #require(single.scores([tried.settings]).first)
            #expect(TriedSetting(tried.settings, scores: scores, labels: labels, labelCount: labelCount) == tried)
            if tried.settings == found.settings { #expect(scores == found.scores) }
        }
        let lowest = try #require(found.tried.map(\.logLoss).min())
        #expect(found.tried.first { $0.settings == found.settings }?.logLoss == lowest)
        #expect(found.intercepts == [Double](repeating: 0, count: labelCount) && found.weights.isEmpty)
    }

    @Test("where every feature is said once, occurrences are presences, and presence is chosen")
    func once() throws {
        let found = Self.search(MadeCorpus.random(seed: 5).set(), searches: true).run(.multinomial) { _ in }
        #expect(found.settings.counting == .presence)
        for tried in found.tried where tried.settings.counting == .presence {
            var other = tried.settings
            other.counting = .occurrences
            let same = try #require(found.tried.first { $0.settings == other })
            #expect(same.logLoss == tried.logLoss && same.accuracy == tried.accuracy)
        }
    }

    @Test("where counts alone tell the labels apart, occurrences are chosen")
    func told() throws {
        let found = Self.search(MadeCorpus.told(byCountsOf: 60).set(), searches: true).run(.multinomial) { _ in }
        #expect(found.settings.counting == .occurrences)
        let best = try #require(found.tried.first { $0.settings == found.settings })
        let present = try #require(found.tried.filter { $0.settings.counting == .presence }.map(\.accuracy).max())
        #expect(best.accuracy == 1 && present < 0.8)
    }

    @Test("without a search, the given setting", arguments: FeatureCounting.allCases)
    func given(counting: FeatureCounting) {
        let given = NaiveBayesSettings(
            criterion: .chiSquared, counting: counting, featureCount: 7, smoothing: 0.25, lengthPower: 0.5, overlap: 1)
        let found = Self.search(MadeCorpus.random(seed: 6).set(), searches: false) { $0.givenMultinomial = given }
            .run(.multinomial) { _ in }
        #expect(found.settings == given && found.tried.map(\.settings) == [given])
    }

    @Test(
        "learned weights are those of a fit to all postings, in steps of a 256th",
        arguments: [
            NaiveBayesKind.weighted, .logistic,
        ])
    func weights(kind: NaiveBayesKind) {
        let set = MadeCorpus.random(seed: 7).set()
        let search = Self.search(set, searches: false)
        let found = search.run(kind) { _ in }
        let labels = set.examples.map(\.label)
        let fit = WeightedFit(
            search.content, documents: Array(labels.indices), labels: labels, costs: labels.map { _ in 1 },
            labelCount: 2, settings: found.settings)
        #expect(found.settings.kind == kind && found.intercepts == fit.intercepts(labelCount: 2))
        #expect(found.features == search.content.names.indices.map(Int32.init))
        #expect(found.weights == fit.unknowns.dropLast().map { Int32(($0 * 256).rounded()) })
    }

    /// What a challenger is given: nothing of the postings that it is judged on.
    @Test("the features of a fold are those that its other folds select")
    func foldFeatures() {
        let set = MadeCorpus.random(seed: 9, count: 120).set()
        let given = NaiveBayesSettings(
            criterion: .chiSquared, featureCount: 5, smoothing: 1, lengthPower: 0.5, overlap: 1)
        let search = Self.search(set, searches: false) { $0.givenMultinomial = given }
        let found = search.run(.multinomial) { _ in }
        #expect(found.features.count == 5 && found.foldFeatures.count == search.folds.count)
        let labels = set.examples.map(\.label)
        for (fold, features) in found.foldFeatures.enumerated() {
            let known = labels.indices.filter { search.folds.folds[$0] != fold }
            let ranking = FeatureRanking(
                frequencies: search.content.frequencies(labels: labels, labelCount: 2) {
                    search.folds.folds[$0] != fold
                },
                labelCounts: [0, 1].map { label in known.count { labels[$0] == label } }, criterion: .chiSquared,
                pairs: search.pairs, overlap: 1)
            #expect(features == ranking.order.prefix(5).sorted())
        }
    }

    @Test("threads change nothing", arguments: [NaiveBayesKind.multinomial, .weighted])
    func threads(kind: NaiveBayesKind) {
        let set = MadeCorpus.random(seed: 8, count: 60).repeating(upTo: 5, seed: 8).set()
        let one = Self.search(set, searches: true).run(kind) { _ in }
        let many = Self.search(set, searches: true) { $0.jobs = 3 }.run(kind) { _ in }
        #expect(one.scores == many.scores && one.tried == many.tried && one.settings == many.settings)
    }
}
