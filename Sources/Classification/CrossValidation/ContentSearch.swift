internal import Extraction

/// What a search chose for the content, with its out-of-fold scores.
struct ContentChoice {
    /// The settings.
    var settings: NaiveBayesSettings
    /// *n* × *k*, with the intercepts of their folds.
    var scores: [Double]
    /// Every setting that was tried.
    var tried: [TriedSetting]
    /// What the final weights add to the scores of each label, *k*.
    var intercepts: [Double]
    /// The features that are kept, ascending.
    var features: [Int32]
    /// Their learned weights in steps; empty for a kind without them.
    var weights: [Int32]
    /// The features that were kept outside each fold, of which the scores come; empty where all are.
    var foldFeatures: [[Int32]]
}

/// Searches the settings of the content, whatever the kind.
struct ContentSearch {
    let set: TrainingSet
    let content: DocumentMatrix
    let titles: TitleScores
    let folds: GroupedFolds
    let pairs: WordPairs
    let searches: Bool
    let configuration: ClassificationConfiguration

    /// The best settings by log loss, or those that are given.
    func run(_ kind: NaiveBayesKind, progress: (Double) -> Void) -> ContentChoice {
        switch kind {
        case .multinomial: multinomial(progress)
        case .weighted, .logistic: weighted(kind, progress)
        }
    }

    /// Families of settings are scored together; the best by log loss is kept with its scores.
    private func multinomial(_ progress: (Double) -> Void) -> ContentChoice {
        let labels = set.examples.map(\.label)
        let labelCount = set.labels.count
        let search = SettingsSearch(
            matrix: content, labels: labels, labelCount: labelCount, folds: folds, pairs: pairs)
        let families = searches ? families : [[configuration.givenMultinomial]]
        let method = configuration.calibrationLimits.affineMethod(labelCount: labelCount)
        var tried: [TriedSetting] = []
        var best: (settings: NaiveBayesSettings, scores: [Double], loss: Double, outside: [SettingsSearch.Outside])?
        for (index, family) in families.enumerated() {
            let outside = search.outside(family)
            let scored = search.scores(family, outside)
            let measured = FoldMap.map(family.count, jobs: configuration.jobs) {
                TriedSetting(
                    family[$0], scores: scored[$0], labels: labels, labelCount: labelCount, method: method)
            }
            for (setting, scores) in zip(measured, scored) where setting.logLoss < best?.loss ?? .infinity {
                best = (setting.settings, scores, setting.logLoss, outside)
            }
            tried += measured
            progress(Double(index + 1) / Double(families.count + 1))
        }
        guard let best else { preconditionFailure("a search tries at least one setting") }
        let all = content.frequencies(labels: labels, labelCount: labelCount) { _ in true }
        let isPruned = best.settings.featureCount < content.names.count || best.settings.overlap < 1
        let settings = best.settings
        let ranking = FeatureRanking(
            frequencies: all, labelCounts: set.labelCounts, criterion: settings.criterion, pairs: pairs,
            overlap: settings.overlap, limit: settings.featureCount)
        let foldFeatures: [[Int32]] =
            isPruned ? best.outside.map { $0.ranking.order.prefix(settings.featureCount).sorted() } : []
        return ContentChoice(
            settings: best.settings, scores: best.scores, tried: tried,
            intercepts: [Double](repeating: 0, count: labelCount),
            features: ranking.order.sorted(), weights: [], foldFeatures: foldFeatures)
    }

    private func weighted(_ kind: NaiveBayesKind, _ progress: (Double) -> Void) -> ContentChoice {
        let labels = set.examples.map(\.label)
        let groups = set.examples.map(\.group)
        let search = WeightedSearch(
            matrix: content, labels: labels, groups: groups, labelCount: set.labels.count, folds: folds,
            doubtful: DoubtfulLabels(
                content, labels: labels, groups: groups, titleProbabilities: titles.ownLabelProbabilities,
                configuration: configuration),
            configuration: configuration)
        let outcome = search.run(kind, searches: searches, progress: progress)
        let (fit, features) = search.fit(outcome.settings)
        return ContentChoice(
            settings: outcome.settings, scores: outcome.scores, tried: outcome.tried,
            intercepts: fit.intercepts(labelCount: set.labels.count), features: features,
            weights: fit.steps(features), foldFeatures: outcome.foldFeatures)
    }

    /// All settings of the grid, those of one criterion and overlap together.
    private var families: [[NaiveBayesSettings]] {
        configuration.criteria.flatMap { criterion in
            configuration.overlaps.map { overlap in
                configuration.countings.flatMap { counting in
                    configuration.featureCounts.flatMap { featureCount in
                        configuration.smoothings.flatMap { smoothing in
                            configuration.lengthPowers.map { lengthPower in
                                NaiveBayesSettings(
                                    criterion: criterion, counting: counting, featureCount: featureCount,
                                    smoothing: smoothing, lengthPower: lengthPower, overlap: overlap)
                            }
                        }
                    }
                }
            }
        }
    }
}
