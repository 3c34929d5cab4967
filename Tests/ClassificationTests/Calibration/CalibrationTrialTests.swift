import Testing

@testable import Classification

@Suite("Trial of a calibration")
struct CalibrationTrialTests {
    /// Scores that favour the right label as often as not too little, of any number of labels.
    private static func selection(labels labelCount: Int, count: Int, limits: CalibrationLimits = .init())
        -> CalibrationSelection
    {
        var random = SeededGenerator(UInt64(labelCount * 31 + count))
        let labels = (0..<count).map { $0 % labelCount }
        let scores = labels.flatMap { label in
            (0..<labelCount).map { Double.random(in: 0...1, using: &random) + ($0 == label ? 0.8 : 0) }
        }
        return CalibrationSelection(
            scores: scores, labels: labels, labelCount: labelCount,
            folds: GroupedFolds(groups: labels.indices.map { UInt64($0) }, count: 5), limits: limits)
    }

    @Test("every method has its trial, in the order of the methods", arguments: [2, 3, 31])
    func order(labelCount: Int) {
        #expect(Self.selection(labels: labelCount, count: 700).trials.map(\.method) == CalibrationMethod.allCases)
    }

    @Test("a gain is the log loss of the better affine method less its own")
    func gains() throws {
        let trials = Self.selection(labels: 2, count: 1500).trials
        let measured = trials.compactMap { trial -> (loss: Double, gain: Double, error: Double)? in
            guard case .measured(let loss, let gain, let error) = trial.outcome else { return nil }
            return (loss, gain, error)
        }
        #expect(measured.count == 4)
        let affine = min(measured[0].loss, measured[1].loss)
        for trial in measured {
            #expect(abs(trial.gain - (affine - trial.loss)) < 1e-12)
            // The better one is held against itself: there is no difference, and no doubt about it.
            #expect(trial.error >= 0 && (trial.loss != affine || (trial.gain == 0 && trial.error == 0)))
        }
    }

    @Test(
        "what is left out says why",
        arguments: [
            (
                2, 40,
                [
                    .refused(found: 40, needed: 50), .refused(found: 40, needed: 50), .refused(found: 40, needed: 200),
                    .refused(found: 40, needed: 1000),
                ]
            ),
            (
                3, 30,
                [.refused(found: 30, needed: 50), .refused(found: 30, needed: 50), .needsTwoLabels, .needsTwoLabels]
            ),
            (31, 40, [.refused(found: 40, needed: 50), .tooManyLabels(most: 30), .needsTwoLabels, .needsTwoLabels]),
        ] as [(Int, Int, [CalibrationTrial.Outcome])])
    func leftOut(labelCount: Int, count: Int, outcomes: [CalibrationTrial.Outcome]) {
        let found = Self.selection(labels: labelCount, count: count)
        #expect(found.trials.map(\.outcome) == outcomes && found.method == .temperature)
    }

    @Test("up to thirty labels have a bias each, more have a temperature alone", arguments: [30, 31])
    func manyLabels(labelCount: Int) {
        let found = Self.selection(labels: labelCount, count: 20 * labelCount)
        let isTried = if case .measured = found.trials[1].outcome { true } else { false }
        #expect(isTried == (labelCount == 30))
        if labelCount > 30 {
            #expect(found.calibrator.method == .temperature && found.trials[1].outcome == .tooManyLabels(most: 30))
        }
        #expect(found.calibrator.scale > 0 && found.calibrator.biases.allSatisfy(\.isFinite))
        let limits = CalibrationLimits()
        #expect(limits.affineMethod(labelCount: labelCount) == (labelCount == 30 ? .sigmoid : .temperature))
    }
}
