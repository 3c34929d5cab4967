import Evaluation
import Extraction
import Postings
import Reporting
import Testing

@testable import Classification
@testable import Pipeline

struct ModelReplacementTests {
    /// A model as another, with some of it changed.
    private static func copy(
        _ model: ClassificationModel, labels: [Label]? = nil, scope: ScopeModel? = nil, metrics: [ModelMetric]? = nil
    ) -> ClassificationModel {
        ClassificationModel(
            labels: labels ?? model.labels, names: model.vocabulary.names, settings: model.settings,
            titleSmoothing: model.titleSmoothing, counts: model.counts, weights: model.weights,
            labelCounts: model.labelCounts, contentCalibrator: model.contentCalibrator,
            contentMargin: model.contentMargin, titleScale: model.titleScale, titleBiases: model.titleBiases,
            acceptanceThreshold: model.acceptanceThreshold, heldOut: model.heldOut, scope: scope ?? model.scope,
            featureFingerprint: model.featureFingerprint, corpusFingerprint: model.corpusFingerprint,
            languages: model.languages, metrics: metrics ?? model.metrics)
    }

    private static func withLoss(_ loss: Double, _ model: ClassificationModel) -> ClassificationModel {
        copy(
            model,
            metrics: model.metrics.map { $0.name == "content.log_loss" ? ModelMetric($0.name, loss) : $0 })
    }

    @Test func `The same training may take its own model's place, read from its file`() async throws {
        let outcome = try await Corpora.outcome.value
        let old = try ModelFile.decode(ModelFile.encode(outcome.result.model))
        #expect(ModelReplacement.objection(to: outcome, replacing: old) == nil)
    }

    @Test(arguments: [(0.1, true), (0.000_1, true), (0.000_000_5, false), (0, false), (-0.000_1, false), (-0.2, false)])
    func `A model with a lower log loss stays`(_ worse: Double, _ isRefused: Bool) async throws {
        let outcome = try await Corpora.outcome.value
        let loss = outcome.figures.content.estimate.logLoss
        let old = Self.withLoss(loss - worse, outcome.result.model)
        let objection = ModelReplacement.objection(to: outcome, replacing: old)
        #expect((objection != nil) == isRefused)
        guard let objection else { return }
        // Both figures are named, and how far the new one might be off.
        func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
        let interval = outcome.figures.content.logLoss
        #expect(
            objection.contains("is better") && objection.contains("by content is \(rounded(loss - worse)), the new"))
        #expect(objection.contains("\(rounded(loss)) [\(rounded(interval.lower)), \(rounded(interval.upper))]"))
    }

    @Test func `The content's figure decides, not the title's`() async throws {
        let outcome = try await Corpora.outcome.value
        let old = Self.copy(
            outcome.result.model,
            metrics: outcome.result.model.metrics.map {
                $0.name.hasPrefix("as_is") ? ModelMetric($0.name, $0.name == "as_is.log_loss" ? 0 : 1) : $0
            })
        #expect(ModelReplacement.objection(to: outcome, replacing: old) == nil)
    }

    @Test func `What cannot be compared is not replaced, and says why`() async throws {
        let outcome = try await Corpora.outcome.value
        let model = outcome.result.model
        let scope = ScopeModel(
            settings: NaiveBayesSettings(kind: .weighted, ratioPower: 1, errorCost: 1), counts: [], backgroundCount: 9,
            weights: [], calibrator: model.contentCalibrator, titleScale: 0, contentThreshold: 0, titledThreshold: 0,
            contentReviewThreshold: 0, titledReviewThreshold: 0)
        let cases: [(ClassificationModel?, says: String)] = [
            (nil, "no model that this program can read"),
            (Self.copy(model, labels: [Label("baker"), Label("cook")]), "other labels (baker, cook)"),
            (Self.copy(model, scope: scope), "can say \"neither\""),
            (Self.copy(model, metrics: []), "says nothing of how good it is"),
            (
                Self.copy(model, metrics: model.metrics.filter { $0.name != "content.log_loss" }),
                "says nothing of how good it is"
            ),
        ]
        for (old, says) in cases {
            #expect(ModelReplacement.objection(to: outcome, replacing: old)?.contains(says) == true, "\(says)")
        }
        // However much worse it was, a model that says neither is not replaced by one that cannot.
        let worse = Self.withLoss(9, Self.copy(model, scope: scope))
        #expect(ModelReplacement.objection(to: outcome, replacing: worse)?.contains("neither") == true)
    }
}
