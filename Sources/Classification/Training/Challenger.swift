internal import Extraction

/// What a discriminative model makes of the same features, the same folds and the same calibration: what a naive Bayes is
/// held against whenever it is trained.
public struct Challenger: Sendable {
    /// Its settings.
    public let settings: NaiveBayesSettings
    /// Its out-of-fold probabilities by the content alone, *n* × *k*.
    public let contentProbabilities: [Double]

    init(
        _ set: TrainingSet, _ content: DocumentMatrix, _ titles: TitleScores, _ folds: GroupedFolds,
        _ configuration: ClassificationConfiguration
    ) {
        var given = configuration
        given.errorCosts = [configuration.challengerErrorCost]
        let choice = ContentSearch(
            set: set, content: content, titles: titles, folds: folds, pairs: WordPairs([]), searches: false,
            configuration: given
        ).run(.logistic) { _ in }
        settings = choice.settings
        let labels = set.examples.map(\.label)
        let calibrator = CalibratorFitting.fit(
            .sigmoid, scores: choice.scores, labels: labels, labelCount: set.labels.count)
        contentProbabilities = PostingFit.probabilities(
            labels.indices.flatMap { index in calibrator.logits(Array(choice.scores[(index * 2)..<(index * 2 + 2)])) },
            2)
    }
}
