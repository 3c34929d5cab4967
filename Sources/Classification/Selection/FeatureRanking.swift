internal import Extraction

/// Ranks features by how well their presence tells the labels apart.
struct FeatureRanking: Sendable {
    /// The feature ids, best first; ties in the order of their names.
    let order: [Int32]

    /// Ranks features.
    ///
    /// - Parameters:
    ///   - frequencies: documents with each feature and label, *v* × *k*.
    ///   - labelCounts: documents with each label, *k* values.
    ///   - pairs: for each pair of words the ids of its two words, or -1; see ``WordPairs``.
    ///   - overlap: the correlation above which a pair and one of its words count as one feature, of which the better
    ///     stays.
    init(
        frequencies: [Int32], labelCounts: [Int], criterion: SelectionCriterion, pairs: WordPairs, overlap: Double
    ) {
        let labelCount = labelCounts.count
        let count = frequencies.count / labelCount
        let scores = (0..<count).map { id in
            let row = frequencies[(id * labelCount)..<((id + 1) * labelCount)]
            return criterion.score(row, labelCounts)
        }
        var dropped = [Bool](repeating: false, count: count)
        if overlap < 1 {
            let total = Double(labelCounts.reduce(0, +))
            let documents = (0..<count).map { id in
                Double(frequencies[(id * labelCount)..<((id + 1) * labelCount)].reduce(0, +))
            }
            for (pair, words) in pairs.words {
                for word in [words.0, words.1] where word >= 0 {
                    let a = documents[Int(pair)]
                    let b = documents[Int(word)]
                    guard a > 0, b > 0, a < total, b < total else { continue }
                    // The largest correlation that presence counts a and b allow: a pair occurs only where its word does.
                    guard (a * (total - b) / (b * (total - a))).squareRoot() > overlap else { continue }
                    if scores[Int(pair)] > scores[Int(word)] {
                        dropped[Int(word)] = true
                    } else {
                        dropped[Int(pair)] = true
                    }
                }
            }
        }
        order = (0..<count).filter { !dropped[$0] }.sorted {
            scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
        }.map(Int32.init)
    }
}

/// Which features are pairs of words, and the ids of the two words.
struct WordPairs: Sendable {
    /// Ids of pairs in ascending order with the ids of their words, -1 for a word that is no feature.
    let words: [(pair: Int32, words: (Int32, Int32))]

    /// Finds the pairs among sorted names such as `body:machine learning`.
    init(_ names: [String]) {
        // By bytes: as Swift strings two names may be equal, and a combining mark is one character with a space.
        let names = names.map { Array($0.utf8)[...] }
        var ids: [ArraySlice<UInt8>: Int32] = [:]
        for (id, name) in names.enumerated() { ids[name] = Int32(id) }
        var found: [(pair: Int32, words: (Int32, Int32))] = []
        for (id, name) in names.enumerated() {
            let words = FeatureName.words(name)
            guard words.count == 2 else { continue }
            found.append((Int32(id), (ids[words[0][...]] ?? -1, ids[words[1][...]] ?? -1)))
        }
        words = found
    }
}

extension SelectionCriterion {
    /// The score of a feature: higher tells more.
    ///
    /// - Parameters:
    ///   - present: documents with the feature, for each label.
    ///   - totals: documents, for each label.
    func score(_ present: ArraySlice<Int32>, _ totals: [Int]) -> Double {
        switch self {
        case .chiSquared: Self.chiSquared(present, totals)
        case .binormalSeparation: Self.binormalSeparation(present, totals)
        }
    }

    /// The statistic of the 2 × *k* table of presence and absence.
    private static func chiSquared(_ present: ArraySlice<Int32>, _ totals: [Int]) -> Double {
        let all = Double(totals.reduce(0, +))
        let with = Double(present.reduce(0, +))
        guard with > 0, with < all else { return 0 }
        var sum = 0.0
        for (count, total) in zip(present, totals) {
            let expected = with * Double(total) / all
            let expectedAbsent = Double(total) - expected
            guard expected > 0, expectedAbsent > 0 else { continue }
            let difference = Double(count) - expected
            sum += difference * difference * (1 / expected + 1 / expectedAbsent)
        }
        return sum
    }

    /// For more than two labels, the largest separation of one label from the rest.
    private static func binormalSeparation(_ present: ArraySlice<Int32>, _ totals: [Int]) -> Double {
        let all = totals.reduce(0, +)
        let with = Int(present.reduce(0, +))
        var best = 0.0
        for (count, total) in zip(present, totals) {
            // Rates are kept off 0 and 1, where the quantile is infinite.
            let rate = (Double(count) + 1) / (Double(total) + 2)
            let rest = (Double(with - Int(count)) + 1) / (Double(all - total) + 2)
            best = max(best, abs(NormalQuantile.value(rate) - NormalQuantile.value(rest)))
        }
        return best
    }
}
