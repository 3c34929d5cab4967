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

    /// How many models a search may fit, each on the postings outside one fold. A count, never a time: the same search on a
    /// slow machine finds the same model.
    public var searchBudget = 150
    /// Up to this many labels a search may spend all of its budget; above it as many fits as take as long, for the cost of a
    /// fit grows with the number of labels.
    public var searchedLabels = 30
    /// How many threads fit at once; the result does not depend on it.
    public var jobs = 1

    // MARK: - … for learned weights

    /// The kinds with learned weights start from this cost of an error …
    ///
    /// No higher, for labels are titles: with costs of 1, 2, 3, 4 and 8 the cross-validated log loss of the training postings
    /// is .235, .230, .229, .228 and .227 by title, but .099, .095, .096, .097 and .101 by what readers, the title hidden, found
    /// 255 of them to describe (`scripts/measure/roles`).
    public var errorCosts: [Double] = [3, 1, 2]
    /// … and from the first of these powers of the log-odds; each list is then tried with the best of the other.
    ///
    /// On the training postings a power of .65 has the lowest log loss; the lists hold its neighbours. A change is made only
    /// where it gains more than a standard error.
    public var ratioPowers: [Double] = [0.65, 0.5, 0.8, 1]
    /// How far pairs of words reach, in words; the widest comes first, as far as the features reach.
    public var pairReaches = [3, 2, 1, 0]
    /// How many features are kept, of those that a first fit finds most telling.
    ///
    /// All. In cross-validation 15 to 60 thousand have a slightly lower log loss than all of some 110 thousand; but learned
    /// from the first three quarters of the training postings by date and judged on the last, the fewer the worse (.2140 for
    /// all, .2148, .2153 and .2203 for 60, 30 and 15 thousand): many weak features age better than a few strong ones.
    public var weightedFeatureCounts = [NaiveBayesSettings.allFeatures]
    /// The rules that postings with doubtful labels are held by.
    public var cleaningRules: [CleaningRule] = CleaningRule.allCases
    /// The out-of-fold probability of its own label below which a posting's label is taken for an error (confident learning;
    /// Northcutt, Jiang & Chuang 2021, JAIR 70).
    public var labelErrorProbability = 0.02
    /// The probability of its own label by the title alone below which a title is loose.
    public var looseTitleProbability = 0.9
    /// The share of common features (Jaccard) from which two postings of a group are near-duplicates whose labels should agree.
    public var duplicateSimilarity = 0.7

    /// The costs of an error that the model of the scope is tried with.
    public var scopeErrorCosts: [Double] = [1, 4]
    /// The share of the roles' own postings that may be called neither: what a model of the scope costs.
    ///
    /// One in a hundred, by judgement: a role that is called neither is lost to who filters by it, while another occupation
    /// that passes is seen. Boards and months that training has not seen lose more.
    public var lostRoleShare = 0.01
    /// The share of the roles' own postings that may be sent to review because they read like another occupation.
    public var doubtfulRoleShare = 0.05
    /// The probability of being a role from which a posting is never called neither.
    ///
    /// Below one half: a title that names another occupation is weak evidence where the text says the role.
    public var surelyRoleProbability = 0.3

    /// The cost of an error for the logistic regression that every training is held against: the one that its peers among
    /// toolkits are measured with.
    public var challengerErrorCost = 10.0

    // MARK: - … for pure counts

    /// How features are ranked.
    public var criteria: [SelectionCriterion] = [.chiSquared, .binormalSeparation]
    /// What is counted; of equals the first is kept. On the training postings presence does better: the best setting of
    /// either has an area under the curve of .9483 and .9470 by content.
    public var countings: [FeatureCounting] = FeatureCounting.allCases
    /// How many features are kept.
    public var featureCounts = [500, 1000, 2000, 3000, 4000, 6000]
    /// Added to each count (Lidstone smoothing).
    public var smoothings: [Double] = [1, 5]
    /// The power of a document's length by which its sum is divided: 0 leaves it, 1 makes it a mean.
    public var lengthPowers: [Double] = [0, 0.5, 1]
    /// The correlation above which a pair of words and one of its words count as one feature, of which the better ranked
    /// stays; 1 keeps both.
    public var overlaps: [Double] = [0.5, 1]

    /// What is taken without a search: the settings that the search chose on the training postings of the default model.
    public var givenMultinomial = NaiveBayesSettings(
        criterion: .binormalSeparation, featureCount: 4000, smoothing: 5, lengthPower: 0.5, overlap: 0.5)

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

    /// The share of errors among what is accepted, unless another is asked for.
    public var acceptedErrorRate = 0.05
    /// How sure the promise of that share is: it is an upper confidence bound that must not exceed it.
    public var promiseConfidence = 0.9
    /// In how many divisions of the groups promises are checked for the card.
    public var promiseDivisions = 100
    /// How many postings the methods of calibration ask for.
    public var calibrationLimits = CalibrationLimits()
    /// The content's confidence from which it may contradict a title, where the model accepts nothing by itself.
    public var mismatchConfidence = 0.8
    /// The most mentions that a counterfactual takes out: who has to strike out more has another posting.
    public var counterfactualMentions = 10
    /// A posting with fewer words than this is too short to be accepted.
    ///
    /// Two or three sentences: enough for a title and a link, not for duties.
    public var minimumTokens = 40
    /// A posting with fewer known words and pairs than this is too short to be accepted, however many words it has: nothing in it
    /// is known to the model, as in a text of another language.
    public var minimumFeatures = 5
    /// The probability from which a title alone names a role, under an even prior.
    public var titleConfidence = 0.9

    /// The thresholds that the default model was trained with.
    public init() {}

    /// How many models a search for so many labels may fit.
    public func searchBudget(labelCount: Int) -> Int {
        labelCount <= searchedLabels ? searchBudget : searchBudget * searchedLabels / labelCount
    }
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
