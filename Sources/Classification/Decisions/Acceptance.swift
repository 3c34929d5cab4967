/// From which confidence on a model accepts by default, and what that was tested on.
public struct Acceptance: Sendable, Hashable {
    /// Accept from here on; 2 where nothing can be accepted.
    public let threshold: Double
    /// The predictions that it was tested on, one a group.
    public let tested: Int
    /// How many of them are at least so confident.
    public let accepted: Int
    /// How many of those are wrong.
    public let errors: Int
    /// The upper confidence bound on the share of errors.
    public let upperBound: Double
    /// Why nothing is accepted, or nil.
    public let refusal: DecisionRefusal?

    /// Tests the promise of the configuration.
    init(_ heldOut: HeldOutPredictions, _ configuration: ClassificationConfiguration) {
        do throws(DecisionRefusal) {
            let risk = try heldOut.selectiveRisk(
                maximumError: configuration.acceptedErrorRate, confidenceLevel: configuration.promiseConfidence)
            threshold = risk.threshold
            tested = risk.votes
            accepted = risk.accepted
            errors = risk.errors
            upperBound = risk.upperBound
            refusal = nil
        } catch {
            threshold = 2
            tested = heldOut.votes.count
            accepted = 0
            errors = 0
            upperBound = 1
            refusal = error
        }
    }
}
