import Testing

@testable import Evaluation

@Suite("Calibration error")
struct CalibrationTallyTests {
    /// The expected bins are numpy's `np.clip((conf * 15).astype(int), 0, 14)`.
    @Test(
        "a confidence falls where the referee puts it",
        arguments: [
            (0.0, 0), (0.5, 7), (8.0 / 15, 8), (0.6, 9), (0.6.nextDown, 8), (1 - 0.4, 9), (0.8, 12), (1.0.nextDown, 14),
            (1.0, 14),
        ])
    func bins(confidence: Double, bin: Int) {
        #expect(CalibrationTally.bin(of: confidence) == bin)
    }

    private func error(_ truths: [Int], _ probabilities: [Double]) -> Double {
        ClassificationMetrics(.binary(truths, probabilities)).expectedCalibrationError
    }

    @Test("certain and right is 0, certain and wrong is 1")
    func certain() {
        #expect(error([1, 0], [1, 0]) == 0)
        #expect(error([0, 1], [1, 0]) == 1)
        #expect(error([1, 0], [1, 1]) == 0.5)
    }

    @Test("one half predicts label 0")
    func oneHalf() {
        #expect(error([0], [0.5]) == 0.5)
        #expect(error([1], [0.5]) == 0.5)
        #expect(error([0, 1], [0.5, 0.5]) == 0)
        // Three of four are label 0, so three hits at confidence one half.
        #expect(error([0, 0, 0, 1], [0.5, 0.5, 0.5, 0.5]) == 0.25)
    }

    @Test("errors of opposite sign cancel within a bin, not between bins")
    func cancelling() {
        #expect(abs(error([1, 0], [0.75, 0.75]) - 0.25) < 1e-15)
        #expect(abs(error([1, 0], [0.75, 0.85]) - (0.25 + 0.85) / 2) < 1e-15)
    }

    @Test("three labels: a hit is the most probable label")
    func threeLabels() {
        let set = ScoredPredictions(
            labelCount: 3, truths: [0, 2], probabilities: [0.5, 0.25, 0.25, 0.5, 0.25, 0.25])
        #expect(ClassificationMetrics(set).expectedCalibrationError == 0)
    }
}
