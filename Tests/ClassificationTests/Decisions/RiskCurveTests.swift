import Testing

@testable import Classification

@Suite("Risk curve")
struct RiskCurveTests {
    private static func curve(_ confidences: [Double], _ isWrong: [Bool]) -> RiskCurve {
        RiskCurve(confidences: confidences, isWrong: isWrong)
    }

    @Test("by hand, with ties and in any order")
    func byHand() {
        let found = Self.curve([0.7, 0.9, 0.8, 0.7], [true, false, false, false])
        #expect(
            found.steps == [
                .init(threshold: 0.9, accepted: 1, errors: 0), .init(threshold: 0.8, accepted: 2, errors: 0),
                .init(threshold: 0.7, accepted: 4, errors: 1),
            ])
        #expect(found.votes == 4)
        #expect(Self.curve([], []).steps.isEmpty && Self.curve([], []).votes == 0)
        #expect(Self.curve([0.5, 0.5], [true, true]).steps == [.init(threshold: 0.5, accepted: 2, errors: 2)])
    }

    @Test("each step counts what is at or above its threshold", arguments: [1, 7, 99, 100, 101, 1234])
    func naive(size: Int) {
        var random = SeededGenerator(UInt64(size))
        let confidences = (0..<size).map { _ in (Double.random(in: 0.5...1, using: &random) * 200).rounded() / 200 }
        let isWrong = confidences.map { random.chance(1 - $0) }
        let curve = Self.curve(confidences, isWrong)
        for step in curve.steps {
            // Thresholds are rounded down, so that a confidence of .57 may stand as .569999.
            let accepted = confidences.indices.filter { confidences[$0] >= step.threshold }
            #expect(step.accepted == accepted.count && step.errors == accepted.count { isWrong[$0] })
        }
        #expect(curve.votes == size && curve.steps.count <= 100)
        let order = confidences.indices.shuffled(using: &random)
        #expect(Self.curve(order.map { confidences[$0] }, order.map { isWrong[$0] }) == curve)
    }
}
