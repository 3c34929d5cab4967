import Testing

@testable import Evaluation

@Suite("Metric intervals")
struct MetricIntervalsTests {
    @Test("contain the estimate", arguments: [ScoredPredictions.golden2, ScoredPredictions.golden3])
    func contain(set: ScoredPredictions) throws {
        let intervals = MetricIntervals(set, resamples: 200)
        let estimate = intervals.estimate
        #expect(estimate == ClassificationMetrics(set))
        #expect(intervals.accuracy.contains(estimate.accuracy))
        #expect(intervals.balancedAccuracy.contains(estimate.balancedAccuracy))
        #expect(intervals.macroF1.contains(estimate.macroF1))
        #expect(try #require(intervals.areaUnderCurve).contains(try #require(estimate.areaUnderCurve)))
        #expect(intervals.expectedCalibrationError.contains(estimate.expectedCalibrationError))
        #expect(intervals.brierScore.contains(estimate.brierScore))
        #expect(intervals.logLoss.contains(estimate.logLoss))
        #expect(intervals.unitCount == set.count)
    }

    @Test("are the same at each run, and others with another seed")
    func deterministic() {
        let first = MetricIntervals(.golden2, resamples: 100)
        #expect(first == MetricIntervals(.golden2, resamples: 100))
        #expect(first.brierScore != MetricIntervals(.golden2, resamples: 100, seed: 1).brierScore)
    }

    /// The standard error of a share p of n is √(p(1 − p)/n): 0.0217 for 310 of 500, so ±0.0425 at 95 %.
    @Test("of accuracy agree with the normal approximation")
    func normalApproximation() {
        let interval = MetricIntervals(.golden2).accuracy
        #expect(abs(interval.lower - (0.62 - 0.0425)) < 0.006)
        #expect(abs(interval.upper - (0.62 + 0.0425)) < 0.006)
    }

    @Test("widen with the level")
    func level() {
        let narrow = MetricIntervals(.golden2, resamples: 200, level: 0.5)
        let wide = MetricIntervals(.golden2, resamples: 200, level: 0.99)
        #expect(narrow.logLoss.width < wide.logLoss.width)
        #expect(wide.level == 0.99)
    }

    /// 40 employers of 25 like postings: the effective number of postings is 40, not 1,000, so that the standard error
    /// is five times as wide.
    @Test("are wider where like postings are resampled together")
    func clusters() throws {
        var generator = SplitMix64(seed: 5)
        var (truths, scores, clusters): ([Int], [Double], [Int]) = ([], [], [])
        for employer in 0..<40 {
            let score = generator.nextUnit()
            let truth = generator.nextUnit() < score ? 1 : 0
            for _ in 0..<25 {
                truths.append(truth)
                scores.append(score)
                clusters.append(employer)
            }
        }
        let set = ScoredPredictions.binary(truths, scores)
        let plain = MetricIntervals(set, resamples: 300)
        let clustered = MetricIntervals(set, clusters: clusters, resamples: 300)
        #expect(clustered.unitCount == 40)
        #expect(clustered.estimate == plain.estimate)
        let ratio = clustered.accuracy.width / plain.accuracy.width
        #expect(ratio > 4 && ratio < 6)
        #expect(clustered.brierScore.width > 3 * plain.brierScore.width)
        #expect(try #require(clustered.areaUnderCurve).width > 3 * (try #require(plain.areaUnderCurve).width))
    }

    @Test("clusters of one are the plain bootstrap")
    func singletons() {
        let ids = (0..<500).map { 1_000 - $0 }
        #expect(MetricIntervals(.golden2, clusters: ids, resamples: 50) == MetricIntervals(.golden2, resamples: 50))
    }

    @Test("have no area where the set lacks a label, or a resample never has both")
    func absentLabel() {
        #expect(MetricIntervals(.binary([1, 1], [0.5, 0.75]), resamples: 20).areaUnderCurve == nil)
        // Two postings: half of the resamples hold one twice, and are left out of the area's interval alone.
        let both = MetricIntervals(.binary([0, 1], [0.25, 0.75]), resamples: 20)
        #expect(both.areaUnderCurve == Interval(lower: 1, upper: 1))
    }
}
