import Testing

@testable import Evaluation

@Suite("Simulated calibration error")
struct SimulatedCalibrationErrorTests {
    @Test("is 0 for certainty and one half for a single even guess")
    func extremes() {
        #expect(simulatedCalibrationError(of: .binary([0, 0], [1, 0]), resamples: 50) == 0)
        #expect(simulatedCalibrationError(of: .binary([0], [0.5]), resamples: 50) == 0.5)
    }

    /// n postings at one confidence c: E|accuracy − c| ≈ √(2c(1 − c)/(πn)), 0.01995 for c = .5 and n = 400.
    @Test("equals the mean absolute deviation of a binomial share")
    func binomial() {
        let set = ScoredPredictions.binary([Int](repeating: 0, count: 400), [Double](repeating: 0.5, count: 400))
        #expect(abs(simulatedCalibrationError(of: set) - 0.01995) < 0.0015)
    }

    @Test("does not look at the truths, and is the same at each run")
    func deterministic() {
        let set = ScoredPredictions.golden3
        let others = ScoredPredictions(
            labelCount: 3, truths: set.truths.map { ($0 + 1) % 3 }, probabilities: set.probabilities)
        let error = simulatedCalibrationError(of: set, resamples: 50)
        #expect(error == simulatedCalibrationError(of: others, resamples: 50))
        #expect(error != simulatedCalibrationError(of: others, resamples: 50, seed: 1))
    }

    @Test("tells the overconfident set from the calibrated one")
    func discriminates() {
        let overconfident = ClassificationMetrics(.golden2).expectedCalibrationError
        let calibrated = ClassificationMetrics(.golden3).expectedCalibrationError
        #expect(overconfident > 2 * simulatedCalibrationError(of: .golden2, resamples: 100))
        #expect(calibrated < 1.5 * simulatedCalibrationError(of: .golden3, resamples: 100))
    }
}
