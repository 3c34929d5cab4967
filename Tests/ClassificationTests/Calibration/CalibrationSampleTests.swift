import Foundation
import Testing

@testable import Classification

@Suite("Calibration sample")
struct CalibrationSampleTests {
    private static func sample(_ size: Int) -> CalibrationSample {
        var random = SeededGenerator(12)
        let margins = (0..<size).map { _ in Double.random(in: -3...3, using: &random) }
        return CalibrationSample(
            scores: margins.flatMap { [0.5, $0 + 0.5] },
            labels: margins.map { random.chance(LogisticFitting.probability(2 * $0)) ? 1 : 0 }, labelCount: 2)
    }

    @Test("counts labels")
    func counts() {
        #expect(CalibrationSample(scores: [], labels: [2, 0, 2], labelCount: 4).labelCounts == [1, 0, 2, 0])
    }

    @Test("affine methods are the calibrators that they are named after, and bend nothing")
    func affine() {
        let sample = Self.sample(100)
        for method in [Calibrator.Method.temperature, .sigmoid] {
            let found = sample.fit(
                method == .sigmoid ? .sigmoid : .temperature, to: Array(0..<100), isRounded: false)
            let expected = CalibratorFitting.fit(method, scores: sample.scores, labels: sample.labels, labelCount: 2)
            #expect(found.calibrator == expected && found.margin == .identity)
        }
    }

    @Test("a posting is judged by what was fitted to the other folds", arguments: CalibrationMethod.allCases)
    func crossFitted(method: CalibrationMethod) {
        let sample = Self.sample(60)
        let folds = GroupedFolds(groups: (0..<60).map { UInt64($0) }, count: 5)
        let losses = sample.crossFitted(method, folds)
        for index in [0, 17, 42] {
            let known = sample.labels.indices.filter { folds.folds[$0] != folds.folds[index] }
            let fitted = sample.fit(method, to: known, isRounded: false)
            let logits = fitted.calibrator.logits(Array(sample.scores[(2 * index)..<(2 * index + 2)]))
            let logOdds = fitted.margin.logOdds(logits[1] - logits[0])
            // ln(1 + e^−z) for the true label's log-odds z.
            expectClose(
                [losses[index]], [log(1 + exp(sample.labels[index] == 1 ? -logOdds : logOdds))], within: 1e-9)
        }
    }
}
