import Foundation
import Testing

@testable import Classification

@Suite("Calibrator")
struct CalibratorTests {
    @Test("logits are scale · score + bias")
    func logits() {
        let calibrator = Calibrator(method: .sigmoid, scale: 2, biases: [0, -1, 0.5])
        #expect(calibrator.logits([1, 2, -3]) == [2, 3, -5.5])
    }

    struct Case: Sendable {
        let logits: [Double]
        let probabilities: [Double]
    }

    @Test(
        "softmax, also of logits whose powers no number holds",
        arguments: [
            Case(logits: [0, 0], probabilities: [0.5, 0.5]),
            Case(logits: [5, 5, 5, 5], probabilities: [0.25, 0.25, 0.25, 0.25]),
            // e^ln 3 : 1 = 3 : 1.
            Case(logits: [1.0986122886681098, 0], probabilities: [0.75, 0.25]),
            Case(logits: [1e4 + 1.0986122886681098, 1e4], probabilities: [0.75, 0.25]),
            Case(logits: [-1e4, -1e4 + 1.0986122886681098], probabilities: [0.25, 0.75]),
            Case(logits: [1e308, -1e308], probabilities: [1, 0]),
            Case(logits: [-1e308, -1e308, -1e308], probabilities: [1.0 / 3, 1.0 / 3, 1.0 / 3]),
            Case(logits: [0, -.infinity], probabilities: [1, 0]),
            Case(logits: [], probabilities: []),
        ])
    func softmax(_ test: Case) {
        expectClose(Calibrator.softmax(test.logits), test.probabilities)
    }

    @Test("names")
    func names() {
        #expect(Calibrator.Method.temperature.name == "temperature")
        #expect(Calibrator.Method.sigmoid.name == "sigmoid")
    }
}
