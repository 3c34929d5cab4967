/// What a user asks of decisions.
public struct DecisionOptions: Sendable, Hashable {
    /// The largest share of errors among what is accepted; nil for what the model was trained with.
    public var maximumError: Double?
    /// The share of the postings of each label whose set of labels holds it; nil for no sets.
    public var coverage: Double?
    /// The shares of the labels where the model is used; nil for those of training.
    public var prior: [Double]?
    /// Whether an interval of the probability is wanted.
    public var wantsInterval = false

    /// What is done where nothing is asked for.
    public init() {}
}

/// How a classifier decides: thresholds that follow from the model's held-out predictions and from what was asked.
struct DecisionRules: Sendable {
    /// Accept from this confidence on; above 1 nothing is accepted.
    let threshold: Double
    /// The sets of labels; nil where none were asked for.
    let sets: ConformalSets?
    /// Moves logits to the deployment prior; nil where it is that of training.
    let shift: PriorShift?
    /// The intervals; nil where none were asked for, or there are more than two labels.
    let vennAbers: VennAbers?

    /// The rules of a model as it was trained.
    init(_ model: ClassificationModel) {
        threshold = model.acceptanceThreshold
        sets = nil
        shift = nil
        vennAbers = nil
    }

    /// - Throws: ``DecisionRefusal`` where a promise cannot be given.
    init(
        _ model: ClassificationModel, _ options: DecisionOptions, _ configuration: ClassificationConfiguration
    ) throws(DecisionRefusal) {
        let training = CalibratorFitting.shares(of: model.labelCounts)
        let deployment = options.prior ?? training
        let shift = options.prior.map { PriorShift(from: training, to: $0) }
        self.shift = shift
        let held = model.heldOut.votes.moved(by: shift, to: deployment, keepsAll: false)
        if options.maximumError != nil || shift != nil {
            do throws(DecisionRefusal) {
                threshold = try held.selectiveRisk(
                    maximumError: options.maximumError ?? configuration.acceptedErrorRate,
                    confidenceLevel: configuration.promiseConfidence
                ).threshold
            } catch {
                // A promise that the user asked for is refused aloud; the default one only accepts nothing.
                guard options.maximumError == nil else { throw error }
                threshold = 2
            }
        } else {
            threshold = options.coverage == nil ? model.acceptanceThreshold : 0
        }
        // Sets are found label by label: how many postings a label has does not matter.
        let all = model.heldOut.moved(by: shift, to: deployment, keepsAll: true)
        sets =
            if let coverage = options.coverage {
                try all.conformalSets(coverage: coverage, names: model.labels)
            } else {
                nil
            }
        vennAbers = options.wantsInterval ? model.heldOut.vennAbers : nil
    }
}
