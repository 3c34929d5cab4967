/// The metrics of some predictions, and of resamples of them: what intervals are made of.
///
/// Models that judged the same postings are measured on the same resamples, which are drawn once for all of them; so their
/// differences can be taken resample by resample.
public struct MetricResamples: Sendable {
    /// The metrics of the set itself.
    public let estimate: ClassificationMetrics

    /// The metrics of each resample without its confusions, in the order of drawing.
    let drawn: [ClassificationMetrics]

    /// How many units were resampled: clusters, or postings where no clusters were given.
    let unitCount: Int

    /// The truths that predictions were held against.
    let truths: [Int]

    /// Measures models that judged the same postings.
    ///
    /// - Parameters:
    ///   - models: the predictions of each, n ≥ 1 postings in the same order.
    ///   - clusters: n ids; whole clusters are resampled. Nil: postings are independent.
    ///   - resamples: How many resamples to draw, at least 1.
    ///   - seed: Where the pseudo-random numbers start.
    /// - Returns: One value for each model.
    /// - Complexity: O(n K (log n + resamples)) for each model.
    public static func measured(
        _ models: [ScoredPredictions], clusters: [Int]? = nil, resamples: Int = MetricIntervals.defaultResamples,
        seed: UInt64 = MetricIntervals.defaultSeed
    ) -> [MetricResamples] {
        guard let count = models.first?.count else { return [] }
        precondition(count > 0, "MetricResamples: no postings, so nothing to measure")
        precondition(models.allSatisfy { $0.count == count }, "MetricResamples: the models judged other postings")
        precondition(resamples > 0, "MetricResamples: at least 1 resample is needed, not \(resamples)")
        let outcomes = models.map { PostingOutcomes($0) }
        var weights = [SIMD4<Int32>](repeating: SIMD4(repeating: 1), count: count)
        let estimates = outcomes.map { WeighedOutcomes($0, weights: weights).metrics(0) }
        var resampler = Resampler(count: count, clusters: clusters, seed: seed)
        var drawn = [[ClassificationMetrics]](repeating: [], count: models.count)
        for first in stride(from: 0, to: resamples, by: WeighedOutcomes.width) {
            resampler.draw(into: &weights)
            for model in outcomes.indices {
                let sums = WeighedOutcomes(outcomes[model], weights: weights)
                for lane in 0..<min(WeighedOutcomes.width, resamples - first) {
                    drawn[model].append(sums.metrics(lane, keepsConfusion: false))
                }
            }
        }
        return models.indices.map { model in
            MetricResamples(
                estimate: estimates[model], drawn: drawn[model], unitCount: resampler.clusterCount,
                truths: models[model].truths)
        }
    }
}
