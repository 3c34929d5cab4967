internal import Extraction

/// What a discriminative model makes of the same features, the same folds and the same calibration: what a naive Bayes is
/// held against whenever it is trained.
///
/// The same features: those that the naive Bayes selects on the postings outside a fold, for every fold anew. Selected on all
/// postings, they would have seen what they are judged on.
public struct Challenger: Sendable {
    /// Its settings.
    public let settings: NaiveBayesSettings
    /// Its out-of-fold probabilities by the content alone, *n* × *k*.
    public let contentProbabilities: [Double]

    /// Scores every posting out of fold, and no more: weights of all postings together, doubtful labels and titles, which a
    /// search would look at, say nothing about it.
    ///
    /// - Parameters:
    ///   - model: the settings of what it is held against.
    ///   - pairs: of the features of the content.
    init(
        _ set: TrainingSet, _ content: DocumentMatrix, _ folds: GroupedFolds, against model: NaiveBayesSettings,
        pairs: WordPairs, _ configuration: ClassificationConfiguration
    ) {
        let settings = NaiveBayesSettings(
            kind: .logistic, ratioPower: 1, errorCost: configuration.challengerErrorCost)
        self.settings = settings
        let labels = set.examples.map(\.label)
        let labelCount = set.labels.count
        let even = [Double](repeating: 1, count: labels.count)
        @Sendable func search(_ matrix: DocumentMatrix) -> WeightedSearch {
            WeightedSearch(
                matrix: matrix, labels: labels, groups: set.examples.map(\.group), labelCount: labelCount,
                folds: folds, pairs: WordPairs([]), doubtful: .none, configuration: configuration)
        }
        let selected = Self.selected(content, labels, labelCount, folds, model, pairs, configuration.jobs)
        // What any fold has selected, so that all documents with all their features are gone through once.
        let kept = selected.map { Set($0.joined()).sorted() }
        let matrix = kept.map { content.keeping($0) } ?? content
        let parts = FoldMap.map(folds.count, jobs: configuration.jobs) { fold in
            var own = matrix
            if let selected, let kept {
                let isSelected = Set(selected[fold])
                own = matrix.keeping(kept.indices.filter { isSelected.contains(kept[$0]) }.map(Int32.init))
            }
            return search(own).held(
                settings, known: labels.indices.filter { folds.folds[$0] != fold }, costs: even,
                where: { folds.folds[$0] == fold })
        }
        let scores = search(content).assembled(parts) { folds.folds[$0] }
        let calibrator = CalibratorFitting.fit(.sigmoid, scores: scores, labels: labels, labelCount: labelCount)
        contentProbabilities = PostingFit.probabilities(
            labels.indices.flatMap { index in calibrator.logits(Array(scores[(index * 2)..<(index * 2 + 2)])) }, 2)
    }
    /// The features that the model selects without each fold; nil where it leaves none out.
    private static func selected(
        _ content: DocumentMatrix, _ labels: [Int], _ labelCount: Int, _ folds: GroupedFolds,
        _ model: NaiveBayesSettings, _ pairs: WordPairs, _ jobs: Int
    ) -> [[Int32]]? {
        guard model.featureCount < content.names.count else { return nil }
        let all = content.frequencies(labels: labels, labelCount: labelCount) { _ in true }
        return FoldMap.map(folds.count, jobs: jobs) { fold in
            let held = content.frequencies(labels: labels, labelCount: labelCount) { folds.folds[$0] == fold }
            var labelCounts = [Int](repeating: 0, count: labelCount)
            for index in labels.indices where folds.folds[index] != fold { labelCounts[labels[index]] += 1 }
            let ranking = FeatureRanking(
                frequencies: zip(all, held).map { $0 - $1 }, labelCounts: labelCounts, criterion: model.criterion,
                pairs: pairs, overlap: model.overlap)
            return Array(ranking.order.prefix(model.featureCount))
        }
    }
}
