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
        let share = set.background.isEmpty ? 1 : 0.8
        let fit = PostingFit(
            set, content: content, titles: titles, kind: kind, searches: searches, configuration: configuration
        ) { progress($0 * share) }
        let scope =
            set.background.isEmpty
            ? nil
            : ScopeFit(set, content: content, titles: titles, selected: fit.selected, configuration: configuration)
        progress(1)
        let heldOut = HeldOutPredictions(
            probabilities: fit.contentProbabilities, labels: fit.labels, labelCount: labelCount,
            clusters: set.examples.map(\.cluster), groups: set.examples.map(\.group))
        let acceptance = Acceptance(heldOut, configuration)

        let challenger =
            kind == .logistic || labelCount > 2
            ? nil
            : {
                let folds = GroupedFolds(groups: set.examples.map(\.group), count: configuration.folds)
                return Challenger(set, content, folds, features: fit.foldFeatures, configuration)
            }()

        let names = fit.selected.map { content.names[Int($0)] } + titles.names
        let model = ClassificationModel(
            labels: set.labels, names: names, settings: fit.settings, titleSmoothing: TitleScores.smoothing,
            counts: fit.counts, occurrences: fit.occurrences, weights: fit.weights, labelCounts: set.labelCounts,
            contentCalibrator: fit.calibrator,
            contentMargin: fit.margin, titleScale: fit.title.scale, titleBiases: fit.title.biases,
            acceptanceThreshold: acceptance.threshold, heldOut: heldOut, scope: scope?.model,
            featureFingerprint: FeatureFingerprint.of(Vocabulary.groups(of: names)), corpusFingerprint: set.fingerprint,
            languages: languages(set), metrics: [])
        return TrainingResult(
            model: model, tried: fit.tried, labels: fit.labels, contentProbabilities: fit.contentProbabilities,
            titledProbabilities: fit.titledProbabilities, clusters: set.examples.map(\.group),
            calibrations: fit.calibrations, acceptance: acceptance,
            promises: PromiseCheck(
                probabilities: fit.contentProbabilities, labels: fit.labels, names: set.labels,
                clusters: set.examples.map(\.cluster), groups: set.examples.map(\.group),
                divisions: configuration.promiseDivisions,
                configuration: configuration),
            scope: scope?.outcome, challenger: challenger,
            termRule: rule,
            configuration: configuration, contentSizes: (0..<content.count).map { content.entries($0).count })
    }

    /// The languages that enough of the postings are in.
    private func languages(_ set: TrainingSet) -> [String] {
        var counts: [String: Int] = [:]
        for example in set.examples where example.language != "und" { counts[example.language, default: 0] += 1 }
        let share = Int((configuration.minimumLanguageShare * Double(set.examples.count)).rounded(.up))
        let least = max(configuration.minimumLanguagePostings, share)
        return counts.filter { $0.value >= least }.keys.sorted()
    }

    private func check(_ set: TrainingSet) throws(ClassificationError) {
        guard set.labels.count >= 2 else { throw .tooFewLabels(found: set.labels.map(\.name)) }
        for (label, count) in zip(set.labels, set.labelCounts) where count < configuration.folds * 2 {
            throw .tooFewPostings(label: label.name, count: count, needed: configuration.folds * 2)
        }
        let others = Set(set.background.map(\.group)).count
        let needed = configuration.folds * 2
        guard set.background.isEmpty || min(others, set.background.count) >= needed else {
            throw .tooSmallBackground(count: set.background.count, groups: others, needed: needed)
        }
        let groups = Set(set.examples.map(\.group)).count
        guard groups >= configuration.folds * 2 else {
            throw .tooFewGroups(count: groups, needed: configuration.folds * 2)
        }
    }
}
