public import Classification
internal import Evaluation
internal import Reporting

/// Whether a newly trained model should take the place of one that is there.
public enum ModelReplacement {
    /// The figure that decides: a proper score, so that neither a better ranking alone nor bolder confidences alone win.
    static let figure = "content.log_loss"

    /// Why a new model should not replace an old one, or nil where it may.
    ///
    /// Both log losses are cross-validated on what each was trained with. A difference may be chance; then too the model that
    /// is there stays, unless the user says otherwise: a small corpus, whose interval is wide, would always pass a test.
    ///
    /// - Parameters:
    ///   - new: what training came to.
    ///   - old: the model that is there; nil where the file cannot be read as a model of this program.
    public static func objection(to new: TrainingPipeline.Outcome, replacing old: ClassificationModel?) -> String? {
        guard let old else { return "the file that is there is no model that this program can read" }
        let model = new.result.model
        guard old.labels == model.labels else {
            let names = old.labels.map(\.name).joined(separator: ", ")
            return "the model that is there has other labels (\(names))"
        }
        if old.scope != nil, model.scope == nil {
            return "the model that is there can say \"neither\", and the new one was trained without a background"
        }
        guard let before = old.metrics.first(where: { $0.name == figure })?.value else {
            return "the model that is there says nothing of how good it is"
        }
        let interval = new.figures.content.logLoss
        // A model holds its figures with six decimals; the same training must pass.
        guard new.figures.content.estimate.logLoss > before + 1e-6 else { return nil }
        func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
        return
            "the model that is there is better: its cross-validated log loss by content is \(rounded(before)), the new "
            + "one's \(rounded(new.figures.content.estimate.logLoss)) [\(rounded(interval.lower)), \(rounded(interval.upper))]"
    }
}
