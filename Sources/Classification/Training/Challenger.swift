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
        let settings = NaiveBayesSettings(
            kind: .logistic, ratioPower: 1, errorCost: configuration.challengerErrorCost)
        self.settings = settings
        let labels = set.examples.map(\.label)
        let even = [Double](repeating: 1, count: labels.count)
        @Sendable func search(_ matrix: DocumentMatrix) -> WeightedSearch {
            WeightedSearch(
                matrix: matrix, labels: labels, groups: set.examples.map(\.group), labelCount: set.labels.count,
                folds: folds, doubtful: .none, configuration: configuration)
        }
        // What any fold has selected, so that all documents with all their features are gone through once.
        let kept = features.isEmpty ? nil : Set(features.joined()).sorted()
        let matrix = kept.map { content.keeping($0) } ?? content
        let parts = FoldMap.map(folds.count, jobs: configuration.jobs) { fold in
            var own = matrix
            if let kept {
                let isSelected = Set(features[fold])
                own = matrix.keeping(kept.indices.filter { isSelected.contains(kept[$0]) }.map(Int32.init))
            }
            return search(own).held(
                settings, known: labels.indices.filter { folds.folds[$0] != fold }, costs: even, features: nil,
                where: { folds.folds[$0] == fold })
        }
        let scores = search(content).assembled(parts) { folds.folds[$0] }
        let calibrator = CalibratorFitting.fit(.sigmoid, scores: scores, labels: labels, labelCount: set.labels.count)
        contentProbabilities = PostingFit.probabilities(
            labels.indices.flatMap { index in calibrator.logits(Array(scores[(index * 2)..<(index * 2 + 2)])) }, 2)
    }
}
