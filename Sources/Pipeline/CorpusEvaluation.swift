public import Classification
public import Evaluation
internal import Extraction
public import Postings

/// Why a corpus could not be evaluated.
public enum CorpusEvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No posting has a label.
    case nothing
    /// A label that the model does not know.
    case unknownLabel(String, known: [String])
    /// Two models that are compared have other labels.
    case otherLabels([String], than: [String])

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .nothing:
            "no labelled postings: put them into one sub-folder per label, or give each record a \"label\""
        case .otherLabels(let other, let labels):
            "the models have other labels, \(other.joined(separator: ", ")) and \(labels.joined(separator: ", ")): they cannot "
                + "be compared"
        case .unknownLabel(let label, let known):
            "the corpus has the label \(label), which the model does not know; it knows \(known.joined(separator: ", "))"
        }
    }
}

/// The metrics of a corpus, by content and as is.
public struct CorpusEvaluation: Sendable {
    /// Title withheld, role names masked.
    public let content: MetricIntervals
    /// With the title.
    public let titled: MetricIntervals
    /// The labels, in the order of the confusion matrices.
    public let labels: [Label]
    /// The calibration error that a perfectly calibrated model of these confidences would show.
    public let contentCalibrationFloor: Double

    /// Measures a model.
    ///
    /// - Throws: ``CorpusEvaluationError`` when the corpus has no label or one that the model does not know.
    public init(_ set: TrainingSet, model: ClassificationModel) throws {
        guard !set.examples.isEmpty else { throw CorpusEvaluationError.nothing }
        for label in set.labels where !model.labels.contains(label) {
            throw CorpusEvaluationError.unknownLabel(label.name, known: model.labels.map(\.name))
        }
        let predictions = set.predictions(Classifier(model))
        let truths = set.examples.map { example in
            model.labels.firstIndex(of: set.labels[example.label]) ?? 0
        }
        self.init(
            labels: model.labels, truths: truths, content: predictions.flatMap(\.contentProbabilities),
            titled: predictions.flatMap(\.probabilities), clusters: set.examples.map(\.group))
    }

    /// Checks that two models can be compared.
    ///
    /// - Throws: ``CorpusEvaluationError/otherLabels(_:than:)`` where they have other labels.
    public static func check(
        _ model: ClassificationModel, versus other: ClassificationModel
    ) throws(CorpusEvaluationError) {
        guard other.labels == model.labels else {
            throw .otherLabels(other.labels.map(\.name), than: model.labels.map(\.name))
        }
    }

    /// Compares two models on the same postings by content.
    ///
    /// - Throws: ``CorpusEvaluationError`` when a model does not know the corpus's labels, or the two have others.
    public static func difference(
        _ set: TrainingSet, _ model: ClassificationModel, versus other: ClassificationModel
    ) throws -> PairedDifference {
        try check(model, versus: other)
        let truths = set.examples.map { model.labels.firstIndex(of: set.labels[$0.label]) ?? 0 }
        func scored(_ model: ClassificationModel) -> ScoredPredictions {
            ScoredPredictions(
                labelCount: model.labels.count, truths: truths,
                probabilities: set.predictions(Classifier(model)).flatMap(\.contentProbabilities))
        }
        return PairedDifference(
            scored(model), scored(other), clusters: TrainingPipeline.numbered(set.examples.map(\.group)))
    }

    /// Measures a corpus by cross-validation: for each fold a model is trained on the others, its settings chosen within
    /// them.
    ///
    /// - Throws: ``ClassificationError`` when the postings do not suffice.
    public init(
        _ set: TrainingSet, folds count: Int, kind: NaiveBayesKind = .weighted, jobs: Int = 1,
        progress: (Double) -> Void = { _ in }
    ) throws {
        var configuration = ClassificationConfiguration()
        configuration.jobs = jobs
        guard !set.examples.isEmpty else { throw CorpusEvaluationError.nothing }
        let folds = GroupedFolds(groups: set.examples.map(\.group), count: count, salt: 1)
        let labelCount = set.labels.count
        var content = [Double](repeating: 0, count: set.examples.count * labelCount)
        var titled = content
        for fold in 0..<count {
            let known = set.subset { folds.folds[$0] != fold }
            let model = try ModelTrainer(configuration: configuration).train(known, kind: kind) {
                progress((Double(fold) + $0) / Double(count))
            }.model
            let held = set.examples.indices.filter { folds.folds[$0] == fold }
            let predictions = set.subset { folds.folds[$0] == fold }.predictions(Classifier(model))
            for (index, prediction) in zip(held, predictions) {
                for label in 0..<labelCount {
                    content[index * labelCount + label] = prediction.contentProbabilities[label]
                    titled[index * labelCount + label] = prediction.probabilities[label]
                }
            }
        }
        self.init(
            labels: set.labels, truths: set.examples.map(\.label), content: content, titled: titled,
            clusters: set.examples.map(\.group))
    }

    private init(labels: [Label], truths: [Int], content: [Double], titled: [Double], clusters: [UInt64]) {
        let numbers = TrainingPipeline.numbered(clusters)
        let contentScores = ScoredPredictions(labelCount: labels.count, truths: truths, probabilities: content)
        self.content = MetricIntervals(contentScores, clusters: numbers)
        self.titled = MetricIntervals(
            ScoredPredictions(labelCount: labels.count, truths: truths, probabilities: titled), clusters: numbers)
        self.labels = labels
        contentCalibrationFloor = simulatedCalibrationError(of: contentScores)
    }
}

extension TrainingSet {
    /// The predictions of a classifier for the examples, in their order.
    func predictions(_ classifier: Classifier) -> [Prediction] {
        let ids = classifier.model.vocabulary.ids(of: lexicon)
        return examples.map { example in
            classifier.predict(
                PostingFeatures(
                    content: example.content.mapped(ids), title: example.title.map { $0.mapped(ids) },
                    tokenCount: example.content.count, mentions: [], language: example.language))
        }
    }

    /// The examples at some positions, all labels kept.
    func subset(_ isChosen: (Int) -> Bool) -> TrainingSet {
        TrainingSet(
            labels: labels, examples: examples.indices.filter(isChosen).map { examples[$0] }, lexicon: lexicon)
    }
}
