import Testing

@testable import Classification

@Suite("Calibration selection")
struct CalibrationSelectionTests {
    /// Two-label scores whose margins come from a truth: `logOdds(margin)` is the log-odds of label 1.
    private static func draw(
        _ size: Int, seed: UInt64, logOdds: (Double) -> Double
    ) -> (scores: [Double], labels: [Int], folds: GroupedFolds) {
        var random = SeededGenerator(seed)
        let margins = (0..<size).map { _ in Double.random(in: -4...4, using: &random) }
        let labels = margins.map { random.chance(LogisticFitting.probability(logOdds($0))) ? 1 : 0 }
        return (
            margins.flatMap { [-1, $0 - 1] }, labels, GroupedFolds(groups: (0..<UInt64(size)).map { $0 / 3 }, count: 5)
        )
    }

    private static func losses(_ selection: CalibrationSelection) -> [Double?] {
        selection.trials.map {
            if case .measured(let loss, _, _) = $0.outcome { loss } else { nil }
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let truth: @Sendable (Double) -> Double
        let chosen: Set<CalibrationMethod>
    }

    @Test(
        "chooses what the truth asks for",
        arguments: [
            Case(testDescription: "a scale", truth: { 0.5 * $0 }, chosen: [.temperature, .sigmoid]),
            Case(testDescription: "a scale and a bias", truth: { 2 * $0 + 1.5 }, chosen: [.sigmoid]),
            Case(
                testDescription: "one end bent", truth: { BetaCalibration(a: 1.5, b: 0.4, c: 0).logOdds($0) },
                chosen: [.beta]),
            Case(testDescription: "two steps", truth: { $0 < -1 ? -4 : $0 < 2 ? 0 : 4 }, chosen: [.isotonic]),
        ])
    func chooses(_ test: Case) throws {
        let sample = Self.draw(3000, seed: 11, logOdds: test.truth)
        let selection = CalibrationSelection(
            scores: sample.scores, labels: sample.labels, labelCount: 2, folds: sample.folds)
        #expect(test.chosen.contains(selection.method), "\(selection.trials)")
        #expect(selection.method.isAffine == (selection.margin == .identity))
        let losses = try Self.losses(selection).map { try #require($0) }
        #expect(losses.count == 4 && losses.allSatisfy { $0 > 0 && $0 < 1 })
        // Calibrated log-odds come near the truth, where there are postings enough; steps are not met at their edges.
        let calibrator = selection.calibrator
        for margin in [-3.0, 0, 0.5, 1, 3] {
            let logits = calibrator.logits([-1, margin - 1])
            let found = LogisticFitting.probability(selection.margin.logOdds(logits[1] - logits[0]))
            #expect(abs(found - LogisticFitting.probability(test.truth(margin))) < 0.1, "\(margin): \(found)")
        }
    }

    @Test("depends on the sample, not on its order, but for the rounding of sums")
    func order() {
        let sample = Self.draw(1500, seed: 3) { $0 }
        let reversed = (0..<1500).reversed()
        let first = CalibrationSelection(
            scores: sample.scores, labels: sample.labels, labelCount: 2, folds: sample.folds)
        let second = CalibrationSelection(
            scores: reversed.flatMap { sample.scores[(2 * $0)...(2 * $0 + 1)] },
            labels: reversed.map { sample.labels[$0] },
            labelCount: 2, folds: GroupedFolds(groups: reversed.map { UInt64($0) / 3 }, count: 5))
        #expect(first.method == second.method && first.margin == second.margin)
        expectClose(
            [first.calibrator.scale] + first.calibrator.biases, [second.calibrator.scale] + second.calibrator.biases)
    }

    struct Choice: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Gain and standard error of beta and of isotonic; nil where it was refused.
        let beta: (Double, Double)?
        let isotonic: (Double, Double)?
        let chosen: CalibrationMethod
    }

    @Test(
        "what is not affine must gain more than a standard error",
        arguments: [
            Choice(testDescription: "both refused", beta: nil, isotonic: nil, chosen: .sigmoid),
            Choice(testDescription: "a loss", beta: (-0.1, 0.01), isotonic: nil, chosen: .sigmoid),
            Choice(testDescription: "no more than its error", beta: (0.1, 0.1), isotonic: (0.1, 0.2), chosen: .sigmoid),
            Choice(testDescription: "no gain, no error", beta: (0, 0), isotonic: (0, 0), chosen: .sigmoid),
            Choice(testDescription: "the sure one", beta: (0.1, 0.05), isotonic: (0.2, 0.3), chosen: .beta),
            Choice(testDescription: "the larger of two", beta: (0.1, 0.05), isotonic: (0.2, 0.1), chosen: .isotonic),
            Choice(testDescription: "the simpler of equals", beta: (0.1, 0.05), isotonic: (0.1, 0.01), chosen: .beta),
            Choice(testDescription: "two folds too few", beta: (0.1, .infinity), isotonic: nil, chosen: .sigmoid),
        ])
    func choice(_ test: Choice) {
        func trial(_ method: CalibrationMethod, _ gain: (Double, Double)?) -> CalibrationTrial {
            CalibrationTrial(
                method: method,
                outcome: gain.map { .measured(logLoss: 0.5, gain: $0.0, standardError: $0.1) }
                    ?? .refused(found: 1, needed: 2))
        }
        let trials = [
            trial(.temperature, (0.9, 0)), trial(.sigmoid, (0, 0)), trial(.beta, test.beta),
            trial(.isotonic, test.isotonic),
        ]
        #expect(CalibrationSelection.choice(trials, else: .sigmoid) == test.chosen)
    }

    /// A gain of pure noise, of which one draw in six is above its standard error, must not bend what is straight often.
    @Test("what is affine stays so, nearly always")
    func affineStays() {
        let bent = (0..<8 as Range<UInt64>).count { seed in
            let sample = Self.draw(1000, seed: seed) { $0 }
            return !CalibrationSelection(
                scores: sample.scores, labels: sample.labels, labelCount: 2, folds: sample.folds
            ).method.isAffine
        }
        #expect(bent <= 2)
    }

    @Test("small samples are refused, and what is left is a temperature that is not called calibrated")
    func refused() {
        let sample = Self.draw(49, seed: 1) { $0 }
        let selection = CalibrationSelection(
            scores: sample.scores, labels: sample.labels, labelCount: 2, folds: sample.folds)
        #expect(selection.method == .temperature && selection.margin == .identity)
        #expect(selection.calibrator.method == .temperature && selection.calibrator.scale.isFinite)
        #expect(
            selection.trials.map(\.outcome) == [50, 50, 200, 1000].map { .refused(found: 49, needed: $0) })
    }

    @Test("more than two labels: temperature and sigmoid alone")
    func threeLabels() {
        var random = SeededGenerator(9)
        let labels = (0..<1200).map { _ in Int.random(in: 0..<3, using: &random) }
        let scores = labels.flatMap { label in
            (0..<3).map { Double.random(in: -1...1, using: &random) + ($0 == label ? 1 : 0) }
        }
        let folds = GroupedFolds(groups: (0..<1200).map { UInt64($0) }, count: 5)
        let selection = CalibrationSelection(scores: scores, labels: labels, labelCount: 3, folds: folds)
        #expect(selection.method.isAffine)
        #expect(selection.trials.suffix(2).map(\.outcome) == [.needsTwoLabels, .needsTwoLabels])
    }

    @Test("degenerate samples give finite calibrations", arguments: [0, 1, 2])
    func degenerate(kind: Int) {
        let size = 1200
        let labels = (0..<size).map { kind == 0 ? 1 : $0 % 2 }
        let scores = labels.flatMap { label -> [Double] in
            kind == 1 ? [-7, -7] : [0, label == 1 ? 30 : -30]
        }
        let folds = GroupedFolds(groups: (0..<UInt64(size)).map { kind == 2 ? 1 : $0 }, count: 5)
        let selection = CalibrationSelection(scores: scores, labels: labels, labelCount: 2, folds: folds)
        #expect(selection.calibrator.scale.isFinite && selection.calibrator.biases.allSatisfy(\.isFinite))
        let logits = selection.calibrator.logits([0, 30])
        #expect(selection.margin.logOdds(logits[1] - logits[0]).isFinite)
        #expect(Self.losses(selection).allSatisfy { $0?.isFinite ?? true })
    }

    /// Folds of two and three postings; differences sum to 2 and 1, the mean is 0.6, the rests 0.8 and −0.8:
    /// √(2/1 · 1.28) / 5 = 0.32.
    @Test("the standard error over folds by hand")
    func standardError() {
        let groups = (0..<40).map { UInt64($0) }
        let dealt = GroupedFolds(groups: groups, count: 2)
        let zero = dealt.folds.indices.filter { dealt.folds[$0] == 0 }
        let one = dealt.folds.indices.filter { dealt.folds[$0] == 1 }
        let folds = GroupedFolds(groups: (zero.prefix(2) + one.prefix(3)).map { groups[$0] }, count: 2)
        #expect(folds.folds == [0, 0, 1, 1, 1])
        let found = CalibrationSelection.difference([1.5, 1, 1, 0, 0.5], [0, 0.5, 0, 0.5, 0], folds)
        expectClose([found.mean, found.standardError], [0.6, 0.32])
        let alone = CalibrationSelection.difference([1], [0], GroupedFolds(groups: [1], count: 5))
        #expect(alone.standardError == .infinity)
    }
}
