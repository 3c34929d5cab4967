/// The thresholds of training and of decisions, set by judgement where no measurement is named.
public struct ClassificationConfiguration: Sendable, Hashable {
    // MARK: - Which terms a model may hold

    /// A term enters a model when at least this many postings have it …
    ///
    /// Ten and five: fewer would let a published model tell what a single employer wrote.
    public var minimumPostings = 10
    /// … of at least this many employers. A posting without an employer adds none.
    public var minimumEmployers = 5

    // MARK: - What cross-validation chooses from

    /// How features are ranked.
    public var criteria: [SelectionCriterion] = [.chiSquared, .binormalSeparation]
    /// How many features are kept.
    public var featureCounts = [500, 1000, 2000, 3000, 4000, 6000]
    /// Added to each count (Lidstone smoothing).
    public var smoothings: [Double] = [1, 5]
    /// The power of the number of known features by which a document's sum is divided: 0 leaves it, 1 makes it a mean.
    public var lengthPowers: [Double] = [0, 0.5, 1]
    /// The correlation above which a pair of words and one of its words count as one feature, of which the better ranked
    /// stays; 1 keeps both.
    public var overlaps: [Double] = [0.5, 1]

    /// The number of folds. All postings of one group (an employer, a cluster of near-duplicates) are in one fold.
    public var folds = 5

    // MARK: - Which languages a model speaks

    /// A model speaks a language when at least this share of its training postings are in it …
    ///
    /// One in a hundred: the odd posting that strayed into a corpus teaches no language.
    public var minimumLanguageShare = 0.01
    /// … and at least this many, for the reason of ``minimumPostings``.
    public var minimumLanguagePostings = 10

    // MARK: - Decisions

    /// The share of errors that the acceptance threshold allows on out-of-fold predictions.
    public var acceptedErrorRate = 0.05
    /// A posting with fewer words than this is too short to be accepted.
    ///
    /// Two or three sentences: enough for a title and a link, not for duties.
    public var minimumTokens = 40
    /// A posting with fewer known features than this is too short to be accepted, however many words it has: nothing in it
    /// is known to the model, as in a text of another language.
    public var minimumFeatures = 5
    /// The probability from which a title alone names a role, under an even prior.
    public var titleConfidence = 0.9

    /// The thresholds that the default model was trained with.
    public init() {}
}

/// How features are ranked for selection.
public enum SelectionCriterion: UInt8, Sendable, Hashable, CaseIterable {
    /// The chi-squared statistic of presence against label (Yang & Pedersen 1997, ICML).
    case chiSquared = 1
    /// The distance between the normal quantiles of the two rates of presence (Forman 2003, JMLR 3).
    case binormalSeparation = 2

    /// The name that reports use.
    public var name: String {
        switch self {
        case .chiSquared: "chi-squared"
        case .binormalSeparation: "bi-normal separation"
        }
    }
}

/// The settings of one naive Bayes model.
public struct NaiveBayesSettings: Sendable, Hashable, CustomStringConvertible {
    /// How features are ranked.
    public var criterion: SelectionCriterion
    /// The largest number of features kept.
    public var featureCount: Int
    /// Added to each count.
    public var smoothing: Double
    /// The power of the number of known features that a document's sum is divided by.
    public var lengthPower: Double
    /// The correlation above which a pair of words and one of its words count as one feature.
    public var overlap: Double

    /// The settings in words, as cards and tables print them.
    public var description: String {
        "\(criterion.name), \(featureCount) features, smoothing \(smoothing), length power \(lengthPower), "
            + "overlap \(overlap)"
    }
}
