/// The counts of a multinomial naive Bayes model, and the log-probabilities that follow from them.
///
/// `log P(f | k) = log((n_fk + a) / (N_k + a·v))`, where `n_fk` is the number of postings with label *k* that have feature
/// *f*, or of its occurrences in them, `N_k` their sum over the *v* features, and `a` the smoothing (Manning, Raghavan &
/// Schütze 2008, chapter 13; on presences, Schneider 2004).
struct NaiveBayesTable: Sendable, Hashable {
    /// *v* × *k*, row-major.
    let counts: [UInt32]
    /// *k*.
    let labelCount: Int
    /// The pseudo-count.
    let smoothing: Double
    /// *v* × *k* log-probabilities.
    let weights: [Double]

    init(counts: [UInt32], labelCount: Int, smoothing: Double) {
        self.counts = counts
        self.labelCount = labelCount
        self.smoothing = smoothing
        let features = counts.count / max(1, labelCount)
        var totals = [Double](repeating: 0, count: labelCount)
        for (index, count) in counts.enumerated() { totals[index % labelCount] += Double(count) }
        let denominators = totals.map { logarithm($0 + smoothing * Double(features)) }
        weights = counts.enumerated().map { index, count in
            logarithm(Double(count) + smoothing) - denominators[index % labelCount]
        }
    }

    /// The number of features.
    var featureCount: Int { counts.count / max(1, labelCount) }

    /// The sum of the log-probabilities of the features, for each label.
    func sums(_ ids: some Sequence<Int32>) -> [Double] {
        var sums = [Double](repeating: 0, count: labelCount)
        for id in ids {
            let row = Int(id) * labelCount
            for label in 0..<labelCount { sums[label] += weights[row + label] }
        }
        return sums
    }

    /// What the sum of a document is multiplied by.
    ///
    /// - Parameter length: the number of its known features, or of their occurrences.
    static func lengthFactor(_ length: Double, power: Double) -> Double {
        if power == 0 || length <= 1 { return 1 }
        if power == 0.5 { return 1 / length.squareRoot() }
        if power == 1 { return 1 / length }
        return raised(length, to: -power)
    }
}
