import Foundation
import Testing

@testable import Classification

@Suite("Prior shift")
struct PriorShiftTests {
    struct Case: Sendable {
        let training: [Double]
        let deployment: [Double]
        let probabilities: [Double]
        let expected: [Double]
    }

    @Test(
        "by Bayes' rule",
        arguments: [
            Case(training: [0.8, 0.2], deployment: [0.8, 0.2], probabilities: [0.3, 0.7], expected: [0.3, 0.7]),
            // .8 · .5/.8 : .2 · .5/.2 = 1 : 1, what says nothing under one prior says nothing under the other.
            Case(training: [0.8, 0.2], deployment: [0.5, 0.5], probabilities: [0.8, 0.2], expected: [0.5, 0.5]),
            // .5 · .9/.5 : .5 · .1/.5.
            Case(training: [0.5, 0.5], deployment: [0.9, 0.1], probabilities: [0.5, 0.5], expected: [0.9, 0.1]),
            // .2 · .6/.2 : .3 · .2/.3 : .5 · .2/.5.
            Case(
                training: [0.2, 0.3, 0.5], deployment: [0.6, 0.2, 0.2], probabilities: [0.2, 0.3, 0.5],
                expected: [0.6, 0.2, 0.2]),
            Case(training: [0.5, 0.5], deployment: [0.9, 0.1], probabilities: [0, 1], expected: [0, 1]),
            Case(training: [0.5, 0.5], deployment: [1e-300, 1], probabilities: [1, 0], expected: [1, 0]),
            Case(training: [0.5, 0.5], deployment: [1, 1e-300], probabilities: [1e-300, 1], expected: [0.5, 0.5]),
        ])
    func byHand(_ test: Case) {
        let shift = PriorShift(from: test.training, to: test.deployment)
        expectClose(shift.probabilities(test.probabilities), test.expected, within: 1e-9)
        // Logits say the same.
        guard test.probabilities.allSatisfy({ $0 > 1e-12 }) else { return }
        expectClose(Calibrator.softmax(shift.logits(test.probabilities.map { log($0) })), test.expected, within: 1e-9)
    }
}
