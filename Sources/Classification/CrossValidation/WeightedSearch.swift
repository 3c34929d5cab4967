/// Searches the settings of a kind with learned weights by grouped cross-validation.
///
/// A search along each list of the configuration in turn, the best so far held: with few lists whose choices hardly depend
/// on one another it finds what a grid finds, for the sum of their lengths instead of the product. What is held gives way
/// where the other's log loss is smaller by more than a standard error over folds.
struct WeightedSearch: Sendable {
    let matrix: DocumentMatrix
    let labels: [Int]
    let groups: [UInt64]
    let labelCount: Int
    let folds: GroupedFolds
    let doubtful: DoubtfulLabels
    let configuration: ClassificationConfiguration

    /// What a search came to.
    struct Outcome {
        var settings: NaiveBayesSettings
        /// Out-of-fold scores with their intercepts, *n* × *k*.
        var scores: [Double]
        var tried: [TriedSetting]
        /// The features that the fit outside each fold kept; empty where every fit keeps all.
        var foldFeatures: [[Int32]]
    }

    /// Searches within the budget of fits; without a search, scores the first setting of every list.
    func run(_ kind: NaiveBayesKind, searches: Bool, progress: (Double) -> Void) -> Outcome {
        let allowed = configuration.searchBudget(labelCount: labelCount)
        var budget = allowed
        var tried: [TriedSetting] = []
        // Features are ranked once for each reach, by the settings that the search starts from: which of them move the
        // scores hardly depends on the cost of an error.
        var orders: [Int: [[Int32]]] = [:]
        var best = first(kind)
        let start = best
        func features(_ settings: NaiveBayesSettings) -> [[Int32]] {
            guard ranks(settings) else {
                return settings.pairReach < widestReach ? (0..<folds.count).map { _ in within(settings.pairReach) } : []
            }
            let reaching = start.reaching(settings.pairReach)
            let ranked =
                orders[settings.pairReach]
                ?? FoldMap.map(folds.count, jobs: configuration.jobs) { fold in
                    order(reaching, known: labels.indices.filter { folds.folds[$0] != fold })
                }
            orders[settings.pairReach] = ranked
            return ranked.map { Array($0.prefix(settings.featureCount)) }
        }
        func attempt(_ settings: NaiveBayesSettings) -> (scores: [Double], losses: [Double], features: [[Int32]])? {
            guard !tried.contains(where: { $0.settings == settings }) else { return nil }
            let rankings = ranks(settings) && orders[settings.pairReach] == nil ? 1 : 0
            let fits = folds.count * ((settings.cleaning == .dropLabelErrors ? folds.count + 1 : 1) + rankings)
            // The first is fitted whatever the budget says: a model must come out.
            guard tried.isEmpty || fits <= budget else { return nil }
            budget -= fits
            let kept = features(settings)
            let scores = outOfFold(settings, features: kept)
            let (measured, losses) = TriedSetting.measured(
                settings, scores: scores, labels: labels, labelCount: labelCount, method: affineMethod)
            tried.append(measured)
            progress(1 - Double(max(0, budget)) / Double(max(1, allowed)))
            return (scores, losses, kept)
        }
        guard var held = attempt(best) else { preconditionFailure("the first setting is always tried") }
        for variation in searches ? variations(kind) : [] {
            var settings = best
            variation(&settings)
            guard let result = attempt(settings) else { continue }
            // Not for a gain that another draw of the folds would not show: the search stays near where it starts, and its
            // table shows how flat the losses are.
            let gain = CalibrationSelection.difference(held.losses, result.losses, folds)
            if gain.mean > gain.standardError { (best, held) = (settings, result) }
        }
        return Outcome(settings: best, scores: held.scores, tried: tried, foldFeatures: held.features)
    }

    private var affineMethod: Calibrator.Method {
        configuration.calibrationLimits.affineMethod(labelCount: labelCount)
    }

    /// The settings that a search starts from.
    private func first(_ kind: NaiveBayesKind) -> NaiveBayesSettings {
        var settings = NaiveBayesSettings(
            kind: kind, featureCount: kind == .weighted ? featureCounts[0] : NaiveBayesSettings.allFeatures,
            ratioPower: kind == .weighted ? configuration.ratioPowers[0] : 1, errorCost: configuration.errorCosts[0])
        settings.pairReach = kind == .weighted ? reaches[0] : NaiveBayesSettings.anyReach
        return settings
    }

    /// What is tried, one change after the other.
    private func variations(_ kind: NaiveBayesKind) -> [(inout NaiveBayesSettings) -> Void] {
        var variations: [(inout NaiveBayesSettings) -> Void] = []
        for cost in configuration.errorCosts { variations.append { $0.errorCost = cost } }
        guard kind == .weighted else { return variations }
        for power in configuration.ratioPowers { variations.append { $0.ratioPower = power } }
        for cost in configuration.errorCosts { variations.append { $0.errorCost = cost } }
        for reach in reaches { variations.append { $0.pairReach = reach } }
        for count in featureCounts { variations.append { $0.featureCount = count } }
        for rule in configuration.cleaningRules { variations.append { $0.cleaning = rule } }
        return variations
    }

    /// The numbers of features that leave some out, and that of all: of equals one.
    private var featureCounts: [Int] {
        var counts: [Int] = []
        for count in configuration.weightedFeatureCounts {
            let count = count < matrix.names.count ? count : NaiveBayesSettings.allFeatures
            if !counts.contains(count) { counts.append(count) }
        }
        return counts
    }

    /// The reaches of pairs that differ for these features.
    private var reaches: [Int] {
        let widest = widestReach
        var reaches: [Int] = []
        for reach in configuration.pairReaches where !reaches.contains(min(reach, widest)) {
            reaches.append(min(reach, widest))
        }
        return reaches
    }

    /// Whether a fit keeps the most telling features alone.
    private func ranks(_ settings: NaiveBayesSettings) -> Bool { settings.featureCount < matrix.names.count }

    private var widestReach: Int { Int(matrix.reaches.max() ?? 0) }

    /// The features that reach no further, ascending.
    private func within(_ reach: Int) -> [Int32] {
        matrix.names.indices.filter { Int(matrix.reaches[$0]) <= reach }.map(Int32.init)
    }

    /// The features within a setting's reach in the order of a first fit to some documents, most telling first.
    private func order(_ settings: NaiveBayesSettings, known: [Int]) -> [Int32] {
        WeightedFit.order(
            matrix, documents: known, labels: labels, costs: [Double](repeating: 1, count: labels.count),
            labelCount: labelCount, settings: settings, features: within(settings.pairReach))
    }

    /// The weights of all documents under some settings, and the features that they are for.
    func fit(_ settings: NaiveBayesSettings) -> (fit: WeightedFit, features: [Int32]) {
        let documents = Array(labels.indices)
        let start = first(settings.kind).reaching(settings.pairReach)
        let features =
            ranks(settings)
            ? order(start, known: documents).prefix(settings.featureCount).sorted() : within(settings.pairReach)
        let fit = WeightedFit(
            matrix, documents: documents, labels: labels, costs: costs(settings, known: documents),
            labelCount: labelCount, settings: settings, features: features)
        return (fit, features)
    }

    /// Out-of-fold scores of one setting, *n* × *k*.
    ///
    /// - Parameter features: the features that take part outside each fold; empty for all.
    func outOfFold(_ settings: NaiveBayesSettings, features: [[Int32]] = []) -> [Double] {
        let parts = FoldMap.map(folds.count, jobs: configuration.jobs) { fold in
            let known = labels.indices.filter { folds.folds[$0] != fold }
            return held(
                settings, known: known, costs: costs(settings, known: known),
                features: features.isEmpty ? nil : features[fold], where: { folds.folds[$0] == fold })
        }
        return assembled(parts) { folds.folds[$0] }
    }

    /// The scores, with intercepts, of the documents that were held out of one fit.
    func held(
        _ settings: NaiveBayesSettings, known: [Int], costs: [Double], features: [Int32]?, where isHeld: (Int) -> Bool
    ) -> [Double] {
        let fit = WeightedFit(
            matrix, documents: known, labels: labels, costs: costs, labelCount: labelCount, settings: settings,
            features: features)
        let intercepts = fit.intercepts(labelCount: labelCount)
        let documents = labels.indices.filter(isHeld)
        var scores = fit.scores(matrix, documents: documents, labelCount: labelCount)
        for index in scores.indices { scores[index] += intercepts[index % labelCount] }
        return scores
    }

    /// The scores of folds, put back into the order of the documents.
    func assembled(_ parts: [[Double]], fold: (Int) -> Int) -> [Double] {
        var scores = [Double](repeating: 0, count: labels.count * labelCount)
        var position = [Int](repeating: 0, count: parts.count)
        for document in labels.indices {
            let part = fold(document)
            guard part >= 0 else { continue }
            for label in 0..<labelCount { scores[document * labelCount + label] = parts[part][position[part] + label] }
            position[part] += labelCount
        }
        return scores
    }

    /// What an error on each document costs when the known ones are fitted. Label errors are looked for among the known
    /// alone, by folds inside them: what is held out must not say which of them to leave out.
    private func costs(_ settings: NaiveBayesSettings, known: [Int]) -> [Double] {
        guard settings.cleaning == .dropLabelErrors else {
            return doubtful.costs(settings.cleaning, count: labels.count, errors: [])
        }
        let inner = GroupedFolds(groups: groups, count: folds.count, salt: 2)
        let even = [Double](repeating: 1, count: labels.count)
        var isKnown = [Bool](repeating: false, count: labels.count)
        for document in known { isKnown[document] = true }
        let parts = (0..<folds.count).map { fold in
            // All within reach: the most telling ones were found with what is held out here.
            held(
                settings, known: known.filter { inner.folds[$0] != fold }, costs: even,
                features: within(settings.pairReach)
            ) {
                isKnown[$0] && inner.folds[$0] == fold
            }
        }
        let scores = assembled(parts) { isKnown[$0] ? inner.folds[$0] : -1 }
        let knownScores = known.flatMap { scores[($0 * labelCount)..<(($0 + 1) * labelCount)] }
        let knownLabels = known.map { labels[$0] }
        let calibrator = CalibratorFitting.fit(
            affineMethod, scores: knownScores, labels: knownLabels, labelCount: labelCount)
        let errors = known.indices.filter { index in
            let row = Array(knownScores[(index * labelCount)..<((index + 1) * labelCount)])
            return Calibrator.softmax(calibrator.logits(row))[knownLabels[index]] < configuration.labelErrorProbability
        }
        return doubtful.costs(.dropLabelErrors, count: labels.count, errors: errors.map { known[$0] })
    }
}
