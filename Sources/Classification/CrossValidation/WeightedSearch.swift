/// Searches the settings of a kind with learned weights by grouped cross-validation.
///
/// A search along each list of the configuration in turn, the best so far held: with few lists whose choices hardly depend
/// on one another it finds what a grid finds, for the sum of their lengths instead of the product.
struct WeightedSearch: Sendable {
    let matrix: DocumentMatrix
    let labels: [Int]
    let groups: [UInt64]
    let labelCount: Int
    let folds: GroupedFolds
    let pairs: WordPairs
    let doubtful: DoubtfulLabels
    let configuration: ClassificationConfiguration

    /// What a search came to.
    struct Outcome {
        var settings: NaiveBayesSettings
        /// Out-of-fold scores with their intercepts, *n* × *k*.
        var scores: [Double]
        var tried: [TriedSetting]
    }

    /// Searches within the budget of fits; without a search, scores the first setting of every list.
    func run(_ kind: NaiveBayesKind, searches: Bool, progress: (Double) -> Void) -> Outcome {
        let allowed = configuration.searchBudget(labelCount: labelCount)
        var budget = allowed
        var tried: [TriedSetting] = []
        func attempt(_ settings: NaiveBayesSettings) -> (scores: [Double], loss: Double)? {
            guard !tried.contains(where: { $0.settings == settings }) else { return nil }
            let fits = folds.count * (settings.cleaning == .dropLabelErrors ? folds.count + 1 : 1)
            // The first is fitted whatever the budget says: a model must come out.
            guard tried.isEmpty || fits <= budget else { return nil }
            budget -= fits
            let scores = outOfFold(settings)
            let measured = TriedSetting(
                settings, scores: scores, labels: labels, labelCount: labelCount, method: affineMethod)
            tried.append(measured)
            progress(1 - Double(max(0, budget)) / Double(max(1, allowed)))
            return (scores, measured.logLoss)
        }
        var best = NaiveBayesSettings(
            kind: kind, ratioPower: kind == .weighted ? configuration.ratioPowers[0] : 1,
            errorCost: configuration.errorCosts[0])
        guard var held = attempt(best) else { preconditionFailure("the first setting is always tried") }
        guard searches else { return Outcome(settings: best, scores: held.scores, tried: tried) }
        var variations: [(inout NaiveBayesSettings) -> Void] = []
        for cost in configuration.errorCosts { variations.append { $0.errorCost = cost } }
        if kind == .weighted {
            for power in configuration.ratioPowers { variations.append { $0.ratioPower = power } }
            for cost in configuration.errorCosts { variations.append { $0.errorCost = cost } }
            for rule in configuration.cleaningRules { variations.append { $0.cleaning = rule } }
        }
        for variation in variations {
            var settings = best
            variation(&settings)
            guard let result = attempt(settings), result.loss < held.loss else { continue }
            (best, held) = (settings, result)
        }
        return Outcome(settings: best, scores: held.scores, tried: tried)
    }

    private var affineMethod: Calibrator.Method {
        configuration.calibrationLimits.affineMethod(labelCount: labelCount)
    }

    /// The weights of all documents under some settings.
    func fit(_ settings: NaiveBayesSettings) -> WeightedFit {
        let documents = Array(labels.indices)
        return WeightedFit(
            matrix, documents: documents, labels: labels, costs: costs(settings, known: documents),
            labelCount: labelCount,
            settings: settings, pairs: pairs)
    }

    /// Out-of-fold scores of one setting, *n* × *k*.
    func outOfFold(_ settings: NaiveBayesSettings) -> [Double] {
        let parts = FoldMap.map(folds.count, jobs: configuration.jobs) { fold in
            let known = labels.indices.filter { folds.folds[$0] != fold }
            return held(
                settings, known: known, costs: costs(settings, known: known), where: { folds.folds[$0] == fold })
        }
        return assembled(parts) { folds.folds[$0] }
    }

    /// The scores, with intercepts, of the documents that were held out of one fit.
    private func held(
        _ settings: NaiveBayesSettings, known: [Int], costs: [Double], where isHeld: (Int) -> Bool
    ) -> [Double] {
        let fit = WeightedFit(
            matrix, documents: known, labels: labels, costs: costs, labelCount: labelCount, settings: settings,
            pairs: pairs)
        let intercepts = fit.intercepts(labelCount: labelCount)
        let documents = labels.indices.filter(isHeld)
        var scores = fit.scores(matrix, documents: documents, labelCount: labelCount)
        for index in scores.indices { scores[index] += intercepts[index % labelCount] }
        return scores
    }

    /// The scores of folds, put back into the order of the documents.
    private func assembled(_ parts: [[Double]], fold: (Int) -> Int) -> [Double] {
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
            held(settings, known: known.filter { inner.folds[$0] != fold }, costs: even) {
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
