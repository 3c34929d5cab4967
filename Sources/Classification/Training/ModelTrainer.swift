internal import Extraction
internal import Postings

/// Trains naive Bayes models: the settings by grouped cross-validation, then calibration on the out-of-fold scores of what
/// was chosen.
public struct ModelTrainer: Sendable {
    /// The thresholds and the grid.
    public let configuration: ClassificationConfiguration

    /// Makes a trainer.
    public init(configuration: ClassificationConfiguration = .init()) {
        self.configuration = configuration
    }

    /// Trains a model.
    ///
    /// The result depends on the multiset of examples alone.
    ///
    /// - Parameters:
    ///   - set: the labelled postings.
    ///   - kind: how log-odds become weights.
    ///   - searches: whether settings are searched; if not, those of the configuration are taken.
    ///   - progress: told what is being done, from 0 to 1.
    /// - Throws: ``ClassificationError`` when the postings do not suffice.
    public func train(
        _ set: TrainingSet, kind: NaiveBayesKind = .multinomial, searches: Bool = true,
        progress: (Double) -> Void = { _ in }
    ) throws(ClassificationError) -> TrainingResult {
        try check(set)
        if kind == .logistic, set.labels.count > 2 { throw .logisticNeedsTwoLabels(count: set.labels.count) }
        let labelCount = set.labels.count
        let labels = set.examples.map(\.label)
        let employers = set.examples.map(\.employer)
        let rule = TermRule(set, configuration)
        let content = DocumentMatrix(
            set.examples.map(\.content), employers: employers, lexicon: set.lexicon,
            minimumPostings: rule.minimumPostings, minimumEmployers: rule.minimumEmployers)
        guard !content.names.isEmpty else {
            throw .noFeatures(minimumPostings: rule.minimumPostings, minimumEmployers: rule.minimumEmployers)
        }
        let titles = DocumentMatrix(
            set.examples.map { $0.title ?? .empty }, employers: employers, lexicon: set.lexicon,
            minimumPostings: rule.minimumPostings, minimumEmployers: rule.minimumEmployers)
        let folds = GroupedFolds(groups: set.examples.map(\.group), count: configuration.folds)
        let titleScores = TitleScores(titles, set, folds)
        let pairs = WordPairs(content.names)
        let best =
            switch kind {
            case .multinomial:
                multinomial(content, labels, labelCount, folds, pairs, searches: searches, progress: progress)
            case .weighted, .logistic:
                weighted(set, content, titleScores, folds, pairs, kind: kind, searches: searches, progress: progress)
            }

        let calibrator = chooseCalibrator(best.scores, labels, labelCount, folds)
        let contentLogits = (0..<labels.count).flatMap { index in
            calibrator.logits(Array(best.scores[(index * labelCount)..<((index + 1) * labelCount)]))
        }
        let title = TitleFit(titleScores, contentLogits: contentLogits, labelCount: labelCount)
        progress(1)

        let frequencies = content.frequencies(labels: labels, labelCount: labelCount) { _ in true }
        let ranking = FeatureRanking(
            frequencies: frequencies, labelCounts: set.labelCounts, criterion: best.settings.criterion,
            pairs: pairs, overlap: best.settings.overlap)
        let selected = ranking.order.prefix(best.settings.featureCount).sorted()
        let titleFrequencies = titles.frequencies(labels: labels, labelCount: labelCount) { _ in true }
        let counts = selected.flatMap { id in
            (0..<labelCount).map { UInt32(frequencies[Int(id) * labelCount + $0]) }
        }
        let contentProbabilities = probabilities(contentLogits, labelCount)
        let names = selected.map { content.names[Int($0)] } + titles.names
        let model = ClassificationModel(
            labels: set.labels, names: names,
            settings: best.settings, titleSmoothing: TitleScores.smoothing,
            counts: counts + titleFrequencies.map(UInt32.init), weights: best.weights(selected),
            labelCounts: set.labelCounts, contentCalibrator: calibrator.shifted(by: best.intercepts), titleScale: title.scale, titleBiases: title.biases,
            acceptanceThreshold: acceptanceThreshold(contentProbabilities, labels, labelCount),
            featureFingerprint: FeatureFingerprint.of(Vocabulary.groups(of: names)), corpusFingerprint: set.fingerprint,
            languages: languages(set), metrics: [])
        return TrainingResult(
            model: model,
            tried: best.tried.sorted {
                ($0.logLoss, $0.settings.description) < ($1.logLoss, $1.settings.description)
            },
            labels: labels, contentProbabilities: contentProbabilities,
            titledProbabilities: probabilities(title.logits, labelCount), clusters: set.examples.map(\.group),
            termRule: rule, configuration: configuration)
    }

    /// The languages that enough of the postings are in.
    private func languages(_ set: TrainingSet) -> [String] {
        var counts: [String: Int] = [:]
        for example in set.examples where example.language != "und" { counts[example.language, default: 0] += 1 }
        let share = Int((configuration.minimumLanguageShare * Double(set.examples.count)).rounded(.up))
        let least = max(configuration.minimumLanguagePostings, share)
        return counts.filter { $0.value >= least }.keys.sorted()
    }

    /// What was chosen for the content, with its out-of-fold scores.
    private struct ContentChoice {
        var settings: NaiveBayesSettings
        /// *n* × *k*, with the intercepts of their folds.
        var scores: [Double]
        var tried: [TriedSetting]
        /// What the final weights add to the scores of each label, *k*.
        var intercepts: [Double]
        /// The learned weights of some features in steps; empty for a kind without them.
        var weights: ([Int32]) -> [Int32]
    }

    /// Families of settings are scored together; the best by log loss is kept with its scores.
    private func multinomial(
        _ content: DocumentMatrix, _ labels: [Int], _ labelCount: Int, _ folds: GroupedFolds, _ pairs: WordPairs,
        searches: Bool, progress: (Double) -> Void
    ) -> ContentChoice {
        let search = SettingsSearch(
            matrix: content, labels: labels, labelCount: labelCount, folds: folds, pairs: pairs)
        let families = searches ? families : [[configuration.givenMultinomial]]
        var tried: [TriedSetting] = []
        var best: (settings: NaiveBayesSettings, scores: [Double], loss: Double)?
        for (index, family) in families.enumerated() {
            let scored = search.scores(family)
            let measured = FoldMap.map(family.count, jobs: configuration.jobs) {
                TriedSetting(family[$0], scores: scored[$0], labels: labels, labelCount: labelCount)
            }
            for (setting, scores) in zip(measured, scored) where setting.logLoss < best?.loss ?? .infinity {
                best = (setting.settings, scores, setting.logLoss)
            }
            tried += measured
            progress(Double(index + 1) / Double(families.count + 1))
        }
        guard let best else { preconditionFailure("a search tries at least one setting") }
        return ContentChoice(
            settings: best.settings, scores: best.scores, tried: tried,
            intercepts: [Double](repeating: 0, count: labelCount), weights: { _ in [] })
    }

    private func weighted(
        _ set: TrainingSet, _ content: DocumentMatrix, _ titles: TitleScores, _ folds: GroupedFolds, _ pairs: WordPairs,
        kind: NaiveBayesKind, searches: Bool, progress: (Double) -> Void
    ) -> ContentChoice {
        let labels = set.examples.map(\.label)
        let groups = set.examples.map(\.group)
        let search = WeightedSearch(
            matrix: content, labels: labels, groups: groups, labelCount: set.labels.count, folds: folds, pairs: pairs,
            doubtful: DoubtfulLabels(
                content, labels: labels, groups: groups, titleProbabilities: titles.ownLabelProbabilities,
                configuration: configuration),
            configuration: configuration)
        let outcome = search.run(kind, searches: searches, progress: progress)
        let fit = search.fit(outcome.settings)
        return ContentChoice(
            settings: outcome.settings, scores: outcome.scores, tried: outcome.tried,
            intercepts: fit.intercepts(labelCount: set.labels.count), weights: fit.steps)
    }

    /// All settings of the grid, those of one criterion and overlap together.
    private var families: [[NaiveBayesSettings]] {
        configuration.criteria.flatMap { criterion in
            configuration.overlaps.map { overlap in
                configuration.featureCounts.flatMap { featureCount in
                    configuration.smoothings.flatMap { smoothing in
                        configuration.lengthPowers.map { lengthPower in
                            NaiveBayesSettings(
                                criterion: criterion, featureCount: featureCount, smoothing: smoothing,
                                lengthPower: lengthPower, overlap: overlap)
                        }
                    }
                }
            }
        }
    }

    private func check(_ set: TrainingSet) throws(ClassificationError) {
        guard set.labels.count >= 2 else { throw .tooFewLabels(found: set.labels.map(\.name)) }
        for (label, count) in zip(set.labels, set.labelCounts) where count < configuration.folds * 2 {
            throw .tooFewPostings(label: label.name, count: count, needed: configuration.folds * 2)
        }
        let groups = Set(set.examples.map(\.group)).count
        guard groups >= configuration.folds * 2 else {
            throw .tooFewGroups(count: groups, needed: configuration.folds * 2)
        }
    }

    /// The calibration with the smaller log loss when it is fitted on four folds and judged on the fifth.
    private func chooseCalibrator(
        _ scores: [Double], _ labels: [Int], _ labelCount: Int, _ folds: GroupedFolds
    ) -> Calibrator {
        func subset(_ isChosen: (Int) -> Bool) -> (scores: [Double], labels: [Int]) {
            let chosen = labels.indices.filter(isChosen)
            return (
                chosen.flatMap { scores[($0 * labelCount)..<(($0 + 1) * labelCount)] }, chosen.map { labels[$0] }
            )
        }
        func loss(_ method: Calibrator.Method) -> Double {
            (0..<folds.count).reduce(0.0) { total, fold in
                let known = subset { folds.folds[$0] != fold }
                let held = subset { folds.folds[$0] == fold }
                let calibrator = CalibratorFitting.fit(
                    method, scores: known.scores, labels: known.labels, labelCount: labelCount)
                return total + CalibratorFitting.logLoss(
                    calibrator, scores: held.scores, labels: held.labels, labelCount: labelCount)
                    * Double(held.labels.count)
            }
        }
        let method: Calibrator.Method = loss(.temperature) < loss(.sigmoid) ? .temperature : .sigmoid
        return CalibratorFitting.fit(method, scores: scores, labels: labels, labelCount: labelCount).rounded
    }

    private func probabilities(_ logits: [Double], _ labelCount: Int) -> [Double] {
        stride(from: 0, to: logits.count, by: labelCount).flatMap {
            Calibrator.softmax(Array(logits[$0..<($0 + labelCount)]))
        }
    }

    /// The lowest confidence from which on at most the allowed share of out-of-fold predictions is wrong.
    func acceptanceThreshold(_ probabilities: [Double], _ labels: [Int], _ labelCount: Int) -> Double {
        var outcomes: [(confidence: Double, isWrong: Bool)] = []
        for (index, label) in labels.enumerated() {
            let row = probabilities[(index * labelCount)..<((index + 1) * labelCount)]
            let best = row.indices.max { row[$0] < row[$1] } ?? row.startIndex
            outcomes.append((row[best], best - row.startIndex != label))
        }
        outcomes.sort { $0.confidence > $1.confidence }
        var wrong = 0
        // No confidence reaches 2: where no threshold keeps the promise, nothing is accepted.
        var threshold = 2.0
        for (index, outcome) in outcomes.enumerated() {
            if outcome.isWrong { wrong += 1 }
            let isLastOfTies = index + 1 == outcomes.count || outcomes[index + 1].confidence < outcome.confidence
            if isLastOfTies, Double(wrong) <= configuration.acceptedErrorRate * Double(index + 1) {
                // Rounded down, for the same reason as the calibrator's parameters.
                threshold = (outcome.confidence * 1e6).rounded(.down) / 1e6
            }
        }
        return threshold
    }
}
