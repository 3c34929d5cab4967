/// Fits how much the title's sub-total counts beside the calibrated content.
///
/// Its scale is fitted by maximum likelihood on out-of-fold sub-totals, the content's calibrated logits standing beside it
/// with factor 1. So a title that says nothing leaves the content's probabilities as they are, which a calibrator with a
/// slope of its own for the content would not: where labels are titles, it learns to ignore the content.
struct TitleFit {
    /// The factor of the sub-total.
    let scale: Double
    /// Added to the logits, one for each label.
    let biases: [Double]
    /// Out-of-fold logits of title and content, *n* × *k*.
    let logits: [Double]

    init(_ scores: TitleScores, contentLogits: [Double], labelCount: Int) {
        biases = [Double](repeating: 0, count: labelCount)
        scale = scores.scale(beside: contentLogits)
        let factor = scale
        logits = zip(contentLogits, scores.sums).map { $0 + factor * $1 }
    }
}
