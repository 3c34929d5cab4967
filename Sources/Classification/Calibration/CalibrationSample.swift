/// Scores and labels that calibrations are fitted to and judged by.
struct CalibrationSample {
    /// *n* × *k*, row-major.
    let scores: [Double]
    /// *n* label indices.
    let labels: [Int]
    /// *k*.
    let labelCount: Int

    /// The postings of each label.
    var labelCounts: [Int] {
        var counts = [Int](repeating: 0, count: labelCount)
        for label in labels { counts[label] += 1 }
        return counts
    }

    /// Fits a method to some of the postings.
    ///
    /// - Parameters:
    ///   - isRounded: whether the bend is fitted to what the rounded affine part says, as a model needs it.
    ///   - sigmoid: the sigmoid of these postings, where it was fitted before.
    ///   - start: what was fitted to nearly the same postings, from which fewer steps are needed.
    func fit(
        _ method: CalibrationMethod, to postings: [Int], isRounded: Bool, sigmoid: Calibrator? = nil,
        from start: (calibrator: Calibrator, margin: MarginCalibration)? = nil
    ) -> (calibrator: Calibrator, margin: MarginCalibration) {
        let labels = postings.map { self.labels[$0] }
        var calibrator =
            method == .temperature
            ? affine(.temperature, postings, from: start?.calibrator) : sigmoid ?? affine(.sigmoid, postings)
        if isRounded { calibrator = calibrator.rounded }
        guard !method.isAffine else { return (calibrator, .identity) }
        let margins = postings.map { margin($0, calibrator) }
        if method == .beta {
            var near: BetaCalibration?
            if case .beta(let beta) = start?.margin { near = beta }
            return (calibrator, MarginCalibration.beta(.fit(margins: margins, labels: labels, from: near)).rounded)
        }
        let knots = IsotonicRegression(scores: margins, outcomes: labels.map { $0 == 1 }).knots
        return (calibrator, PiecewiseLinear(thinning: knots).map(MarginCalibration.isotonic) ?? .identity)
    }

    private func affine(
        _ method: Calibrator.Method, _ postings: [Int], from start: Calibrator? = nil
    ) -> Calibrator {
        CalibratorFitting.fit(
            method, scores: postings.flatMap { scores[($0 * labelCount)..<(($0 + 1) * labelCount)] },
            labels: postings.map { labels[$0] }, labelCount: labelCount, from: start)
    }

    /// The sigmoids of all folds but one, for each: what beta and isotonic are fitted behind.
    func sigmoids(_ folds: GroupedFolds) -> [Calibrator] {
        // Most postings are outside two folds, so that the fit of one is a few steps from that of the next.
        var fitted: [Calibrator] = []
        for fold in 0..<folds.count {
            fitted.append(
                affine(.sigmoid, labels.indices.filter { folds.folds[$0] != fold }, from: fitted.last))
        }
        return fitted
    }

    /// The log loss of each posting, in nats, under a calibration that was fitted on the other folds; probabilities are
    /// clipped to [1e-6, 1 − 1e-6].
    ///
    /// - Parameter sigmoids: those of the folds, where they were fitted before.
    func crossFitted(
        _ method: CalibrationMethod, _ folds: GroupedFolds, sigmoids: [Calibrator]? = nil
    ) -> [Double] {
        var losses = [Double](repeating: 0, count: labels.count)
        var last: (calibrator: Calibrator, margin: MarginCalibration)?
        for fold in 0..<folds.count {
            let known = labels.indices.filter { folds.folds[$0] != fold }
            let fitted = fit(method, to: known, isRounded: false, sigmoid: sigmoids?[fold], from: last)
            last = fitted
            for index in labels.indices where folds.folds[index] == fold {
                let probability = probability(of: labels[index], index, fitted.calibrator, fitted.margin)
                losses[index] = -logarithm(min(max(probability, 1e-6), 1 - 1e-6))
            }
        }
        return losses
    }

    private func probability(
        of label: Int, _ index: Int, _ calibrator: Calibrator, _ bend: MarginCalibration
    ) -> Double {
        if case .identity = bend {
            let row = Array(scores[(index * labelCount)..<((index + 1) * labelCount)])
            return Calibrator.softmax(calibrator.logits(row))[label]
        }
        let logOdds = bend.logOdds(margin(index, calibrator))
        return LogisticFitting.probability(label == 1 ? logOdds : -logOdds)
    }

    /// The affinely calibrated log-odds of label 1 against label 0.
    private func margin(_ index: Int, _ calibrator: Calibrator) -> Double {
        let row = index * labelCount
        return calibrator.scale * (scores[row + 1] - scores[row]) + calibrator.biases[1] - calibrator.biases[0]
    }
}
