public import Classification
public import Evaluation
internal import Extraction
internal import Postings
public import Reporting

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
        /// What was measured out of fold.
        public let figures: CardFigures
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
        // All on the same resamples, drawn once.
        let measured = MetricResamples.measured(
            [result.contentProbabilities, result.titledProbabilities].map(scored)
                + (result.challenger.map { [scored($0.contentProbabilities)] } ?? []), clusters: clusters)
        let content = MetricIntervals(measured[0])
        let titled = MetricIntervals(measured[1])
        result.model.metrics = Self.metrics("content", content) + Self.metrics("as_is", titled)
        let challenger =
            measured.count < 3
            ? nil
            : ChallengerFigures(
                metrics: MetricIntervals(measured[2]), difference: PairedDifference(measured[0], measured[2]))
        let scope = result.scope.flatMap { outcome in
            result.model.scope.map { ScopeFigures(outcome, $0, clusters: Self.numbered(outcome.clusters)) }
        }
        return Outcome(
            result: result,
            figures: CardFigures(
                content: content, titled: titled,
                calibrationFloor: simulatedCalibrationError(of: scored(result.contentProbabilities)),
                challenger: challenger, scope: scope, strata: Self.strata(set, result), boards: Self.boards(set, result)
            ))
    }

    /// Figures by length, in thirds, and by language.
    private static func strata(_ set: TrainingSet, _ result: TrainingResult) -> [Stratum] {
        let lengths = result.contentSizes
        let sorted = lengths.sorted()
        guard !sorted.isEmpty else { return [] }
        let (first, second) = (sorted[sorted.count / 3], sorted[sorted.count * 2 / 3])
        var kinds: [(name: String, isMember: (Int) -> Bool)] = [
            ("fewer than \(first) different words and pairs that enough postings have", { lengths[$0] < first }),
            ("\(first) to \(second - 1)", { lengths[$0] >= first && lengths[$0] < second }),
            ("\(second) and more", { lengths[$0] >= second }),
        ]
        for language in Set(set.examples.map(\.language)).sorted() {
            kinds.append(("language \(language)", { set.examples[$0].language == language }))
        }
        return kinds.compactMap { kind in
            stratum(kind.name, set.examples.indices.filter(kind.isMember), result, labelCount: set.labels.count)
        }
    }

    /// Figures by board, in the order of their names' bytes.
    ///
    /// A board has figures by the rule that terms enter a model by, that of five employers, or groups where employers are not
    /// named. Where one posts alone, as on its own site, they would be that employer's.
    private static func boards(_ set: TrainingSet, _ result: TrainingResult) -> BoardFigures {
        let boards = Dictionary(grouping: set.examples.indices) { set.examples[$0].board }
        let names = boards.keys.compactMap { $0 }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        guard names.count > 1 else { return BoardFigures(known: names.count, strata: []) }
        func postings(_ name: UTF8Text) -> [Int] { boards[name] ?? [] }
        let shared = names.filter { name in
            Set(postings(name).map { result.clusters[$0] }).count >= result.configuration.minimumEmployers
        }
        let largest = shared.indices.sorted { (-postings(shared[$0]).count, $0) < (-postings(shared[$1]).count, $1) }
        return BoardFigures(
            known: names.count,
            strata: largest.prefix(BoardFigures.most).sorted().compactMap {
                stratum(shared[$0].string, postings(shared[$0]), result, labelCount: set.labels.count)
            })
    }

    /// With many labels a resample costs their number squared, however few the postings of a kind are.
    private static let fewResamples = 100

    /// The figures of some postings, or nil where they are too few.
    private static func stratum(
        _ name: String, _ members: [Int], _ result: TrainingResult, labelCount: Int
    ) -> Stratum? {
        guard members.count >= Stratum.fewestPostings else { return nil }
        let scored = ScoredPredictions(
            labelCount: labelCount, truths: members.map { result.labels[$0] },
            probabilities: members.flatMap {
                result.contentProbabilities[($0 * labelCount)..<(($0 + 1) * labelCount)]
            })
        return Stratum(
            name: name,
            metrics: MetricIntervals(
                scored, clusters: numbered(members.map { result.clusters[$0] }),
                resamples: labelCount > result.configuration.searchedLabels
                    ? fewResamples : MetricIntervals.defaultResamples))
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
