import Foundation
import Testing

@testable import Classification

@Suite("Calibrator fitting")
struct CalibratorFittingTests {
    /// Goldens of scipy: the cross-entropy against Platt's targets, minimised by Nelder-Mead and BFGS from zero
    /// (`minimize(f, x0, method="Nelder-Mead", options=dict(xatol=1e-13, fatol=1e-15))`, six restarts). Biases are told
    /// apart from the first, which is 0 for a sigmoid and a label's log-share for a temperature.
    struct Golden: Sendable, CustomTestStringConvertible {
        let meaning: String
        let method: Calibrator.Method
        let scores: [Double]
        let labels: [Int]
        let labelCount: Int
        let scale: Double
        let biases: [Double]
        var testDescription: String { "\(method.name), \(meaning)" }
    }

    private static let mixed = [-1, -3, -2, -2.5, -4, -1.5, -3, -2, -2, -2.2, -1.2, -2.9]
    private static let separable: [Double] = [0, 2, 0, 1, 1, 0, 3, 0]
    private static let three = [
        -1, -2, -3, -2, -1, -3, -3, -2, -1, -1, -1.5, -2, -2, -2.5, -1, -2.5, -1, -2, -1.2, -1.1, -3,
    ]

    @Test(
        "finds the minimum that scipy finds",
        arguments: [
            Golden(
                meaning: "mixed", method: .sigmoid, scores: mixed, labels: [0, 0, 1, 1, 1, 0], labelCount: 2,
                scale: 0.7673184886870944, biases: [0, 0.1646922429664412]),
            Golden(
                meaning: "mixed", method: .temperature, scores: mixed, labels: [0, 0, 1, 1, 1, 0], labelCount: 2,
                scale: 0.7431432037353523, biases: [-0.6931471805599453, -0.6931471805599453]),
            Golden(
                meaning: "separable", method: .sigmoid, scores: separable, labels: [1, 1, 0, 0], labelCount: 2,
                scale: 0.5386421431281648, biases: [0, 0.11132159751590096]),
            Golden(
                meaning: "separable", method: .temperature, scores: separable, labels: [1, 1, 0, 0], labelCount: 2,
                scale: 0.5355489358307708, biases: [-0.6931471805599453, -0.6931471805599453]),
            Golden(
                meaning: "three labels", method: .sigmoid, scores: three, labels: [0, 1, 2, 1, 2, 1, 0], labelCount: 3,
                scale: 1.1112305870094044, biases: [0, 0.2131419662146884, 0.22429296006254812]),
            Golden(
                meaning: "three labels", method: .temperature, scores: three, labels: [0, 1, 2, 1, 2, 1, 0],
                labelCount: 3, scale: 1.1037147064208959,
                biases: [-1.2039728043259361, -0.916290731874155, -1.2039728043259361]),
        ])
    func golden(_ test: Golden) {
        let found = CalibratorFitting.fit(
            test.method, scores: test.scores, labels: test.labels, labelCount: test.labelCount)
        #expect(found.method == test.method)
        expectClose([found.scale] + found.biases, [test.scale] + test.biases, within: 1e-6)
    }

    /// Scores that take two values have a closed form: the fitted probability of each value is its mean target. Of 3
    /// postings with difference +1, 2 have label 1; of 3 with −1, 1 has. Targets are 4/5 and 1/5, so the means are
    /// (4/5 + 4/5 + 1/5)/3 = 3/5 and 2/5: scale = logit(3/5) = ln 1.5, bias 0.
    @Test("Platt's sigmoid by hand")
    func plattByHand() {
        let found = CalibratorFitting.fit(
            .sigmoid, scores: [0, 1, 0, 1, 0, 1, 0, -1, 0, -1, 0, -1], labels: [1, 1, 0, 0, 0, 1], labelCount: 2)
        expectClose([found.scale] + found.biases, [log(1.5), 0, 0], within: 1e-8)
    }

    @Test("targets and shares")
    func targets() {
        // Three of label 0, one of label 1, none of label 2: (3+1)/(3+2), (1+1)/(1+2), 1/2; (4, 2, 1)/7.
        expectClose(CalibratorFitting.plattTargets([0, 1, 0, 0], 3), [0.8, 2.0 / 3, 0.5])
        expectClose(CalibratorFitting.labelShares([0, 1, 0, 0], 3), [4.0 / 7, 2.0 / 7, 1.0 / 7])
    }

    @Test("log loss is the mean, clipped at one in a million")
    func logLoss() {
        let calibrator = Calibrator(method: .sigmoid, scale: 1, biases: [0, 0])
        // 3 : 1 for the right label, 1 : 1, certainty of the wrong one: −ln 0.75 − ln 0.5 − ln 1e-6.
        let loss = CalibratorFitting.logLoss(
            calibrator, scores: [log(3), 0, 0, 0, 1000, 0], labels: [0, 1, 1], labelCount: 2)
        expectClose([loss], [(log(4.0 / 3) + log(2) + log(1e6)) / 3])
        #expect(CalibratorFitting.logLoss(calibrator, scores: [], labels: [], labelCount: 2) == 0)
    }

    /// A factor of all scores changes the scale, and what is added to all scores of a posting changes nothing.
    @Test("follows the scores' unit and not their level", arguments: [1e-3, 1, 1e3], [0, -50, 4000])
    func invariance(unit: Double, level: Double) {
        let plain = CalibratorFitting.fit(.sigmoid, scores: Self.mixed, labels: [0, 0, 1, 1, 1, 0], labelCount: 2)
        let found = CalibratorFitting.fit(
            .sigmoid, scores: Self.mixed.map { ($0 + level) * unit }, labels: [0, 0, 1, 1, 1, 0], labelCount: 2)
        expectClose([found.scale * unit] + found.biases, [plain.scale] + plain.biases, within: 1e-5)
    }
}
