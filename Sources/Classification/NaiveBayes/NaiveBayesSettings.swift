/// The settings of one model of the content.
public struct NaiveBayesSettings: Sendable, Hashable, CustomStringConvertible {
    /// How log-odds become weights.
    public var kind: NaiveBayesKind
    /// `multinomial` only: how features are ranked. With learned weights they are ranked by what a first fit makes of them.
    public var criterion: SelectionCriterion
    /// `multinomial` only: what its counts are counts of.
    public var counting: FeatureCounting = .presence
    /// The largest number of features kept.
    public var featureCount: Int
    /// Added to each count.
    public var smoothing: Double
    /// `multinomial` only: the power of a document's length that its sum is divided by: of the number of its known features,
    /// or of their occurrences, as they are counted.
    public var lengthPower: Double
    /// The correlation above which a pair of words and one of its words count as one feature.
    public var overlap: Double
    /// `weighted` only: the power that the size of the log-odds is raised to before it is weighted, 0 to 1. Below 1, rare
    /// words with extreme odds count less.
    public var ratioPower: Double
    /// With learned weights only: how much an error costs beside the squares of the weights (the *C* of support vector
    /// machines).
    public var errorCost: Double
    /// With learned weights only: how many words after the first the second word of a pair may come: 0 for words alone, 1 for
    /// neighbours too, up to `FeatureName.widestReach`, as far as the features reach.
    public var pairReach = Self.anyReach
    /// With learned weights only: the length that the skills of a posting are normalised to, beside 1 of its words.
    ///
    /// Normalised together they would be drowned: a posting has hundreds of words and pairs, and some twenty skills. Skills
    /// are what readers go by: they bring the log loss by readers' judgements from .103 to .096, and by titles from .232 to
    /// .229 (`scripts/measure/roles ../shared/data --features skips` and without the option).
    public var skillLength = 0.5
    /// With learned weights only: what is done with postings whose label is doubtful.
    public var cleaning: CleaningRule = .keepAll

    /// Makes settings of the `multinomial` kind.
    public init(
        criterion: SelectionCriterion, counting: FeatureCounting = .presence, featureCount: Int, smoothing: Double,
        lengthPower: Double, overlap: Double
    ) {
        kind = .multinomial
        self.counting = counting
        self.criterion = criterion
        self.featureCount = featureCount
        self.smoothing = smoothing
        self.lengthPower = lengthPower
        self.overlap = overlap
        ratioPower = 1
        errorCost = 0
    }

    /// Makes settings with learned weights: the words of a document are normalised to length 1.
    public init(
        kind: NaiveBayesKind, criterion: SelectionCriterion = .binormalSeparation, featureCount: Int = Self.allFeatures,
        smoothing: Double = 1, ratioPower: Double, errorCost: Double
    ) {
        precondition(kind.isWeighted, "a multinomial model has no weights to learn")
        self.kind = kind
        self.criterion = criterion
        self.featureCount = featureCount
        self.smoothing = smoothing
        lengthPower = 0
        overlap = 1
        self.ratioPower = ratioPower
        self.errorCost = errorCost
    }

    /// A number of features that leaves none out.
    public static let allFeatures = Int(Int32.max)

    /// A reach of pairs that leaves none out.
    public static let anyReach = 255

    /// The settings with another reach of pairs.
    func reaching(_ reach: Int) -> NaiveBayesSettings {
        var settings = self
        settings.pairReach = reach
        return settings
    }

    /// The settings in words, as cards and tables print them.
    public var description: String {
        let features = featureCount == Self.allFeatures ? "all features" : "\(featureCount) features"
        let reach =
            switch pairReach {
            case 0: ", words alone"
            case 1: ", pairs of neighbours"
            case 2: ", pairs over at most one word"
            case 3: ", pairs over at most two words"
            default: ""
            }
        return switch kind {
        case .multinomial:
            "multinomial, \(counting.name), \(criterion.name), \(features), smoothing \(smoothing), length power \(lengthPower), overlap \(overlap)"
        case .weighted:
            "weighted, \(features)\(reach), smoothing \(smoothing), log-odds to the power \(ratioPower), error cost \(errorCost)"
                + (cleaning == .keepAll ? "" : ", \(cleaning.name)")
        case .logistic: "logistic regression, \(features), error cost \(errorCost)"
        }
    }
}
