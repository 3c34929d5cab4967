/// Chooses a calibration by log loss, each method fitted on all folds but one and judged on that one.
///
/// The rule: of sigmoid and temperature the one with the smaller log loss, temperature among equals. Beta or isotonic only
/// where its log loss is smaller than that by more than one standard error of the difference, of both the one with the
/// smaller loss, beta among equals: an affine calibration keeps the explanation a sum, which is worth more than a gain that
/// another draw of the folds would not show.
///
/// With *S_f* the sum of the differences in fold *f*, *n_f* its postings, *F* folds and *d* the mean difference, the
/// standard error is that of a ratio over clusters, `√(F / (F − 1) · Σ (S_f − n_f · d)²) / n`: postings of one group are in
/// one fold, so that folds, not postings, are what is drawn (Cochran 1977, Sampling Techniques, chapter 6).
///
/// Beta and isotonic are fitted to the margins of the sigmoid that was fitted on the same folds.
///
/// Where there are too few postings for any method, the result is a temperature, which has one parameter and Platt's
/// targets to hold it: all trials are refused, and nothing should be accepted on the strength of it.
struct CalibrationSelection: Sendable {
    /// The method that was chosen.
    let method: CalibrationMethod
    /// The affine part, rounded: for beta and isotonic the sigmoid beneath.
    let calibrator: Calibrator
    /// The bend, rounded; the identity for affine methods.
    let margin: MarginCalibration
    /// What was tried, in the order of the methods.
    let trials: [CalibrationTrial]

    /// Chooses, and fits the choice to all postings.
    ///
    /// - Parameters:
    ///   - scores: *n* × *k* out-of-fold scores, row-major, in an order that does not depend on arrival.
    ///   - labels: *n* label indices.
    ///   - labelCount: *k*.
    ///   - folds: the folds that the scores are out of.
    init(
        scores: [Double], labels: [Int], labelCount: Int, folds: GroupedFolds, limits: CalibrationLimits = .init()
    ) {
        let sample = CalibrationSample(scores: scores, labels: labels, labelCount: labelCount)
        var losses: [CalibrationMethod: [Double]] = [:]
        var outcomes: [CalibrationTrial.Outcome?] = []
        var sigmoids: [Calibrator]?
        for method in CalibrationMethod.allCases {
            if !method.isAffine, labelCount != 2 {
                outcomes.append(.needsTwoLabels)
            } else if method != .temperature, labelCount > limits.sigmoidLabels {
                outcomes.append(.tooManyLabels(most: limits.sigmoidLabels))
            } else if let shortfall = limits.shortfall(of: method, labelCounts: sample.labelCounts) {
                outcomes.append(.refused(found: shortfall.found, needed: shortfall.needed))
            } else {
                if method != .temperature, sigmoids == nil { sigmoids = sample.sigmoids(folds) }
                losses[method] = sample.crossFitted(method, folds, sigmoids: sigmoids)
                outcomes.append(nil)
            }
        }
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
        var affineMethod = CalibrationMethod.temperature
        if let temperature = losses[.temperature], let sigmoid = losses[.sigmoid], mean(sigmoid) < mean(temperature) {
            affineMethod = .sigmoid
        }
        let affine = losses[affineMethod] ?? []
        trials = zip(CalibrationMethod.allCases, outcomes).map { method, outcome in
            guard let losses = losses[method] else {
                return CalibrationTrial(method: method, outcome: outcome ?? .needsTwoLabels)
            }
            let gain = Self.difference(affine, losses, folds)
            return CalibrationTrial(
                method: method,
                outcome: .measured(logLoss: mean(losses), gain: gain.mean, standardError: gain.standardError))
        }
        method = Self.choice(trials, else: affineMethod)
        let fitted = sample.fit(method, to: Array(labels.indices), isRounded: true)
        calibrator = fitted.calibrator
        margin = fitted.margin
    }

    /// The method that is not affine with the largest gain, of those whose gain is above its standard error, or else another.
    static func choice(_ trials: [CalibrationTrial], else affine: CalibrationMethod) -> CalibrationMethod {
        var best = 0.0
        var chosen = affine
        for trial in trials where !trial.method.isAffine {
            guard case .measured(_, let gain, let standardError) = trial.outcome, gain > standardError, gain > best
            else { continue }
            best = gain
            chosen = trial.method
        }
        return chosen
    }

    /// The mean of the differences between two columns of losses, and its standard error over folds; infinite where fewer
    /// than two folds hold postings.
    static func difference(
        _ first: [Double], _ second: [Double], _ folds: GroupedFolds
    ) -> (mean: Double, standardError: Double) {
        var sums = [Double](repeating: 0, count: folds.count)
        var sizes = [Int](repeating: 0, count: folds.count)
        for (index, fold) in folds.folds.enumerated() {
            sums[fold] += first[index] - second[index]
            sizes[fold] += 1
        }
        let size = Double(max(1, first.count))
        let mean = sums.reduce(0, +) / size
        let filled = sizes.indices.filter { sizes[$0] > 0 }
        guard filled.count > 1 else { return (mean, .infinity) }
        var square = 0.0
        for fold in filled {
            let rest = sums[fold] - Double(sizes[fold]) * mean
            square += rest * rest
        }
        let count = Double(filled.count)
        return (mean, (count / (count - 1) * square).squareRoot() / size)
    }
}
