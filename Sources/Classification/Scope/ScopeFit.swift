internal import Extraction
internal import Postings

/// Fits a ``ScopeModel`` to labelled postings and a background of other occupations.
///
/// The features are those of the roles' own vocabulary: what a cook's posting says is no feature, and that little of it is
/// known tells enough. Nothing of the background's wording enters the model but counts of these features.
struct ScopeFit {
    /// The model.
    let model: ScopeModel
    /// Its out-of-fold predictions.
    let outcome: ScopeOutcome

    /// Fits.
    ///
    /// - Parameters:
    ///   - content: the matrix of the roles' contents, for its features.
    ///   - titles: the matrix of the roles' titles, for its features.
    ///   - selected: the features of the content that the roles' model keeps.
    init(
        _ set: TrainingSet, content: DocumentMatrix, titles: DocumentMatrix, selected: [Int32],
        configuration: ClassificationConfiguration
    ) {
        func labelled(_ examples: [TrainingExample], _ label: Int) -> [TrainingExample] {
            examples.map { example in
                var example = example
                example.label = label
                return example
            }
        }
        let both = TrainingSet(
            labels: [Label("background"), Label("role")],
            examples: labelled(set.background, 0) + labelled(set.examples, 1), lexicon: set.lexicon)
        var thresholds = configuration
        thresholds.errorCosts = configuration.scopeErrorCosts
        thresholds.cleaningRules = [.keepAll]
        // The features are those that the roles' model kept.
        thresholds.pairReaches = [NaiveBayesSettings.anyReach]
        thresholds.weightedFeatureCounts = [NaiveBayesSettings.allFeatures]
        let fit = PostingFit(
            both, content: DocumentMatrix(both.examples.map(\.content), features: content, keeping: selected),
            titles: DocumentMatrix(both.examples.map { $0.title ?? .empty }, features: titles), kind: .weighted,
            searches: true, configuration: thresholds)
        func roleProbabilities(_ probabilities: [Double]) -> [Double] {
            fit.labels.indices.map { probabilities[$0 * 2 + 1] }
        }
        let contentProbabilities = roleProbabilities(fit.contentProbabilities)
        let titledProbabilities = roleProbabilities(fit.titledProbabilities)
        outcome = ScopeOutcome(
            isRole: fit.labels.map { $0 == 1 }, contentProbabilities: contentProbabilities,
            titledProbabilities: titledProbabilities, clusters: both.examples.map(\.group))
        func threshold(_ probabilities: [Double], _ share: Double, _ isChosen: (TrainingExample) -> Bool) -> Double {
            let roles = both.examples.indices.filter { fit.labels[$0] == 1 && isChosen(both.examples[$0]) }
                .map { probabilities[$0] }.sorted()
            let lost = Int((share * Double(roles.count)).rounded(.down))
            // Without a role posting to lose, nothing is called neither.
            guard !roles.isEmpty else { return 0 }
            // Where the two are told apart so well that the share is lost only among near-certain roles, none need be lost.
            let value = min(roles[min(lost, roles.count - 1)], configuration.surelyRoleProbability)
            return (value * 1e6).rounded(.down) / 1e6
        }
        model = ScopeModel(
            settings: fit.settings, counts: stride(from: 0, to: fit.counts.count, by: 2).map { fit.counts[$0] },
            backgroundCount: set.background.count, weights: fit.weights,
            calibrator: fit.calibrator, titleScale: fit.title.scale,
            contentThreshold: threshold(contentProbabilities, configuration.lostRoleShare) { _ in true },
            titledThreshold: threshold(titledProbabilities, configuration.lostRoleShare) { $0.title != nil },
            contentReviewThreshold: threshold(contentProbabilities, configuration.doubtfulRoleShare) { _ in true },
            titledReviewThreshold: threshold(titledProbabilities, configuration.doubtfulRoleShare) { $0.title != nil })
    }
}
