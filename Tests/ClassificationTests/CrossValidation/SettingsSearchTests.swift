import Foundation
import Postings
import Testing

@testable import Classification

@Suite("Settings search")
struct SettingsSearchTests {
    /// Trains and scores one setting from scratch: for each fold the documents' counts of names, no sharing of anything.
    private func naiveScores(
        _ settings: NaiveBayesSettings, _ rows: [[(id: Int, count: Int32)]], names: [String], labels: [Int],
        labelCount: Int, folds: GroupedFolds
    ) -> [Double] {
        func worth(_ count: Int32) -> Double { settings.counting == .presence ? 1 : Double(count) }
        var scores = [Double](repeating: 0, count: rows.count * labelCount)
        for fold in 0..<folds.count {
            let known = rows.indices.filter { folds.folds[$0] != fold }
            var frequencies = [Int32](repeating: 0, count: names.count * labelCount)
            var counts = [Double](repeating: 0, count: names.count * labelCount)
            for index in known {
                for (id, count) in rows[index] {
                    frequencies[id * labelCount + labels[index]] += 1
                    counts[id * labelCount + labels[index]] += worth(count)
                }
            }
            let ranking = FeatureRanking(
                frequencies: frequencies,
                labelCounts: (0..<labelCount).map { label in known.count { labels[$0] == label } },
                criterion: settings.criterion, pairs: WordPairs(names), overlap: settings.overlap)
            let selected = Set(ranking.order.prefix(settings.featureCount).map(Int.init))
            for index in rows.indices where folds.folds[index] == fold {
                let features = rows[index].filter { selected.contains($0.id) }
                let length = features.reduce(0.0) { $0 + worth($1.count) }
                for label in 0..<labelCount {
                    let total = selected.reduce(0.0) { $0 + counts[$1 * labelCount + label] }
                    let sum = features.reduce(0.0) {
                        let count = counts[$1.id * labelCount + label]
                        return $0
                            + worth($1.count)
                            * log((count + settings.smoothing) / (total + settings.smoothing * Double(selected.count)))
                    }
                    scores[index * labelCount + label] =
                        features.isEmpty ? 0 : sum / pow(length, settings.lengthPower)
                }
            }
        }
        return scores
    }

    @Test(
        "equals training each setting from scratch, for every setting of a grid",
        arguments: [2, 3], 0..<4 as Range<UInt64>)
    func reference(labelCount: Int, seed: UInt64) {
        let set = MadeCorpus.random(seed: seed, labels: labelCount, count: 40, words: 10, employers: 9)
            .repeating(upTo: 4, seed: seed).set()
        let labels = set.examples.map(\.label)
        let matrix = DocumentMatrix(
            set.examples.map(\.content), employers: set.examples.map(\.employer), lexicon: set.lexicon,
            minimumPostings: 1, minimumEmployers: 0)
        let rows = (0..<matrix.count).map { index in
            matrix.entries(index).map { (id: Int(matrix.ids[$0]), count: matrix.counts[$0]) }
        }
        let folds = GroupedFolds(groups: set.examples.map(\.group), count: 3)
        let search = SettingsSearch(
            matrix: matrix, labels: labels, labelCount: labelCount, folds: folds, pairs: WordPairs(matrix.names))
        for criterion in SelectionCriterion.allCases {
            for overlap in [0.3, 0.5, 1] {
                // Out of order, with two sizes beyond the number of features and one size twice.
                let settings = [7, 1, 1000, 3, 500, 12].flatMap { size in
                    [0.1, 1, 5].flatMap { smoothing in
                        [0, 0.5, 1, 0.3].flatMap { power in
                            FeatureCounting.allCases.reversed().map { counting in
                                NaiveBayesSettings(
                                    criterion: criterion, counting: counting, featureCount: size, smoothing: smoothing,
                                    lengthPower: power, overlap: overlap)
                            }
                        }
                    }
                }
                for (setting, found) in zip(settings, search.scores(settings)) {
                    let expected = naiveScores(
                        setting, rows, names: matrix.names, labels: labels, labelCount: labelCount, folds: folds)
                    let furthest = zip(found, expected).map { abs($0 - $1) }.max()!
                    #expect(found.count == expected.count && furthest < 1e-9, "\(setting)")
                }
            }
        }
    }

    @Test("settings alone and settings together give the same bits")
    func together() {
        let set = MadeCorpus.random(seed: 9, count: 40, words: 10).set()
        let matrix = DocumentMatrix(
            set.examples.map(\.content), employers: set.examples.map(\.employer), lexicon: set.lexicon,
            minimumPostings: 1, minimumEmployers: 0)
        let search = SettingsSearch(
            matrix: matrix, labels: set.examples.map(\.label), labelCount: 2,
            folds: GroupedFolds(groups: set.examples.map(\.group), count: 4), pairs: WordPairs(matrix.names))
        let settings = [2, 5, 9].map {
            NaiveBayesSettings(criterion: .chiSquared, featureCount: $0, smoothing: 1, lengthPower: 0.5, overlap: 0.5)
        }
        #expect(search.scores(settings) == settings.map { search.scores([$0])[0] })
    }

    @Test("distinct elements keep their order")
    func uniqued() {
        #expect([3, 1, 3, 2, 1].uniqued() == [3, 1, 2])
    }
}
