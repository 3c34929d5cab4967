import Foundation
import Testing

@testable import Classification

@Suite("Acceptance")
struct AcceptanceTests {
    @Test("without an error, the bound is the root of (1 − p)ⁿ = .1")
    func flawless() {
        let labels = (0..<100).map { $0 % 2 }
        let held = HeldOutPredictionsTests.make(labels, labels.map { $0 == 1 ? 0.9 : 0.1 })
        let found = Acceptance(held, ClassificationConfiguration())
        #expect(found.refusal == nil && found.tested == 100 && found.accepted == 100 && found.errors == 0)
        #expect(found.threshold <= 0.9 && found.threshold > 0.899)
        expectClose([found.upperBound], [1 - pow(0.1, 1.0 / 100)], within: 1e-9)
    }

    @Test("what it says of the threshold is what is so on the predictions", arguments: [0.05, 0.1, 0.2])
    func consistent(allowed: Double) {
        var random = SeededGenerator(9)
        let second = (0..<3000).map { _ in Double.random(in: 0...1, using: &random) }
        let held = HeldOutPredictionsTests.make(second.map { random.chance($0) ? 1 : 0 }, second)
        var configuration = ClassificationConfiguration()
        configuration.acceptedErrorRate = allowed
        let found = Acceptance(held, configuration)
        let counted = held.accepted(from: found.threshold)
        #expect(found.refusal == nil && found.tested == 3000)
        #expect(found.accepted == counted.count && found.errors == counted.wrong)
        #expect(Double(found.errors) / Double(found.accepted) < found.upperBound && found.upperBound <= allowed)
        // A stricter promise accepts less.
        configuration.acceptedErrorRate = allowed * 1.5
        #expect(Acceptance(held, configuration).accepted > found.accepted)
    }

    @Test("refused, it accepts nothing and says why")
    func refused() {
        let few = Acceptance(HeldOutPredictionsTests.make([0, 1], [0.1, 0.9]), ClassificationConfiguration())
        #expect(few.threshold == 2 && few.tested == 2 && few.accepted == 0 && few.errors == 0 && few.upperBound == 1)
        guard case .tooFewPostings(found: 2, _, maximumError: 0.05) = few.refusal else {
            Issue.record("\(String(describing: few.refusal))")
            return
        }
        let labels = (0..<400).map { $0 % 2 }
        let wrong = Acceptance(
            HeldOutPredictionsTests.make(labels, labels.map { $0 == 1 ? 0.1 : 0.9 }), ClassificationConfiguration())
        #expect(wrong.threshold == 2 && wrong.tested == 400 && wrong.accepted == 0)
        guard case .tooManyErrors = wrong.refusal else {
            Issue.record("\(String(describing: wrong.refusal))")
            return
        }
    }
}
