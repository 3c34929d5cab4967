internal import Extraction

/// Out-of-fold sub-totals of the titles.
///
/// The title's naive Bayes has no length normalisation and keeps every term that may be kept: titles are short.
struct TitleScores {
    /// The pseudo-count of the title's features.
    static let smoothing = 1.0

    /// Out-of-fold sums of log-probabilities, *n* × *k*.
    let sums: [Double]
    /// The postings that have a title.
    let titled: [Int]
    private let labels: [Int]
    private let labelCount: Int

    init(_ titles: DocumentMatrix, _ set: TrainingSet, _ folds: GroupedFolds) {
        let labelCount = set.labels.count
        let labels = set.examples.map(\.label)
        self.labels = labels
        self.labelCount = labelCount
        var sums = [Double](repeating: 0, count: labels.count * labelCount)
        let all = titles.frequencies(labels: labels, labelCount: labelCount) { _ in true }
        for fold in 0..<folds.count {
            let held = titles.frequencies(labels: labels, labelCount: labelCount) { folds.folds[$0] == fold }
            let table = NaiveBayesTable(
                counts: zip(all, held).map { UInt32($0 - $1) }, labelCount: labelCount, smoothing: Self.smoothing)
            for index in labels.indices where folds.folds[index] == fold {
                let row = table.sums(titles.row(index))
                for label in 0..<labelCount { sums[index * labelCount + label] = row[label] }
            }
        }
        self.sums = sums
        titled = titles.names.isEmpty ? [] : labels.indices.filter { set.examples[$0].title != nil }
    }

    /// The factor of the sub-totals beside logits that stay as they are, 0 where no posting has a title.
    func scale(beside offsets: [Double]) -> Double {
        guard !titled.isEmpty else { return 0 }
        return Calibrator.rounded(
            OffsetFitting.scale(
                scores: titled.flatMap { sums[($0 * labelCount)..<(($0 + 1) * labelCount)] },
                offsets: titled.flatMap { offsets[($0 * labelCount)..<(($0 + 1) * labelCount)] },
                labels: titled.map { labels[$0] }, labelCount: labelCount))
    }

    /// For each posting the out-of-fold probability of its label by the title alone, under an even prior; nil where there is
    /// no title.
    var ownLabelProbabilities: [Double?] {
        let factor = scale(beside: [Double](repeating: 0, count: sums.count))
        var probabilities = [Double?](repeating: nil, count: labels.count)
        for posting in titled {
            let row = sums[(posting * labelCount)..<((posting + 1) * labelCount)].map { $0 * factor }
            probabilities[posting] = Calibrator.softmax(row)[labels[posting]]
        }
        return probabilities
    }
}
