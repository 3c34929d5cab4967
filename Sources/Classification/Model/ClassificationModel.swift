public import Extraction
public import Postings

/// A trained model: everything that prediction needs, and what its card says of it.
public struct ClassificationModel: Sendable {
    /// The roles, sorted by name; *k* of them.
    public let labels: [Label]
    /// The features of text and title, sorted by name; *v* of them.
    public let vocabulary: Vocabulary
    /// The settings that cross-validation chose for the text.
    public let settings: NaiveBayesSettings
    /// The pseudo-count of the title's features.
    public let titleSmoothing: Double
    /// Postings with each feature and label, *v* × *k*, row-major.
    public let counts: [UInt32]
    /// How often each feature of the content stands in the postings with each label, row-major; empty where presence is
    /// counted.
    public let occurrences: [UInt32]
    /// The learned weights of the content's features in steps of a 256th; empty where the kind has none.
    public let weights: [Int32]
    /// Postings with each label.
    public let labelCounts: [Int]
    /// Turns the content's score into probabilities.
    public let contentCalibrator: Calibrator
    /// What bends the margin of two labels behind the calibrator.
    let contentMargin: MarginCalibration
    /// The factor of the title's sub-total in the calibrated log-odds of title and content.
    public let titleScale: Double
    /// Added to the calibrated logits where there is a title, one for each label.
    public let titleBiases: [Double]
    /// The confidence from which a prediction is accepted.
    public let acceptanceThreshold: Double
    /// What the promises of decisions are tested on.
    public let heldOut: HeldOutPredictions
    /// Tells the roles from other occupations; nil where there was no background to learn it from.
    public let scope: ScopeModel?
    /// The fingerprint of the feature extraction that the counts were made with.
    public let featureFingerprint: UInt64
    /// The fingerprint of the postings that it was trained on.
    public let corpusFingerprint: UInt64
    /// The languages of the training postings, sorted; empty where none could be told.
    ///
    /// A posting in another language is not accepted.
    public let languages: [String]
    /// What was measured, by name, in the order of the card.
    public var metrics: [ModelMetric]

    /// Makes a model from its parts.
    ///
    /// - Parameter names: the features, sorted by their bytes.
    init(
        labels: [Label], names: [String], settings: NaiveBayesSettings, titleSmoothing: Double, counts: [UInt32],
        occurrences: [UInt32] = [], weights: [Int32] = [], labelCounts: [Int], contentCalibrator: Calibrator,
        contentMargin: MarginCalibration = .identity, titleScale: Double, titleBiases: [Double],
        acceptanceThreshold: Double, heldOut: HeldOutPredictions? = nil, scope: ScopeModel? = nil,
        featureFingerprint: UInt64, corpusFingerprint: UInt64, languages: [String] = [], metrics: [ModelMetric]
    ) {
        precondition(counts.count == names.count * labels.count, "a model has one count for each feature and label")
        precondition(
            occurrences.count == (settings.counting == .presence ? 0 : Self.contentCount(names) * labels.count),
            "a model has occurrences of each feature of the content and label, or none")
        precondition(
            weights.count == (settings.kind.isWeighted ? Self.contentCount(names) : 0),
            "a model has one weight for each feature of the content, or none")
        self.labels = labels
        self.vocabulary = Vocabulary(names: names)
        self.settings = settings
        self.titleSmoothing = titleSmoothing
        self.counts = counts
        self.occurrences = occurrences
        self.weights = weights
        self.labelCounts = labelCounts
        self.contentCalibrator = contentCalibrator
        self.contentMargin = contentMargin
        self.titleScale = titleScale
        self.titleBiases = titleBiases
        self.acceptanceThreshold = acceptanceThreshold
        self.heldOut = heldOut ?? .none(labelCount: labels.count)
        self.scope = scope
        self.featureFingerprint = featureFingerprint
        self.corpusFingerprint = corpusFingerprint
        self.languages = languages
        self.metrics = metrics
    }

    /// The shares of the labels in a batch, from its probabilities under the training shares (``PriorEstimation``).
    ///
    /// - Parameter probabilities: *n* × *k*, in any order.
    public func estimatedPrior(of probabilities: [Double]) -> [Double] {
        PriorEstimation(probabilities: probabilities, training: CalibratorFitting.shares(of: labelCounts)).prior
    }

    /// How many of some sorted names are features of the content: "title:" sorts behind all others.
    static func contentCount(_ names: [String]) -> Int {
        let prefix = FeatureNamespace.title.prefix
        // Bytes, because a combining mark would join the colon.
        return names.firstIndex { $0.utf8.starts(with: prefix.utf8) } ?? names.count
    }

    /// Whether a posting's language is one that the model was not trained on.
    ///
    /// `und` is no foreign language: most texts that cannot be told are merely short.
    public func isForeign(_ language: String) -> Bool {
        language != "und" && !languages.isEmpty && !languages.contains(language)
    }
}

/// A figure that was measured when the model was trained.
public struct ModelMetric: Sendable, Hashable {
    /// What was measured, such as `content.auc`.
    public let name: String
    /// The figure.
    public let value: Double

    /// Makes a figure.
    public init(_ name: String, _ value: Double) {
        self.name = name
        self.value = value
    }
}
