/// Out-of-fold scores of every setting of a grid.
///
/// The search is one pass for each fold, criterion and overlap: a document's features in the order of their rank give the
/// sums of all feature counts as prefix sums.
struct SettingsSearch {
    let matrix: DocumentMatrix
    let labels: [Int]
    let labelCount: Int
    let folds: GroupedFolds
    let pairs: WordPairs

    /// What the postings outside one fold say of the features.
    struct Outside: Sendable {
        /// Documents with each feature and label, *v* × *k*.
        let frequencies: [Int32]
        /// As many of the best features as the largest of the settings keeps.
        let ranking: FeatureRanking
    }

    /// What the postings outside each fold say, for settings that share a criterion and an overlap.
    func outside(_ settings: [NaiveBayesSettings]) -> [Outside] {
        precondition(Set(settings.map { Family($0) }).count == 1, "settings of one family are scored together")
        let all = matrix.frequencies(labels: labels, labelCount: labelCount) { _ in true }
        return (0..<folds.count).map { fold in
            let held = matrix.frequencies(labels: labels, labelCount: labelCount) { folds.folds[$0] == fold }
            let known = zip(all, held).map { $0 - $1 }
            var labelCounts = [Int](repeating: 0, count: labelCount)
            for index in labels.indices where folds.folds[index] != fold { labelCounts[labels[index]] += 1 }
            return Outside(
                frequencies: known,
                ranking: FeatureRanking(
                    frequencies: known, labelCounts: labelCounts, criterion: settings[0].criterion, pairs: pairs,
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
            score(settings, fold: fold, frequencies: known.frequencies, ranking: known.ranking, into: &scores)
        }
        return scores
    }

    private func score(
        _ settings: [NaiveBayesSettings], fold: Int, frequencies: [Int32], ranking: FeatureRanking,
        into scores: inout [[Double]]
    ) {
        var rank = [Int32](repeating: Int32.max, count: matrix.names.count)
        for (position, id) in ranking.order.enumerated() { rank[Int(id)] = Int32(position) }

        let smoothings = settings.map(\.smoothing).uniqued()
        let sizes = settings.map { min($0.featureCount, ranking.order.count) }
        let largest = sizes.max() ?? 0
        // Sums of the selected counts for each size and label, from prefix sums over the ranking.
        var prefix = [[Double]](repeating: [0], count: labelCount)
        for label in 0..<labelCount {
            var sum = 0.0
            for id in ranking.order.prefix(largest) {
                sum += Double(frequencies[Int(id) * labelCount + label])
                prefix[label].append(sum)
            }
        }
        for smoothing in smoothings {
            let chosen = settings.indices.filter { settings[$0].smoothing == smoothing }
            let bySize = Dictionary(grouping: chosen) { sizes[$0] }.sorted { $0.key < $1.key }
            let logs = frequencies.map { logarithm(Double($0) + smoothing) }
            // One bit for each rank: to walk them is to have a document's ranks in order.
            var present = [UInt64](repeating: 0, count: largest / 64 + 1)
            var known: [Int32] = []
            for index in 0..<matrix.count where folds.folds[index] == fold {
                known.removeAll(keepingCapacity: true)
                for entry in matrix.entries(index) {
                    let rank = Int(rank[Int(matrix.ids[entry])])
                    if rank < largest { present[rank >> 6] |= 1 << UInt64(rank & 63) }
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
                var position = 0
                for (size, members) in bySize {
                    while position < known.count, Int(known[position]) < size {
                        let row = Int(ranking.order[Int(known[position])]) * labelCount
                        for label in 0..<labelCount { sums[label] += logs[row + label] }
                        position += 1
                    }
                    for label in 0..<labelCount {
                        let denominator = logarithm(prefix[label][size] + smoothing * Double(size))
                        let sum = sums[label] - Double(position) * denominator
                        for member in members {
                            scores[member][index * labelCount + label] =
                                sum * NaiveBayesTable.lengthFactor(position, power: settings[member].lengthPower)
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
