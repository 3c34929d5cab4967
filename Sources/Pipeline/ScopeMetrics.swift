public import Classification
public import Evaluation

/// How well a model tells its roles from other occupations, out of fold.
public struct ScopeMetrics: Sendable {
    /// By the content alone.
    public let content: Figures
    /// By title and content.
    public let titled: Figures
    /// Postings of other occupations.
    public let backgroundCount: Int

    /// The figures of one way of looking.
    public struct Figures: Sendable {
        /// The area under the curve with its interval.
        public let area: Double
        /// Its interval over groups.
        public let interval: Interval?
        /// The share of the background that is called neither.
        public let calledNeither: Double
        /// The share of the roles that is called neither.
        public let lost: Double
    }

    init(_ outcome: ScopeOutcome, model: ClassificationModel) {
        let clusters = TrainingPipeline.numbered(outcome.clusters)
        func figures(_ probabilities: [Double], threshold: Double) -> Figures {
            let measured = MetricIntervals(
                ScoredPredictions(
                    labelCount: 2, truths: outcome.isRole.map { $0 ? 1 : 0 },
                    probabilities: probabilities.flatMap { [1 - $0, $0] }), clusters: clusters, resamples: 200)
            func share(_ isRole: Bool) -> Double {
                let chosen = probabilities.indices.filter { outcome.isRole[$0] == isRole }
                return Double(chosen.count { probabilities[$0] < threshold }) / Double(max(1, chosen.count))
            }
            return Figures(
                area: measured.estimate.areaUnderCurve ?? 0, interval: measured.areaUnderCurve,
                calledNeither: share(false), lost: share(true))
        }
        content = figures(outcome.contentProbabilities, threshold: model.scope?.contentThreshold ?? 0)
        titled = figures(outcome.titledProbabilities, threshold: model.scope?.titledThreshold ?? 0)
        backgroundCount = outcome.isRole.count { !$0 }
    }
}
