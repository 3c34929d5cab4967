/// What came of trying one method of calibration, for the model's card.
public struct CalibrationTrial: Sendable, Hashable {
    /// What was tried.
    public let method: CalibrationMethod
    /// What came of it.
    public let outcome: Outcome

    /// A figure, or why there is none.
    public enum Outcome: Sendable, Hashable {
        /// The mean log loss, in nats, of each posting under a calibration that was fitted on the other folds; how much
        /// lower it is than that of the best affine method; and that difference's standard error over folds.
        case measured(logLoss: Double, gain: Double, standardError: Double)
        /// There are fewer postings, or fewer of the rarest label, than the method asks for.
        case refused(found: Int, needed: Int)
        /// It is defined for two labels, and there are more.
        case needsTwoLabels
        /// It has parameters for each label, and there are more than this.
        case tooManyLabels(most: Int)
    }
}
