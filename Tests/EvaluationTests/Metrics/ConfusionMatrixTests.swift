import Testing

@testable import Evaluation

@Suite("Confusion matrix")
struct ConfusionMatrixTests {
    @Test("rows are truths; the figures follow by hand")
    func byHand() {
        var matrix = ConfusionMatrix(labelCount: 3)
        matrix.add(truth: 0, predicted: 0, weight: 3)
        matrix.add(truth: 0, predicted: 1, weight: 1)
        matrix.add(truth: 1, predicted: 1, weight: 2)
        matrix.add(truth: 1, predicted: 2, weight: 2)
        #expect(matrix.counts == [3, 1, 0, 0, 2, 2, 0, 0, 0])
        #expect(matrix.total == 8)
        #expect(matrix.accuracy == 5.0 / 8)
        // Recalls 3/4 and 2/4; label 2 has no posting.
        #expect(matrix.balancedAccuracy == 0.625)
        // F₁ 6/7, 4/7 and, because it was predicted, 0/2.
        #expect(abs(matrix.macroF1 - (6.0 / 7 + 4.0 / 7) / 3) < 1e-15)
    }
}
