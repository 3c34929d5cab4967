public import Classification
public import Evaluation
internal import Postings

/// Trains a model from corpora and measures it on its out-of-fold predictions.
public struct TrainingPipeline: Sendable {
    private let trainer: ModelTrainer

    /// Makes a pipeline.
    public init(configuration: ClassificationConfiguration = .init()) {
        trainer = ModelTrainer(configuration: configuration)
    }

    /// What training came to.
    public struct Outcome: Sendable {
        /// The model with its metrics, and what was tried.
        public let result: TrainingResult
        /// Out-of-fold metrics by the content alone, with intervals over groups.
        public let content: MetricIntervals
        /// Out-of-fold metrics by title and content.
        public let titled: MetricIntervals
        /// The calibration error that a perfectly calibrated model of these confidences would show, by content.
        public let calibrationFloor: Double
        /// Logistic regression on the same features by content, and how much better the model is; nil where there is none.
        public let challenger: (metrics: MetricIntervals, difference: PairedDifference)?
        /// How well the roles are told from other occupations; nil without a background.
        public let scope: ScopeMetrics?
    }

    /// Trains.
    ///
    /// - Parameters:
    ///   - kind: how log-odds become weights.
    ///   - searches: whether settings are searched by cross-validation.
    /// - Throws: ``ClassificationError`` when the postings do not suffice.
    public func train(
        _ set: TrainingSet, kind: NaiveBayesKind = .weighted, searches: Bool = true,
        progress: (Double) -> Void = { _ in }
    ) throws(ClassificationError) -> Outcome {
        var result = try trainer.train(set, kind: kind, searches: searches, progress: progress)
        let clusters = Self.numbered(result.clusters)
        func scored(_ probabilities: [Double]) -> ScoredPredictions {
            ScoredPredictions(labelCount: set.labels.count, truths: result.labels, probabilities: probabilities)
        }
        func measured(_ probabilities: [Double]) -> MetricIntervals {
            MetricIntervals(scored(probabilities), clusters: clusters)
        }
        let content = measured(result.contentProbabilities)
        let titled = measured(result.titledProbabilities)
        result.model.metrics = Self.metrics("content", content) + Self.metrics("as_is", titled)
        return Outcome(
            result: result, content: content, titled: titled,
            calibrationFloor: simulatedCalibrationError(of: scored(result.contentProbabilities)),
            challenger: result.challenger.map { challenger in
                (
                    measured(challenger.contentProbabilities),
                    PairedDifference(
                        scored(result.contentProbabilities), scored(challenger.contentProbabilities), clusters: clusters
                    )
                )
            },
            scope: result.scope.map { ScopeMetrics($0, model: result.model) })
    }

    private static func metrics(_ prefix: String, _ measured: MetricIntervals) -> [ModelMetric] {
        let estimate = measured.estimate
        var metrics = [
            ModelMetric("\(prefix).accuracy", estimate.accuracy),
            ModelMetric("\(prefix).expected_calibration_error", estimate.expectedCalibrationError),
            ModelMetric("\(prefix).brier_score", estimate.brierScore),
            ModelMetric("\(prefix).log_loss", estimate.logLoss),
        ]
        if let area = estimate.areaUnderCurve { metrics.append(ModelMetric("\(prefix).area_under_curve", area)) }
        return metrics.map { ModelMetric($0.name, ($0.value * 1e6).rounded() / 1e6) }
    }

    /// Group hashes as small numbers, in the order of their first posting.
    static func numbered(_ groups: [UInt64]) -> [Int] {
        var numbers: [UInt64: Int] = [:]
        return groups.map { group in
            let number = numbers[group] ?? numbers.count
            numbers[group] = number
            return number
        }
    }
}
