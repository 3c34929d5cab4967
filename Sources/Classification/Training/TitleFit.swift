internal import Extraction

/// Fits how much the title's sub-total counts beside the calibrated content.
///
/// The title's naive Bayes has no length normalisation and keeps every term that may be kept: titles are short. Its scale
/// is fitted by maximum likelihood on out-of-fold sub-totals, the content's calibrated logits standing beside it with
/// factor 1. So a title that says nothing leaves the content's probabilities as they are, which a calibrator with a slope
/// of its own for the content would not: where labels are titles, it learns to ignore the content.
struct TitleFit {
    /// The pseudo-count of the title's features.
    static let smoothing = 1.0

    /// The factor of the sub-total.
    let scale: Double
    /// Added to the logits, one for each label.
    let biases: [Double]
    /// Out-of-fold logits of title and content, *n* × *k*.
    let logits: [Double]

    init(_ titles: DocumentMatrix, _ set: TrainingSet, _ folds: GroupedFolds, contentLogits: [Double]) {
        let labelCount = set.labels.count
        let labels = set.examples.map(\.label)
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
        biases = [Double](repeating: 0, count: labelCount)
        let titled = labels.indices.filter { set.examples[$0].title != nil }
        let fitted =
            titled.isEmpty || titles.names.isEmpty
            ? 0
            : OffsetFitting.scale(
                scores: titled.flatMap { sums[($0 * labelCount)..<(($0 + 1) * labelCount)] },
                offsets: titled.flatMap { contentLogits[($0 * labelCount)..<(($0 + 1) * labelCount)] },
                labels: titled.map { labels[$0] }, labelCount: labelCount)
        scale = Calibrator.rounded(fitted)
        let factor = scale
        logits = zip(contentLogits, sums).map { $0 + factor * $1 }
    }
}
