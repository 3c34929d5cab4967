import Foundation
import Testing

@testable import Classification

@Suite("Tried setting")
struct TriedSettingTests {
    private static let settings = NaiveBayesSettings(kind: .weighted, ratioPower: 1, errorCost: 2)

    @Test("the share that is right after its own calibration, by hand")
    func accuracy() {
        // Margins −2, −1, 1, 2 and labels 0, 1, 0, 1: by symmetry there is no bias, and two of four are right.
        let tried = TriedSetting(
            Self.settings, scores: [2, 0, 1, 0, 0, 1, 0, 2], labels: [0, 1, 0, 1], labelCount: 2)
        #expect(tried.accuracy == 0.5 && tried.settings == Self.settings)
        let right = TriedSetting(
            Self.settings, scores: [2, 0, 1, 0, 0, 1, 0, 2], labels: [0, 0, 1, 1], labelCount: 2)
        #expect(right.accuracy == 1 && right.logLoss < tried.logLoss)
    }

    @Test("scores that say nothing have the log loss of the shares")
    func nothing() {
        let tried = TriedSetting(
            Self.settings, scores: [Double](repeating: 3, count: 200), labels: (0..<100).map { $0 < 50 ? 0 : 1 },
            labelCount: 2)
        expectClose([tried.logLoss], [log(2)], within: 1e-6)
    }

    /// By a search of its own over scale and bias, the targets Platt's.
    @Test("the log loss is that of the best scale and bias", arguments: [1, 2, 3] as [UInt64])
    func reference(seed: UInt64) {
        var random = SeededGenerator(seed)
        let margins = (0..<80).map { _ in Double.random(in: -3...3, using: &random) }
        let labels = margins.map { random.chance(1 / (1 + exp(-1.5 * $0 - 0.5))) ? 1 : 0 }
        let tried = TriedSetting(
            Self.settings, scores: margins.flatMap { [0, $0] }, labels: labels, labelCount: 2)
        let counts = [0, 1].map { label in Double(labels.count { $0 == label }) }
        let targets = counts.map { ($0 + 1) / ($0 + 2) }
        func losses(_ scale: Double, _ bias: Double) -> (fitted: Double, stated: Double) {
            var (fitted, stated) = (0.0, 0.0)
            for (margin, label) in zip(margins, labels) {
                let probability = 1 / (1 + exp(-scale * margin - bias))
                let target = label == 1 ? targets[1] : 1 - targets[0]
                fitted -= target * log(probability) + (1 - target) * log(1 - probability)
                stated -= log(label == 1 ? probability : 1 - probability)
            }
            return (fitted, stated / Double(margins.count))
        }
        var best = (scale: 1.0, bias: 0.0)
        var step = 1.0
        while step > 1e-6 {
            let near = [(step, 0), (-step, 0), (0, step), (0, -step)].map { (best.scale + $0.0, best.bias + $0.1) }
            let next = near.min { losses($0.0, $0.1).fitted < losses($1.0, $1.1).fitted } ?? best
            if losses(next.0, next.1).fitted < losses(best.scale, best.bias).fitted { best = next } else { step /= 2 }
        }
        expectClose([tried.logLoss], [losses(best.scale, best.bias).stated], within: 1e-5)
    }

    @Test("by temperature alone, biases are the labels' shares")
    func temperature() {
        // All scores alike: only the shares speak, 3 : 1 with one more of each.
        let tried = TriedSetting(
            Self.settings, scores: [Double](repeating: 1, count: 80), labels: (0..<40).map { $0 < 30 ? 0 : 1 },
            labelCount: 2, method: .temperature)
        expectClose([tried.logLoss], [-(30 * log(31.0 / 42) + 10 * log(11.0 / 42)) / 40], within: 1e-9)
        #expect(tried.accuracy == 0.75)
    }
}
