import Testing

@testable import Evaluation

@Suite("Proper scores")
struct ProperScoresTests {
    @Test("two labels: the squared error of label 1")
    func brierTwoLabels() {
        #expect(ClassificationMetrics(.binary([1, 0], [0.75, 0.5])).brierScore == (0.0625 + 0.25) / 2)
        #expect(ClassificationMetrics(.binary([0], [1])).brierScore == 1)
    }

    @Test("three labels: the squared errors of all labels")
    func brierThreeLabels() {
        let set = ScoredPredictions(labelCount: 3, truths: [1], probabilities: [0.25, 0.5, 0.25])
        #expect(ClassificationMetrics(set).brierScore == 0.0625 + 0.25 + 0.0625)
        let wrong = ScoredPredictions(labelCount: 3, truths: [1], probabilities: [1, 0, 0])
        #expect(ClassificationMetrics(wrong).brierScore == 2)
    }

    /// By Python: −ln 10⁻⁶ = 13.815510557964274, −ln(1 − 10⁻⁶) = 1.000000500029089e-06, −ln .5 = 0.6931471805599453.
    @Test(
        "certainty is clipped",
        arguments: [
            (1, 0.0, 13.815510557964274), (0, 1.0, 13.815510557964274), (1, 1.0, 1.000000500029089e-06),
            (0, 0.0, 1.000000500029089e-06), (1, 1e-7, 13.815510557964274), (1, 0.5, 0.6931471805599453),
        ])
    func logLoss(truth: Int, probability: Double, expected: Double) {
        #expect(abs(ClassificationMetrics(.binary([truth], [probability])).logLoss - expected) < 1e-10)
        let threeLabels = ScoredPredictions(
            labelCount: 3, truths: [truth], probabilities: [1 - probability, probability, 0])
        #expect(abs(ClassificationMetrics(threeLabels).logLoss - expected) < 1e-10)
    }
}
