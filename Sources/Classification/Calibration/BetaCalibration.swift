/// Beta calibration of a two-label margin *m* (Kull, Silva Filho & Flach 2017, AISTATS):
/// `logit = a · ln p − b · ln(1 − p) + c` with `p = 1 / (1 + e^−m)` and *a*, *b* ≥ 0.
///
/// It is what calibrates scores that are beta-distributed within each label. *a* = *b* is Platt's sigmoid; *a* ≠ *b* bends
/// the two ends apart. In margins, `ln p = −ln(1 + e^−m)` and `−ln(1 − p) = ln(1 + e^m)`: no probability has to be clipped.
struct BetaCalibration: Sendable, Hashable {
    /// The slope where the margin is far below 0.
    let a: Double
    /// The slope where it is far above 0.
    let b: Double
    /// What is added.
    let c: Double

    /// The calibrated log-odds of a margin; non-decreasing, because *a* and *b* are not negative.
    func logOdds(_ margin: Double) -> Double {
        b * Self.softplus(margin) - a * Self.softplus(-margin) + c
    }

    /// Fits by maximum likelihood.
    ///
    /// Where a slope comes out negative, its term is left out and the rest fitted again, as the paper does; where what is
    /// left is negative too, the scores run against the labels and only *c* stays. The targets are Platt's, as for the
    /// affine calibrators, so that separable margins ask for no certainty.
    ///
    /// - Parameters:
    ///   - margins: *n* log-odds of label 1, of which an affine calibration has made a fair guess.
    ///   - labels: *n* labels, 0 or 1.
    ///   - start: the fit to nearly the same margins, from which fewer steps are needed.
    static func fit(
        margins: [Double], labels: [Int], from start: BetaCalibration? = nil
    ) -> BetaCalibration {
        let left = margins.map { -softplus(-$0) }
        let right = margins.map(softplus)
        let ones = [Double](repeating: 1, count: margins.count)
        let goals = CalibratorFitting.plattTargets(labels, 2)
        let targets = labels.map { $0 == 1 ? goals[1] : 1 - goals[0] }
        let both = LogisticFitting.fit(
            [left, right, ones], targets: targets, from: start.map { [$0.a, $0.b, $0.c] })
        if both[0] >= 0, both[1] >= 0 { return BetaCalibration(a: both[0], b: both[1], c: both[2]) }
        if both[1] >= 0 {
            let rest = LogisticFitting.fit([right, ones], targets: targets)
            if rest[0] >= 0 { return BetaCalibration(a: 0, b: rest[0], c: rest[1]) }
        } else if both[0] >= 0 {
            let rest = LogisticFitting.fit([left, ones], targets: targets)
            if rest[0] >= 0 { return BetaCalibration(a: rest[0], b: 0, c: rest[1]) }
        }
        return BetaCalibration(a: 0, b: 0, c: LogisticFitting.fit([ones], targets: targets)[0])
    }

    /// `ln(1 + e^x)`, also where no number holds the power.
    static func softplus(_ x: Double) -> Double {
        max(x, 0) + logarithm(1 + exponential(-abs(x)))
    }
}
