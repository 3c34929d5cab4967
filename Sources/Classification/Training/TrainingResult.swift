/// A trained model with what cross-validation showed of it.
public struct TrainingResult: Sendable {
    /// The model, its metrics still empty.
    public var model: ClassificationModel
    /// Every setting that was tried, the best first.
    public let tried: [TriedSetting]
    /// The true label of each posting, *n* indices.
    public let labels: [Int]
    /// Out-of-fold probabilities by the content alone, *n* × *k*.
    public let contentProbabilities: [Double]
    /// Out-of-fold probabilities by title and content, *n* × *k*.
    public let titledProbabilities: [Double]
    /// The group of each posting.
    public let clusters: [UInt64]
    /// What calibrations were tried.
    public let calibrations: [CalibrationTrial]
    /// From which confidence on the model accepts.
    public let acceptance: Acceptance
    /// Whether promises are kept on groups that the thresholds were not found on.
    public let promises: PromiseCheck
    /// What the model of the scope came to; nil without a background.
    public let scope: ScopeOutcome?
    /// Logistic regression on the same features; nil with more than two labels, and where it is what was trained.
    public let challenger: Challenger?
    /// Which terms were allowed.
    public let termRule: TermRule
    /// The thresholds and the grid that it was trained with.
    public let configuration: ClassificationConfiguration
    /// For each posting, how many different features of its content the model could choose from.
    public let contentSizes: [Int]
}

/// How many postings and employers a term needs to enter the model.
public struct TermRule: Sendable, Hashable {
    /// Postings that must have the term.
    public let minimumPostings: Int
    /// Distinct employers among them.
    public let minimumEmployers: Int
    /// Whether this is the rule for models that may be published.
    public let isForPublication: Bool

    /// The rule for a training set.
    ///
    /// The rule of the configuration asks for employers. Where fewer than half of the postings name one, it would leave
    /// nothing; and of a small corpus it would leave little. Both get a weaker rule and a model that must not be
    /// published.
    init(_ set: TrainingSet, _ configuration: ClassificationConfiguration) {
        let count = set.examples.count
        let named = set.examples.count { $0.employer != nil }
        let isNamed = named * 2 >= count
        let isLarge = Self.isLarge(count, configuration)
        isForPublication = isNamed && isLarge
        minimumPostings = Self.minimumPostings(ofPostings: count, configuration)
        minimumEmployers = isNamed ? (isLarge ? configuration.minimumEmployers : 2) : 0
    }

    /// How many of so many postings must have a term.
    public static func minimumPostings(ofPostings count: Int, _ configuration: ClassificationConfiguration) -> Int {
        isLarge(count, configuration) ? configuration.minimumPostings : max(2, count / 40)
    }

    private static func isLarge(_ count: Int, _ configuration: ClassificationConfiguration) -> Bool {
        count >= configuration.minimumPostings * 20
    }
}
