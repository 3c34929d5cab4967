import Classification
import Evaluation
import Foundation
import Postings
import Testing

@testable import Pipeline

struct CorpusEvaluationTests {
    private func set(_ lines: [String]) async -> TrainingSet {
        let folder = TemporaryFolder()
        let labels = [Label("data_scientist"), Label("ml_engineer")]
        return try! await CorpusReader(jobs: 1).read([folder.write("a.jsonl", lines.joined())], labels: labels).set
    }

    @Test func `A model is measured on new postings, with and without their titles`() async throws {
        let model = try await Corpora.outcome.value.result.model
        // Two of each are what they are called; the last has the other's text.
        let lines = [
            Corpora.record(50, label: "data_scientist", title: "Data Scientist"),
            Corpora.record(52, label: "data_scientist", title: "Data Scientist"),
            Corpora.record(51, label: "ml_engineer", title: "ML Engineer"),
            Corpora.record(53, label: "ml_engineer", title: "ML Engineer"),
            Corpora.record(54, label: "data_scientist").replacingOccurrences(of: "data_scientist", with: "ml_engineer"),
        ]
        let evaluation = try await CorpusEvaluation(set(lines), model: model)
        #expect(evaluation.content.estimate.confusion == [2, 0, 1, 2])
        #expect(evaluation.titled.estimate.confusion == [2, 0, 1, 2])
        #expect(evaluation.content.estimate.accuracy == 0.8)
        #expect(evaluation.labels == model.labels)
        #expect(evaluation.content.unitCount == 5)
        #expect((0...1).contains(evaluation.contentCalibrationFloor))
    }

    @Test func `A corpus with one of the model's labels is numbered by the model`() async throws {
        let model = try await Corpora.outcome.value.result.model
        let lines = [51, 53].map { Corpora.record($0, label: "ml_engineer") }
        let evaluation = try await CorpusEvaluation(set(lines), model: model)
        #expect(evaluation.content.estimate.confusion == [0, 0, 0, 2])
        #expect(evaluation.content.estimate.areaUnderCurve == nil)
    }

    @Test(arguments: [3, 5])
    func `Cross-validation measures every posting once`(_ folds: Int) async throws {
        var shares: [Double] = []
        let evaluation = try await CorpusEvaluation(set(Corpora.records), folds: folds) { shares.append($0) }
        #expect(evaluation.content.estimate.count == 40)
        #expect(evaluation.content.estimate.confusion == [20, 0, 0, 20])
        #expect(shares == shares.sorted())
    }

    @Test func `What cannot be measured says why`() async throws {
        let model = try await Corpora.outcome.value.result.model
        let none = await set([])
        #expect(throws: CorpusEvaluationError.nothing) { try CorpusEvaluation(none, model: model) }
        #expect(throws: CorpusEvaluationError.nothing) { try CorpusEvaluation(none, folds: 5) }
        let cook = await set([Corpora.record(1, label: "cook")])
        #expect(throws: CorpusEvaluationError.unknownLabel("cook", known: ["data_scientist", "ml_engineer"])) {
            try CorpusEvaluation(cook, model: model)
        }
        #expect(throws: ClassificationError.tooFewLabels(found: ["cook"])) { try CorpusEvaluation(cook, folds: 5) }
    }
}
