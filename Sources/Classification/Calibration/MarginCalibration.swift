/// What a model with two labels does to its affinely calibrated margin: nothing, or a bend.
///
/// The margin is the log-odds of label 1 against label 0. A bend is a non-decreasing function of it, so that it turns no
/// ranking round. The parts of an explanation add up to the margin, not to the bent log-odds.
enum MarginCalibration: Sendable, Hashable {
    /// The margin stays as it is.
    case identity
    /// A beta calibration.
    case beta(BetaCalibration)
    /// Log-odds between knots of an isotonic regression.
    case isotonic(PiecewiseLinear)

    /// The largest slope of a beta calibration, so that slope · margin stays finite. After an affine calibration slopes are
    /// near 1.
    static let steepest = 1000.0

    /// Takes what a model file holds, or returns nil where it makes no such calibration.
    ///
    /// - Parameters:
    ///   - kind: 0 identity, 1 beta, 2 isotonic.
    ///   - parameters: none; *a*, *b*, *c* with *a*, *b* in 0 ... 1000 and *c* in ± 1e6; or the places of the knots,
    ///     strictly ascending, followed by as many values, non-decreasing, all in ± 1e6.
    init?(kind: UInt8, parameters: [Double]) {
        switch kind {
        case 0 where parameters.isEmpty:
            self = .identity
        case 1 where parameters.count == 3:
            // A NaN is in no range.
            guard (0...Self.steepest).contains(parameters[0]), (0...Self.steepest).contains(parameters[1]),
                (-PiecewiseLinear.bound...PiecewiseLinear.bound).contains(parameters[2])
            else { return nil }
            self = .beta(BetaCalibration(a: parameters[0], b: parameters[1], c: parameters[2]))
        case 2 where parameters.count % 2 == 0:
            let half = parameters.count / 2
            guard let knots = PiecewiseLinear(places: Array(parameters[..<half]), values: Array(parameters[half...]))
            else { return nil }
            self = .isotonic(knots)
        default:
            return nil
        }
    }

    /// The number of the kind in a model file.
    var kind: UInt8 {
        switch self {
        case .identity: 0
        case .beta: 1
        case .isotonic: 2
        }
    }

    /// The parameters as a model file holds them.
    var parameters: [Double] {
        switch self {
        case .identity: []
        case .beta(let beta): [beta.a, beta.b, beta.c]
        case .isotonic(let knots): knots.places + knots.values
        }
    }

    /// The calibration with its parameters rounded to four decimals, for the reason of ``Calibrator/rounded``.
    ///
    /// Isotonic knots are rounded when they are made: two of them may become one.
    var rounded: MarginCalibration {
        guard case .beta(let beta) = self else { return self }
        return .beta(
            BetaCalibration(
                a: min(Calibrator.rounded(beta.a), Self.steepest), b: min(Calibrator.rounded(beta.b), Self.steepest),
                c: Calibrator.rounded(beta.c)))
    }

    /// Logits whose margin is bent, half of the change to either label; of more than two labels as they are.
    func bent(_ logits: [Double]) -> [Double] {
        guard self != .identity, logits.count == 2 else { return logits }
        let margin = logits[1] - logits[0]
        let half = (logOdds(margin) - margin) / 2
        return [logits[0] - half, logits[1] + half]
    }

    /// The calibrated log-odds of label 1; finite for every finite margin.
    func logOdds(_ margin: Double) -> Double {
        switch self {
        case .identity:
            margin
        case .beta(let beta):
            // A slope of 0 times an infinite margin would be NaN.
            beta.logOdds(min(max(margin, -PiecewiseLinear.bound), PiecewiseLinear.bound))
        case .isotonic(let knots):
            knots.value(at: margin)
        }
    }
}
