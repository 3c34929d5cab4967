/// Out-of-fold scores of every setting of a grid.
///
/// The search is one pass for each fold, criterion, overlap, counting and smoothing: a document's features in the order of
/// their rank give the sums of all feature counts as prefix sums.
struct SettingsSearch {
    let matrix: DocumentMatrix
    let labels: [Int]
    let labelCount: Int
    let folds: GroupedFolds
    let pairs: WordPairs

    /// What the postings outside one fold say of the features.
    struct Outside: Sendable {
        /// By what is counted: the sums over documents of each feature and label, *v* × *k*.
        let totals: [FeatureCounting: [Int]]
        /// As many of the best features as the largest of the settings keeps.
        let ranking: FeatureRanking
    }

    /// What the postings outside each fold say, for settings that share a criterion and an overlap.
    func outside(_ settings: [NaiveBayesSettings]) -> [Outside] {
        precondition(Set(settings.map { Family($0) }).count == 1, "settings of one family are scored together")
        let countings = settings.map(\.counting).uniqued().filter { $0 != .presence }
        func totals(_ counting: FeatureCounting, where isChosen: (Int) -> Bool) -> [Int] {
            matrix.totals(counting, labels: labels, labelCount: labelCount, where: isChosen)
        }
        let all = matrix.frequencies(labels: labels, labelCount: labelCount) { _ in true }
        let allTotals = countings.map { totals($0) { _ in true } }
        return (0..<folds.count).map { fold in
            let held = matrix.frequencies(labels: labels, labelCount: labelCount) { folds.folds[$0] == fold }
            let frequencies = zip(all, held).map { $0 - $1 }
            var labelCounts = [Int](repeating: 0, count: labelCount)
            for index in labels.indices where folds.folds[index] != fold { labelCounts[labels[index]] += 1 }
            // Postings with a feature are its presences.
            var known = [FeatureCounting.presence: frequencies.map(Int.init)]
            for (counting, all) in zip(countings, allTotals) {
                known[counting] = zip(all, totals(counting) { folds.folds[$0] == fold }).map { $0 - $1 }
            }
            return Outside(
                totals: known,
                ranking: FeatureRanking(
                    frequencies: frequencies, labelCounts: labelCounts, criterion: settings[0].criterion, pairs: pairs,
                    overlap: settings[0].overlap, limit: settings.map(\.featureCount).max() ?? 0))
        }
    }

    /// The out-of-fold scores of settings that share a criterion and an overlap, *n* × *k* for each setting.
    func scores(_ settings: [NaiveBayesSettings]) -> [[Double]] { scores(settings, outside(settings)) }

    /// The same where it is known what the postings outside each fold say.
    func scores(_ settings: [NaiveBayesSettings], _ outside: [Outside]) -> [[Double]] {
        var scores = [[Double]](
            repeating: [Double](repeating: 0, count: matrix.count * labelCount), count: settings.count)
        for (fold, known) in outside.enumerated() {
            for (counting, totals) in known.totals {
                score(
                    settings, settings.indices.filter { settings[$0].counting == counting }, fold: fold,
                    order: known.ranking.order, totals: totals, into: &scores)
            }
        }
        return scores
    }

    /// Scores one fold's documents by some settings that count alike.
    ///
    /// - Parameters:
    ///   - chosen: the settings, as indices.
    ///   - order: the features, best first.
    ///   - totals: what the other folds count of each feature and label, *v* × *k*.
    private func score(
        _ settings: [NaiveBayesSettings], _ chosen: [Int], fold: Int, order: [Int32], totals: [Int],
        into scores: inout [[Double]]
    ) {
        guard let counting = chosen.first.map({ settings[$0].counting }) else { return }
        let largest = chosen.map { min(settings[$0].featureCount, order.count) }.max() ?? 0
        let best = order.prefix(largest)
        var rank = [Int32](repeating: Int32.max, count: matrix.names.count)
        for (position, id) in best.enumerated() { rank[Int(id)] = Int32(position) }
        // Sums of the selected counts for each size and label, from prefix sums over the ranking.
        var prefix = [[Double]](repeating: [0], count: labelCount)
        for label in 0..<labelCount {
            var sum = 0.0
            for id in best {
                sum += Double(totals[Int(id) * labelCount + label])
                prefix[label].append(sum)
            }
        }
        let worth = counting.values
        for smoothing in chosen.map({ settings[$0].smoothing }).uniqued() {
            let bySize = Dictionary(grouping: chosen.filter { settings[$0].smoothing == smoothing }) {
                min(settings[$0].featureCount, order.count)
            }.sorted { $0.key < $1.key }
            // By rank, as documents are gone through.
            let logs = best.flatMap { id in
                (0..<labelCount).map { logarithm(Double(totals[Int(id) * labelCount + $0]) + smoothing) }
            }
            // One bit for each rank: to walk them is to have a document's ranks in order.
            var present = [UInt64](repeating: 0, count: largest / 64 + 1)
            // By rank, what a document's count is worth; of ranks whose bit is not set it means nothing.
            var values = [Double](repeating: 0, count: largest)
            var known: [Int32] = []
            for index in 0..<matrix.count where folds.folds[index] == fold {
                known.removeAll(keepingCapacity: true)
                for entry in matrix.entries(index) {
                    let rank = Int(rank[Int(matrix.ids[entry])])
                    if rank < largest {
                        present[rank >> 6] |= 1 << UInt64(rank & 63)
                        values[rank] = worth[TermFrequency.place(matrix.counts[entry])]
                    }
                }
                for word in present.indices where present[word] != 0 {
                    var bits = present[word]
                    present[word] = 0
                    while bits != 0 {
                        known.append(Int32(word << 6 | bits.trailingZeroBitCount))
                        bits &= bits - 1
                    }
                }
                var sums = [Double](repeating: 0, count: labelCount)
                var length = 0.0
                var position = 0
                for (size, members) in bySize {
                    while position < known.count, Int(known[position]) < size {
                        let rank = Int(known[position])
                        for label in 0..<labelCount { sums[label] += values[rank] * logs[rank * labelCount + label] }
                        length += values[rank]
                        position += 1
                    }
                    for label in 0..<labelCount {
                        let denominator = logarithm(prefix[label][size] + smoothing * Double(size))
                        let sum = sums[label] - length * denominator
                        for member in members {
                            scores[member][index * labelCount + label] =
                                sum * NaiveBayesTable.lengthFactor(length, power: settings[member].lengthPower)
                        }
                    }
                }
            }
        }
    }

    /// What settings must share to be scored together.
    struct Family: Hashable {
        let criterion: SelectionCriterion
        let overlap: Double

        init(_ settings: NaiveBayesSettings) {
            criterion = settings.criterion
            overlap = settings.overlap
        }
    }
}

extension Array where Element: Equatable {
    /// The distinct elements in the order of their first occurrence.
    func uniqued() -> [Element] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
