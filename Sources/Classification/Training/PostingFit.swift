internal import Extraction

/// Everything that is fitted to labelled postings: content, calibration, and how much the title counts beside it.
struct PostingFit {
    /// The label of each posting.
    let labels: [Int]
    /// The settings of the content.
    let settings: NaiveBayesSettings
    /// Every setting that was tried, the best first.
    let tried: [TriedSetting]
    /// The ids of the content's features that are kept, ascending.
    let selected: [Int32]
    /// The ids of those that were kept outside each fold; empty where all are.
    let foldFeatures: [[Int32]]
    /// Postings with each kept feature of the content, then of the title, and label, *v* × *k*.
    let counts: [UInt32]
    /// Occurrences of each kept feature of the content in the postings with each label, where they are what counts.
    let occurrences: [UInt32]
    /// The learned weights of the kept features; empty for a kind without them.
    let weights: [Int32]
    /// Turns the content's scores into logits.
    let calibrator: Calibrator
    /// What bends the margin of two labels behind it.
    let margin: MarginCalibration
    /// What calibrations were tried.
    let calibrations: [CalibrationTrial]
    /// The title's part.
    let title: TitleFit
    /// Out-of-fold probabilities by the content alone, *n* × *k*.
    let contentProbabilities: [Double]
    /// Out-of-fold probabilities by title and content, *n* × *k*.
    let titledProbabilities: [Double]

    /// Fits.
    ///
    /// - Parameters:
    ///   - content: the contents of the set's examples.
    ///   - titles: their titles.
    ///   - searches: whether settings are searched.
    init(
        _ set: TrainingSet, content: DocumentMatrix, titles: DocumentMatrix, kind: NaiveBayesKind, searches: Bool,
        configuration: ClassificationConfiguration, progress: (Double) -> Void = { _ in }
    ) {
        let labelCount = set.labels.count
        let labels = set.examples.map(\.label)
        self.labels = labels
        let folds = GroupedFolds(groups: set.examples.map(\.group), count: configuration.folds)
        let titleScores = TitleScores(titles, set, folds)
        let pairs = WordPairs(content.names)
        let best = ContentSearch(
            set: set, content: content, titles: titleScores, folds: folds, pairs: pairs, searches: searches,
            configuration: configuration
        ).run(kind, progress: progress)
        settings = best.settings
        tried = best.tried.sorted {
            // Of equals presence first, as it is chosen.
            ($0.logLoss, $0.settings.counting.rawValue, $0.settings.description)
                < ($1.logLoss, $1.settings.counting.rawValue, $1.settings.description)
        }
        let selection = CalibrationSelection(
            scores: best.scores, labels: labels, labelCount: labelCount, folds: folds,
            limits: configuration.calibrationLimits)
        let contentLogits = (0..<labels.count).flatMap { index in
            selection.margin.bent(
                selection.calibrator.logits(Array(best.scores[(index * labelCount)..<((index + 1) * labelCount)])))
        }
        calibrator = selection.calibrator.shifted(by: best.intercepts)
        margin = selection.margin
        calibrations = selection.trials
        title = TitleFit(titleScores, contentLogits: contentLogits, labelCount: labelCount)
        contentProbabilities = Self.probabilities(contentLogits, labelCount)
        titledProbabilities = Self.probabilities(title.logits, labelCount)

        let frequencies = content.frequencies(labels: labels, labelCount: labelCount) { _ in true }
        let selected = best.features
        self.selected = selected
        foldFeatures = best.foldFeatures
        weights = best.weights
        if settings.counting == .presence {
            occurrences = []
        } else {
            let totals = content.totals(settings.counting, labels: labels, labelCount: labelCount) { _ in true }
            occurrences = selected.flatMap { id in
                (0..<labelCount).map { UInt32(clamping: totals[Int(id) * labelCount + $0]) }
            }
        }
        let titleFrequencies = titles.frequencies(labels: labels, labelCount: labelCount) { _ in true }
        counts =
            selected.flatMap { id in (0..<labelCount).map { UInt32(frequencies[Int(id) * labelCount + $0]) } }
            + titleFrequencies.map(UInt32.init)
    }

    static func probabilities(_ logits: [Double], _ labelCount: Int) -> [Double] {
        stride(from: 0, to: logits.count, by: labelCount).flatMap {
            Calibrator.softmax(Array(logits[$0..<($0 + labelCount)]))
        }
    }
}
