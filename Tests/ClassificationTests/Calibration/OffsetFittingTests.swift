import Foundation
import Testing

@testable import Classification

@Suite("Offset fitting")
struct OffsetFittingTests {
    private func loss(
        _ factor: Double, scores: [Double], offsets: [Double], labels: [Int], labelCount: Int
    ) -> Double {
        let targets = CalibratorFitting.plattTargets(labels, labelCount)
        return labels.enumerated().reduce(0) { sum, posting in
            let row = (posting.offset * labelCount)..<((posting.offset + 1) * labelCount)
            let probabilities = Calibrator.softmax(row.map { offsets[$0] + factor * scores[$0] })
            let high = targets[posting.element]
            return probabilities.indices.reduce(sum) {
                $0 - ($1 == posting.element ? high : (1 - high) / Double(labelCount - 1)) * log(probabilities[$1])
            }
        }
    }

    @Test("finds the lowest of a fine grid", arguments: [2, 3, 4], 0..<4 as Range<UInt64>)
    func grid(labelCount: Int, seed: UInt64) {
        var random = SeededGenerator(seed * 10 + UInt64(labelCount))
        let labels = (0..<40).map { _ in Int.random(in: 0..<labelCount, using: &random) }
        let scores = labels.flatMap { label in
            (0..<labelCount).map { Double.random(in: -3...0, using: &random) + ($0 == label ? 1 : 0) }
        }
        let offsets = scores.map { _ in Double.random(in: -1...1, using: &random) }
        let found = OffsetFitting.scale(scores: scores, offsets: offsets, labels: labels, labelCount: labelCount)
        let grid = (0...8000).map { Double($0) / 1000 }
        let losses = grid.map { loss($0, scores: scores, offsets: offsets, labels: labels, labelCount: labelCount) }
        let best = losses.indices.min { losses[$0] < losses[$1] }!
        #expect(abs(found - grid[best]) <= 0.001)
    }

    /// One posting of each label, and each title says so with a difference of 1: targets 2/3 : 1/3, so the factor is ln 2.
    /// Offsets that say the same by ln 2 / 2 leave it ln 2 / 2.
    @Test("by hand", arguments: [(0, 1), (0.5, 0.5), (1, 0), (2, 0)] as [(Double, Double)])
    func byHand(offset: Double, expected: Double) {
        let half = offset * log(2)
        let found = OffsetFitting.scale(
            scores: [1, 0, 0, 1], offsets: [half, 0, 0, half], labels: [0, 1], labelCount: 2)
        #expect(abs(found - expected * log(2)) < 1e-6)
    }

    @Test("what speaks against the labels counts nothing, and no factor exceeds eight")
    func bounds() {
        let offsets = [Double](repeating: 0, count: 4)
        #expect(OffsetFitting.scale(scores: [0, 1, 1, 0], offsets: offsets, labels: [0, 1], labelCount: 2) < 1e-8)
        let weak = OffsetFitting.scale(scores: [0.01, 0, 0, 0.01], offsets: offsets, labels: [0, 1], labelCount: 2)
        #expect(abs(weak - 8) < 1e-8)
        #expect(OffsetFitting.scale(scores: [0, 0, 0, 0], offsets: offsets, labels: [0, 1], labelCount: 2) < 1e-8)
    }
}
