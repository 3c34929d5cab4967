public import Postings

/// What a model says of a posting.
public struct Prediction: Sendable, Hashable {
    /// The index of the most probable label, from title and content.
    public let label: Int
    /// The probability of each label, from title and content where there is a title, else from the content; *k* values.
    public let probabilities: [Double]
    /// The index of the most probable label by the content alone.
    public let contentLabel: Int
    /// The probability of each label by the content alone; *k* values.
    public let contentProbabilities: [Double]
    /// The index of the label that the title alone names, or nil where it names none.
    public let titleLabel: Int?
    /// Whether a confident content disagrees with the title.
    public let titleMismatch: Bool
    /// The probability that the posting is of one of the model's roles; nil where the model knows no other occupations.
    public let scope: Double?
    /// An interval of ``contentConfidence`` (Venn-Abers); nil where none was asked for, or there are more than two labels.
    public let contentInterval: ProbabilityInterval?
    /// What to do with the prediction.
    public let decision: Decision
    /// Why it is not accepted; nil where it is.
    public let reason: DecisionReason?

    /// Makes a prediction.
    public init(
        label: Int, probabilities: [Double], contentLabel: Int, contentProbabilities: [Double], titleLabel: Int?,
        titleMismatch: Bool, scope: Double? = nil, contentInterval: ProbabilityInterval? = nil, decision: Decision,
        reason: DecisionReason?
    ) {
        self.label = label
        self.probabilities = probabilities
        self.contentLabel = contentLabel
        self.contentProbabilities = contentProbabilities
        self.titleLabel = titleLabel
        self.titleMismatch = titleMismatch
        self.scope = scope
        self.contentInterval = contentInterval
        self.decision = decision
        self.reason = reason
    }

    /// The probability of the most probable label.
    public var confidence: Double { probabilities[label] }

    /// The probability of the content's label.
    public var contentConfidence: Double { contentProbabilities[contentLabel] }
}

/// The ends of an interval of a probability.
public struct ProbabilityInterval: Sendable, Hashable {
    /// The lower end.
    public let lower: Double
    /// The upper end.
    public let upper: Double
}

/// A part of a score.
public struct Contribution: Sendable, Hashable {
    /// The feature, `body:deploy` or `title:machine learning`.
    public let feature: String
    /// What it adds to the calibrated log-odds.
    public let value: Double
}

/// Why a posting got its label: the calibrated log-odds of the label against the next best, as a sum.
///
/// `baseline` and the contributions add up to `total`; with two labels, `total` is the logit of the confidence.
public struct Explanation: Sendable, Hashable {
    /// The label that is explained.
    public let label: Int
    /// The label that it is compared with.
    public let rival: Int
    /// What is there before any feature: the labels' shares and the calibration.
    public let baseline: Double
    /// What each feature adds, the strongest first.
    public let contributions: [Contribution]
    /// The sum.
    public let total: Double
    /// The fewest words without which the label would be the rival, the strongest first, as `body:docker`: what stands behind
    /// the prefix may be taken out with all pairs that hold it. Nil where so few do not flip it.
    public let counterfactual: [String]?

    /// Makes an explanation.
    public init(
        label: Int, rival: Int, baseline: Double, contributions: [Contribution], total: Double,
        counterfactual: [String]? = nil
    ) {
        self.label = label
        self.rival = rival
        self.baseline = baseline
        self.contributions = contributions
        self.total = total
        self.counterfactual = counterfactual
    }

    /// The sum of the contributions of one namespace, `body:` or `title:`.
    public func subtotal(_ prefix: String) -> Double {
        contributions.reduce(0) { $1.feature.utf8.starts(with: prefix.utf8) ? $0 + $1.value : $0 }
    }
}
