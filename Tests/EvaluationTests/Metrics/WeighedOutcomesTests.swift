import Testing

@testable import Evaluation

@Suite("Weighed outcomes")
struct WeighedOutcomesTests {
    @Test("count a posting of weight w as w postings, each of the four by itself", arguments: 0..<4)
    func weights(lane: Int) {
        let set = ScoredPredictions.golden3
        let weights = (0..<set.count).map { [0, 1, 3, 2][($0 + lane) % 4] }
        let repeated = (0..<set.count).flatMap { [Int](repeating: $0, count: weights[$0]) }
        let spelledOut = ScoredPredictions(
            labelCount: 3, truths: repeated.map { set.truths[$0] },
            probabilities: repeated.flatMap { posting in (0..<3).map { set.probability(of: $0, at: posting) } })
        let expected = ClassificationMetrics(spelledOut)
        let lanes = (0..<set.count).map { posting in
            SIMD4<Int32>((0..<4).map { Int32([0, 1, 3, 2][(posting + $0) % 4]) })
        }
        let metrics = WeighedOutcomes(PostingOutcomes(set), weights: lanes).metrics(lane)
        #expect(metrics.count == expected.count)
        #expect(metrics.confusion == expected.confusion)
        #expect(metrics.areaUnderCurve == expected.areaUnderCurve)
        #expect(abs(metrics.expectedCalibrationError - expected.expectedCalibrationError) < 1e-14)
        #expect(abs(metrics.brierScore - expected.brierScore) < 1e-14)
        #expect(abs(metrics.logLoss - expected.logLoss) < 1e-14)
    }

    @Test("a resample without a label has no area, and the others keep theirs")
    func missingLabel() {
        let set = ScoredPredictions.binary([0, 1, 0], [0.2, 0.9, 0.4])
        let sums = WeighedOutcomes(
            PostingOutcomes(set), weights: [SIMD4(1, 0, 2, 1), SIMD4(1, 2, 0, 1), SIMD4(1, 0, 1, 0)])
        #expect((0..<4).map { sums.metrics($0).areaUnderCurve } == [1, nil, nil, 1])
        #expect((0..<4).map { sums.metrics($0).count } == [3, 2, 3, 2])
    }
}
