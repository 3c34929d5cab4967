/// The confidence from which on predictions may be accepted, so that a promised share of errors among them is kept.
///
/// The share of errors above a threshold is bounded by the exact binomial bound on held-out predictions (as in Geifman &
/// El-Yaniv 2017, NeurIPS). Thresholds are tested from the most confident downwards, and the first that fails ends it:
/// fixed-sequence testing, which costs no correction for the number of tests (Learn then Test, Angelopoulos, Bates, Candès,
/// Jordan & Lei 2021). Trying all and taking the lowest that passes would not keep the promise.
///
/// What is tested are the steps of a ``RiskCurve`` from a first one on: which thresholds these are depends on confidences,
/// never on errors. Given the confidences, errors are
/// independent with chances of their own, and as few of them as `m · e − 1` are no likelier than under a binomial of the same
/// mean (Hoeffding 1956, Annals of Mathematical Statistics 27): so, with probability `confidenceLevel`, the mean chance of
/// an error among the accepted is at most *e*. Two things are taken for granted: that postings of different clusters are
/// independent (so one of each employer votes), and that what the
/// models of the folds did on held-out postings, the model of all postings does on new ones.
struct SelectiveRisk: Sendable, Hashable {
    /// How many errors the promise would allow, were it not for the bound, where testing starts: 20.
    ///
    /// There a model that errs half as often as allowed passes nine times of ten (14 errors of 400 pass at 5 %, and 10 are
    /// expected); among fewer, one or two wrong labels would end all. At least a tenth and at most half of the sample is
    /// accepted at the start, unless that is too few for any to pass.
    private static let allowedErrorsAtStart = 20.0

    /// Accept from this confidence on; a multiple of one in a million.
    let threshold: Double
    /// The predictions that it was tested on, one a group.
    let votes: Int
    /// Those at or above the threshold.
    let accepted: Int
    /// Those of them that were wrong.
    let errors: Int
    /// The upper confidence bound on the share of errors among the accepted.
    let upperBound: Double

    /// Finds the lowest threshold that keeps the promise.
    ///
    /// - Parameters:
    ///   - maximumError: the largest share of errors among the accepted, between 0 and 1.
    ///   - confidenceLevel: how sure the promise is, 1 − δ.
    /// - Throws: ``DecisionRefusal`` where there are too few predictions, or too many errors among the surest.
    init(_ curve: RiskCurve, maximumError: Double, confidenceLevel: Double) throws(DecisionRefusal) {
        guard maximumError > 0, maximumError < 1 else {
            throw .outOfRange(promise: "a maximum error", value: maximumError)
        }
        let least = Self.least(maximumError: maximumError, confidenceLevel: confidenceLevel)
        guard curve.votes >= least else {
            throw .tooFewPostings(found: curve.votes, needed: least, maximumError: maximumError)
        }
        let start = max(
            curve.votes / 10,
            min(Int((Self.allowedErrorsAtStart / maximumError).rounded(.up)), max(least, curve.votes / 2)))
        var passed: RiskCurve.Step?
        var failed: RiskCurve.Step?
        for step in curve.steps where step.accepted >= start {
            let isKept =
                Double(step.errors) <= Double(step.accepted) * maximumError - 1
                && BinomialBound.tail(successes: step.errors, trials: step.accepted, probability: maximumError)
                    <= 1 - confidenceLevel
            guard isKept else {
                failed = step
                break
            }
            passed = step
        }
        func bound(_ step: RiskCurve.Step?) -> Double {
            BinomialBound.upper(
                successes: step?.errors ?? 0, trials: step?.accepted ?? 0, confidence: confidenceLevel)
        }
        guard let passed else {
            throw .tooManyErrors(
                among: failed?.accepted ?? 0, errors: failed?.errors ?? 0, upperBound: bound(failed),
                maximumError: maximumError)
        }
        threshold = passed.threshold
        votes = curve.votes
        accepted = passed.accepted
        errors = passed.errors
        upperBound = bound(passed)
    }

    /// The smallest number of predictions that passes without an error: `(1 − e)ⁿ ≤ 1 − confidenceLevel`, and `n · e ≥ 1`.
    private static func least(maximumError: Double, confidenceLevel: Double) -> Int {
        // −ln(1 − e) is at least e, and for the smallest e it is rounded to less.
        let rate = max(maximumError, -logarithm(1 - maximumError))
        let needed = max(1 / maximumError, -logarithm(1 - confidenceLevel) / rate)
        return Int(min(needed - 1e-9, 1e15).rounded(.up))
    }
}
