import Testing

@testable import Evaluation

@Suite("Scored predictions")
struct ScoredPredictionsTests {
    @Test(
        "two labels: label 1 is predicted above one half only",
        arguments: [(0.0, 0, 1.0), (0.25, 0, 0.75), (0.5, 0, 0.5), (0.5.nextUp, 1, 0.5.nextUp), (1.0, 1, 1.0)])
    func twoLabels(probability: Double, label: Int, confidence: Double) {
        let set = ScoredPredictions.binary([0], [probability])
        #expect(set.predictedLabel(at: 0) == label)
        #expect(set.confidence(at: 0) == confidence)
    }

    @Test(
        "more labels: the most probable is predicted, of equals the first",
        arguments: [([0.2, 0.5, 0.3], 1), ([0.4, 0.2, 0.4], 0), ([0.2, 0.4, 0.4], 1), ([0, 0, 1], 2)])
    func threeLabels(row: [Double], label: Int) {
        let set = ScoredPredictions(labelCount: 3, truths: [0], probabilities: row)
        #expect(set.predictedLabel(at: 0) == label)
        #expect(set.confidence(at: 0) == row[label])
    }

    @Test("six decimals, as a report holds them, are near enough to 1")
    func rounded() {
        let set = ScoredPredictions(labelCount: 3, truths: [0], probabilities: [0.333333, 0.333333, 0.333333])
        #expect(set.count == 1)
    }

    @Test("values that do not fit stop the program")
    func misfits() async {
        await #expect(processExitsWith: .failure) {
            _ = ScoredPredictions(labelCount: 1, truths: [0], probabilities: [1])
        }
        await #expect(processExitsWith: .failure) {
            _ = ScoredPredictions(labelCount: 2, truths: [0], probabilities: [1])
        }
        await #expect(processExitsWith: .failure) {
            _ = ScoredPredictions(labelCount: 2, truths: [2], probabilities: [0.5, 0.5])
        }
        await #expect(processExitsWith: .failure) {
            _ = ScoredPredictions(labelCount: 2, truths: [0], probabilities: [0.5, 0.6])
        }
        await #expect(processExitsWith: .failure) {
            _ = ScoredPredictions(labelCount: 2, truths: [0], probabilities: [.nan, 0.5])
        }
    }
}
