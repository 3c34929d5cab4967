public import Classification
public import Evaluation

/// What was measured while a model was trained, all of it out of fold: what a card shows beside the model itself.
public struct CardFigures: Sendable {
    /// By the content alone: title withheld, role names masked.
    public var content: MetricIntervals
    /// By title and content.
    public var titled: MetricIntervals
    /// The calibration error that a perfectly calibrated model of these confidences would show, by content.
    public var calibrationFloor: Double?
    /// Logistic regression on the same features; nil with more than two labels.
    public var challenger: ChallengerFigures?
    /// How well the roles are told from other occupations; nil without a background.
    public var scope: ScopeFigures?
    /// The same by kinds of postings.
    public var strata: [Stratum]
    /// The same by board.
    public var boards: BoardFigures

    /// Makes a value of known figures.
    public init(
        content: MetricIntervals, titled: MetricIntervals, calibrationFloor: Double? = nil,
        challenger: ChallengerFigures? = nil, scope: ScopeFigures? = nil, strata: [Stratum] = [],
        boards: BoardFigures = .init(known: 0, strata: [])
    ) {
        self.content = content
        self.titled = titled
        self.calibrationFloor = calibrationFloor
        self.challenger = challenger
        self.scope = scope
        self.strata = strata
        self.boards = boards
    }
}

/// What the challenger came to by content, and how much better the model is.
public struct ChallengerFigures: Sendable {
    /// Its own figures.
    public let metrics: MetricIntervals
    /// The model's less its.
    public let difference: PairedDifference

    /// Makes a value of known figures.
    public init(metrics: MetricIntervals, difference: PairedDifference) {
        self.metrics = metrics
        self.difference = difference
    }
}

/// How well a model tells its roles from other occupations.
public struct ScopeFigures: Sendable {
    /// The figures of one way of looking.
    public struct Way: Sendable {
        /// The area under the curve.
        public let area: Double
        /// The interval of that, over groups.
        public let interval: Interval?
        /// The share of the other occupations that is called neither.
        public let calledNeither: Double
        /// The share of the roles that is called neither.
        public let lost: Double
    }

    /// By the content alone.
    public let content: Way
    /// By title and content.
    public let titled: Way
    /// Postings of other occupations.
    public let backgroundCount: Int

    /// Measures out-of-fold predictions.
    ///
    /// - Parameter clusters: the group of each posting, as small numbers.
    public init(_ outcome: ScopeOutcome, _ scope: ScopeModel, clusters: [Int]) {
        func way(_ probabilities: [Double], threshold: Double) -> Way {
            let measured = MetricIntervals(
                ScoredPredictions(
                    labelCount: 2, truths: outcome.isRole.map { $0 ? 1 : 0 },
                    probabilities: probabilities.flatMap { [1 - $0, $0] }), clusters: clusters, resamples: 200)
            func share(_ isRole: Bool) -> Double {
                let chosen = probabilities.indices.filter { outcome.isRole[$0] == isRole }
                return Double(chosen.count { probabilities[$0] < threshold }) / Double(max(1, chosen.count))
            }
            return Way(
                area: measured.estimate.areaUnderCurve ?? 0, interval: measured.areaUnderCurve,
                calledNeither: share(false), lost: share(true))
        }
        content = way(outcome.contentProbabilities, threshold: scope.contentThreshold)
        titled = way(outcome.titledProbabilities, threshold: scope.titledThreshold)
        backgroundCount = outcome.isRole.count { !$0 }
    }
}

/// The figures of one kind of postings, by content.
public struct Stratum: Sendable {
    /// What kind.
    public let name: String
    /// Its figures.
    public let metrics: MetricIntervals

    /// The fewest postings that a kind of posting gets figures for: with fewer, intervals span half of what there is.
    public static let fewestPostings = 50

    /// Makes a value of known figures.
    public init(name: String, metrics: MetricIntervals) {
        self.name = name
        self.metrics = metrics
    }
}

/// The figures of a model by the boards that its postings were found on.
public struct BoardFigures: Sendable {
    /// How many boards have figures at most: those with most postings.
    public static let most = 20

    /// How many boards the postings name.
    public let known: Int
    /// The figures of those with enough postings; none where all postings that name a board name the same one, for these
    /// would be the figures of all postings once more.
    public let strata: [Stratum]

    /// Makes a value of known figures.
    ///
    /// - Parameters:
    ///   - known: how many boards the postings name.
    ///   - strata: the figures of those with enough postings.
    public init(known: Int, strata: [Stratum]) {
        self.known = known
        self.strata = known < 2 ? [] : strata
    }
}
