/// What one setting came to in cross-validation.
public struct TriedSetting: Sendable, Hashable {
    /// The setting.
    public let settings: NaiveBayesSettings
    /// The mean log loss of its calibrated out-of-fold probabilities.
    public let logLoss: Double
    /// The share of out-of-fold predictions that are right.
    public let accuracy: Double

    /// Measures out-of-fold scores after a calibration of their own.
    init(
        _ settings: NaiveBayesSettings, scores: [Double], labels: [Int], labelCount: Int,
        method: Calibrator.Method = .sigmoid
    ) {
        self.init(
            settings, CalibratorFitting.fit(method, scores: scores, labels: labels, labelCount: labelCount),
            scores: scores, labels: labels, labelCount: labelCount)
    }

    private init(
        _ settings: NaiveBayesSettings, _ calibrator: Calibrator, scores: [Double], labels: [Int], labelCount: Int
    ) {
        self.settings = settings
        logLoss = CalibratorFitting.logLoss(calibrator, scores: scores, labels: labels, labelCount: labelCount)
        var right = 0
        for (index, label) in labels.enumerated() {
            let logits = calibrator.logits(Array(scores[(index * labelCount)..<((index + 1) * labelCount)]))
            if logits.indices.max(by: { logits[$0] < logits[$1] }) == label { right += 1 }
        }
        accuracy = Double(right) / Double(max(1, labels.count))
    }

    /// Measures out-of-fold scores, and gives the log loss of each posting too, in nats, after the same calibration.
    static func measured(
        _ settings: NaiveBayesSettings, scores: [Double], labels: [Int], labelCount: Int, method: Calibrator.Method
    ) -> (tried: TriedSetting, losses: [Double]) {
        let calibrator = CalibratorFitting.fit(method, scores: scores, labels: labels, labelCount: labelCount)
        let losses = labels.enumerated().map { index, label in
            let row = Array(scores[(index * labelCount)..<((index + 1) * labelCount)])
            return -logarithm(min(max(Calibrator.softmax(calibrator.logits(row))[label], 1e-6), 1 - 1e-6))
        }
        let tried = TriedSetting(settings, calibrator, scores: scores, labels: labels, labelCount: labelCount)
        return (tried, losses)
    }
}
