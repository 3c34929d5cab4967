/// Measures how good one set of predictions is: how often right, how well ranked, how honest about its confidence.
///
/// Every figure equals that of scikit-learn's function of the same name on the same probabilities, and of the referee's
/// `score` and `ece` (`measure/common.py`), to 10⁻⁹.
public struct ClassificationMetrics: Sendable, Hashable {
    /// The number of postings n.
    public let count: Int

    /// The share of postings whose predicted label is the true one, 0...1. With two labels the predicted one is label 1
    /// if p₁ > 0.5; with more it is the most probable one, of equals the first.
    public let accuracy: Double

    /// The mean recall of the labels that occur among the truths, 0...1 (Brodersen et al. 2010). Unlike accuracy it
    /// gains nothing from guessing the frequent label.
    public let balancedAccuracy: Double

    /// The mean F₁ = 2·TP / (2·TP + FP + FN) of the labels that occur among truths or predictions, 0...1.
    public let macroF1: Double

    /// The area under the ROC curve, 0...1, ties counted half (Hanley and McNeil 1982); nil where a label is absent.
    ///
    /// With two labels it is that of label 1. With more it is the unweighted mean of each label against the rest:
    /// scikit-learn's `roc_auc_score(multi_class: "ovr", average: "macro")`, not the pairwise measure of Hand and Till
    /// (2001).
    public let areaUnderCurve: Double?

    /// The expected calibration error, 0...1: Σ_b (n_b / n) · |mean confidence_b − accuracy_b| over 15 bins of equal
    /// width (Naeini et al. 2015, AAAI; Guo et al. 2017, ICML).
    ///
    /// It is above 0 for a perfectly calibrated model too, more so for few postings: compare it with
    /// ``simulatedCalibrationError(of:resamples:seed:)``.
    public let expectedCalibrationError: Double

    /// The Brier score (Brier 1950): with two labels mean (p₁ − y)², 0...1; with more mean Σₖ (pₖ − [k = y])², 0...2.
    public let brierScore: Double

    /// The mean of −ln p(truth), in nats, with probabilities clipped to [10⁻⁶, 1 − 10⁻⁶].
    public let logLoss: Double

    /// How often each true label was given each predicted label: K × K, row-major, row = truth.
    public let confusion: [Int]

    /// Measures a set of predictions.
    ///
    /// - Parameter predictions: n ≥ 1 postings, K labels. No figure is defined for none: an empty set stops the
    ///   program.
    /// - Complexity: O(n K log n).
    public init(_ predictions: ScoredPredictions) {
        precondition(predictions.count > 0, "ClassificationMetrics: no postings, so nothing to measure")
        let weights = [SIMD4<Int32>](repeating: SIMD4(repeating: 1), count: predictions.count)
        self = WeighedOutcomes(PostingOutcomes(predictions), weights: weights).metrics(0)
    }

    /// Takes the figures of a resample.
    ///
    /// - Parameter keepsConfusion: false where no one asks for it: with hundreds of labels, those of a thousand resamples
    ///   would take most of the memory.
    init(
        _ confusion: ConfusionMatrix, calibrationGaps: Double, brierSum: Double, logLossSum: Double, area: Double?,
        keepsConfusion: Bool
    ) {
        count = confusion.total
        accuracy = confusion.accuracy
        balancedAccuracy = confusion.balancedAccuracy
        macroF1 = confusion.macroF1
        areaUnderCurve = area
        expectedCalibrationError = calibrationGaps / Double(count)
        brierScore = brierSum / Double(count)
        logLoss = logLossSum / Double(count)
        self.confusion = keepsConfusion ? confusion.counts : []
    }
}
