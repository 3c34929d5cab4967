internal import Extraction

/// What a discriminative model makes of the same features, the same folds and the same calibration: what a naive Bayes is
/// held against whenever it is trained.
///
/// The same features: those that the naive Bayes kept outside each fold. Selected on all postings, they would have seen what
/// they are judged on.
public struct Challenger: Sendable {
    /// Its settings.
    public let settings: NaiveBayesSettings
    /// Its out-of-fold probabilities by the content alone, *n* × *k*.
    public let contentProbabilities: [Double]

    /// Scores every posting out of fold, and no more: weights of all postings together, doubtful labels and titles, which a
    /// search would look at, say nothing about it.
    ///
    /// - Parameter features: the features outside each fold; empty for all.
    init(
        _ set: TrainingSet, _ content: DocumentMatrix, _ folds: GroupedFolds, features: [[Int32]],
        _ configuration: ClassificationConfiguration
    ) {
        settings = NaiveBayesSettings(kind: .logistic, ratioPower: 1, errorCost: configuration.challengerErrorCost)
        let labels = set.examples.map(\.label)
        let scores = WeightedSearch(
            matrix: content, labels: labels, groups: set.examples.map(\.group), labelCount: set.labels.count,
            folds: folds, doubtful: .none, configuration: configuration
        ).outOfFold(settings, features: features)
        let calibrator = CalibratorFitting.fit(.sigmoid, scores: scores, labels: labels, labelCount: set.labels.count)
        contentProbabilities = PostingFit.probabilities(
            labels.indices.flatMap { index in calibrator.logits(Array(scores[(index * 2)..<(index * 2 + 2)])) }, 2)
    }
}
