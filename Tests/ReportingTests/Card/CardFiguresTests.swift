import Evaluation
import Testing

@testable import Classification
@testable import Reporting

struct CardFiguresTests {
    private static let scope = ScopeModel(
        settings: NaiveBayesSettings(kind: .weighted, ratioPower: 1, errorCost: 1), counts: [], backgroundCount: 4,
        weights: [], calibrator: Calibrator(method: .sigmoid, scale: 1, biases: [0, 0]), titleScale: 1,
        contentThreshold: 0.35, titledThreshold: 0.5, contentReviewThreshold: 0.9, titledReviewThreshold: 0.9)

    /// Four of other occupations and six of the roles.
    private static let outcome = ScopeOutcome(
        isRole: [false, false, false, false, true, true, true, true, true, true],
        contentProbabilities: [0.1, 0.2, 0.4, 0.8, 0.3, 0.5, 0.6, 0.7, 0.9, 0.9],
        titledProbabilities: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], clusters: (0..<10).map { UInt64($0) })

    @Test func `What is called neither is below the threshold, of each way its own`() {
        let figures = ScopeFigures(Self.outcome, Self.scope, clusters: Array(0..<10))
        #expect(figures.backgroundCount == 4)
        // .1 and .2 of four; .3 of six.
        #expect(figures.content.calledNeither == 0.5 && figures.content.lost == 1.0 / 6)
        // At the threshold a role is not lost.
        #expect(figures.titled.calledNeither == 1 && figures.titled.lost == 0)
    }

    @Test func `The area is the share of pairs in order`() throws {
        let figures = ScopeFigures(Self.outcome, Self.scope, clusters: Array(0..<10))
        // Of 24 pairs, .4 is above .3, and .8 above .3, .5, .6 and .7.
        #expect(abs(figures.content.area - 19.0 / 24) < 1e-12 && figures.titled.area == 1)
        let interval = try #require(figures.content.interval)
        #expect(interval.lower <= figures.content.area && figures.content.area <= interval.upper)
        #expect(interval.lower < interval.upper)
    }

    @Test func `A scope that lost nothing and found nothing is no division by zero`() {
        let only = ScopeOutcome(isRole: [true], contentProbabilities: [0.9], titledProbabilities: [0.9], clusters: [1])
        let figures = ScopeFigures(only, Self.scope, clusters: [0])
        #expect(figures.content.calledNeither == 0 && figures.content.lost == 0 && figures.backgroundCount == 0)
        #expect(figures.content.area == 0 && figures.content.interval == nil)
    }

    @Test func `What was not measured is absent`() {
        let one = MetricIntervals(
            ScoredPredictions(labelCount: 2, truths: [0, 1], probabilities: [0.9, 0.1, 0.2, 0.8]), resamples: 5)
        let figures = CardFigures(content: one, titled: one)
        #expect(figures.calibrationFloor == nil && figures.challenger == nil && figures.scope == nil)
        #expect(figures.strata.isEmpty && figures.boards.known == 0)
        // The figures of one board alone are those of all postings.
        let stratum = Stratum(name: "quay", metrics: one)
        #expect(BoardFigures(known: 1, strata: [stratum]).strata.isEmpty)
        #expect(BoardFigures(known: 2, strata: [stratum]).strata.map(\.name) == ["quay"])
    }

    /// A model against itself: no difference, on no resample.
    @Test func `A challenger's difference is the model's less its own`() throws {
        let truths = (0..<40).map { $0 % 2 }
        let good = ScoredPredictions(
            labelCount: 2, truths: truths, probabilities: truths.flatMap { $0 == 1 ? [0.2, 0.8] : [0.8, 0.2] })
        let poor = ScoredPredictions(
            labelCount: 2, truths: truths,
            probabilities: truths.indices.flatMap { $0 % 4 == truths[$0] ? [0.2, 0.8] : [0.8, 0.2] })
        let measured = MetricResamples.measured([good, poor], resamples: 20)
        let same = ChallengerFigures(
            metrics: MetricIntervals(measured[0]), difference: PairedDifference(measured[0], measured[0]))
        #expect(same.difference.accuracy.estimate == 0 && same.difference.logLoss.estimate == 0)
        let figures = ChallengerFigures(
            metrics: MetricIntervals(measured[1]), difference: PairedDifference(measured[0], measured[1]))
        #expect(figures.difference.accuracy.estimate == 1 - figures.metrics.estimate.accuracy)
        #expect(figures.difference.accuracy.estimate > 0 && figures.difference.logLoss.estimate < 0)
    }
}
