/// Tells postings of the model's roles from postings of other occupations: a second additive score over the same features.
public struct ScopeModel: Sendable, Hashable {
    /// The settings of its content; always a kind with learned weights.
    public let settings: NaiveBayesSettings
    /// Background postings with each feature of the model, *v*.
    public let counts: [UInt32]
    /// The number of background postings.
    public let backgroundCount: Int
    /// The learned weights of the content's features in steps of a 256th.
    public let weights: [Int32]
    /// Turns the content's score into probabilities of background and of the roles.
    public let calibrator: Calibrator
    /// The factor of the title's sub-total.
    public let titleScale: Double
    /// The probability of being one of the roles below which a posting without a title is neither.
    public let contentThreshold: Double
    /// The same for a posting with a title.
    public let titledThreshold: Double
    /// The probability below which a posting without a title is for review: it may be neither.
    public let contentReviewThreshold: Double
    /// The same for a posting with a title.
    public let titledReviewThreshold: Double

    /// Makes a model from its parts.
    public init(
        settings: NaiveBayesSettings, counts: [UInt32], backgroundCount: Int, weights: [Int32], calibrator: Calibrator,
        titleScale: Double, contentThreshold: Double, titledThreshold: Double, contentReviewThreshold: Double,
        titledReviewThreshold: Double
    ) {
        self.settings = settings
        self.counts = counts
        self.backgroundCount = backgroundCount
        self.weights = weights
        self.calibrator = calibrator
        self.titleScale = titleScale
        self.contentThreshold = contentThreshold
        self.titledThreshold = titledThreshold
        self.contentReviewThreshold = contentReviewThreshold
        self.titledReviewThreshold = titledReviewThreshold
    }
}
