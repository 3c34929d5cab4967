import Foundation
import Testing

@testable import Classification

@Suite("Calibration of degenerate data")
struct DegenerateCalibrationTests {
    private static let methods: [Calibrator.Method] = [.sigmoid, .temperature]

    /// Level by level, because the same number for all labels must cancel also where it is large.
    @Test(
        "scores that are all equal say nothing: scale 0, the labels' shares", arguments: methods, [0, -0.1, -1234.567])
    func allEqual(method: Calibrator.Method, level: Double) {
        let labels = (0..<300).map { $0 % 3 == 0 ? 1 : 0 }
        let found = CalibratorFitting.fit(
            method, scores: [Double](repeating: level, count: 600), labels: labels, labelCount: 2)
        #expect(abs(found.scale) < 1e-6)
        // 200 and 100: shares 201/302 and 101/302; the sigmoid's mean target of label 1 is
        // (100 · 101/102 + 200 · 1/202)/300 = 0.3333657.
        let share = method == .temperature ? 101.0 / 302 : (100 * 101.0 / 102 + 200.0 / 202) / 300
        expectClose(Calibrator.softmax(found.logits([level, level])), [1 - share, share], within: 1e-6)
    }

    @Test("separable scores do not ask for certainty", arguments: methods)
    func separable(method: Calibrator.Method) {
        let labels = (0..<40).map { $0 % 2 }
        let found = CalibratorFitting.fit(
            method, scores: labels.flatMap { $0 == 0 ? [1.0, 0] : [0, 1] }, labels: labels, labelCount: 2)
        // Twenty of each: the target is 21/22.
        expectClose(Calibrator.softmax(found.logits([1, 0])), [21.0 / 22, 1.0 / 22], within: 1e-6)
    }

    @Test("no posting, one posting, one label: finite, and no certainty", arguments: methods)
    func few(method: Calibrator.Method) {
        let sets: [(scores: [Double], labels: [Int])] = [
            ([], []), ([-3, -4], [0]), ([-3, -4], [1]), ([-3, -4, -2, -5, -7, -1], [1, 1, 1]),
        ]
        for (scores, labels) in sets {
            let found = CalibratorFitting.fit(method, scores: scores, labels: labels, labelCount: 2)
            #expect(found.scale.isFinite && found.biases.allSatisfy { $0.isFinite })
            let probabilities = Calibrator.softmax(found.logits([-3, -4]))
            #expect(probabilities.allSatisfy { $0 > 0.01 && $0 < 0.99 }, "\(labels): \(probabilities)")
        }
    }

    @Test("huge scores stay finite", arguments: methods)
    func huge(method: Calibrator.Method) {
        let labels = (0..<20).map { $0 % 2 }
        var random = SeededGenerator(3)
        let scores = labels.flatMap { label in
            (0..<2).map { Double.random(in: -1e6...1e6, using: &random) + ($0 == label ? 1e6 : 0) }
        }
        let found = CalibratorFitting.fit(method, scores: scores, labels: labels, labelCount: 2)
        #expect(found.scale.isFinite && found.scale > 0)
        #expect(found.biases.allSatisfy { $0.isFinite })
    }

    /// No calibrator near the fitted one has a smaller cross-entropy, on random data of two to four labels.
    @Test("is a minimum", arguments: methods, 2...4)
    func minimum(method: Calibrator.Method, labelCount: Int) {
        var random = SeededGenerator(UInt64(labelCount))
        let labels = (0..<60).map { _ in Int.random(in: 0..<labelCount, using: &random) }
        let scores = labels.flatMap { label in
            (0..<labelCount).map { Double.random(in: -2...0, using: &random) + ($0 == label ? 0.5 : 0) }
        }
        let targets = CalibratorFitting.plattTargets(labels, labelCount)
        func entropy(_ scale: Double, _ biases: [Double]) -> Double {
            let calibrator = Calibrator(method: method, scale: scale, biases: biases)
            return labels.enumerated().reduce(0) { sum, posting in
                let row = Array(scores[(posting.offset * labelCount)..<((posting.offset + 1) * labelCount)])
                let logs = Calibrator.softmax(calibrator.logits(row)).map { log($0) }
                let high = targets[posting.element]
                return logs.indices.reduce(sum) {
                    $0 - ($1 == posting.element ? high : (1 - high) / Double(labelCount - 1)) * logs[$1]
                }
            }
        }
        let found = CalibratorFitting.fit(method, scores: scores, labels: labels, labelCount: labelCount)
        let lowest = entropy(found.scale, found.biases)
        for step in [1e-3, -1e-3] {
            #expect(entropy(found.scale + step, found.biases) > lowest)
            guard method == .sigmoid else { continue }
            for label in 0..<labelCount {
                var biases = found.biases
                biases[label] += step
                #expect(entropy(found.scale, biases) > lowest)
            }
        }
    }
}
