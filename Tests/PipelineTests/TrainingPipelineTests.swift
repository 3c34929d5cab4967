import Classification
import Evaluation
import Platform
import Reporting
import Testing

@testable import Pipeline

struct TrainingPipelineTests {
    /// A model holds its figures rounded, so that the last bit of a logarithm does not change its bytes.
    private func sixDecimals(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }

    @Test func `A model carries the figures of its out-of-fold predictions`() async throws {
        let outcome = try await Corpora.outcome.value
        let metrics = Dictionary(uniqueKeysWithValues: outcome.result.model.metrics.map { ($0.name, $0.value) })
        #expect(metrics.count == 10)
        for (prefix, measured) in [("content", outcome.figures.content), ("as_is", outcome.figures.titled)] {
            #expect(metrics["\(prefix).accuracy"] == sixDecimals(measured.estimate.accuracy))
            #expect(metrics["\(prefix).area_under_curve"] == measured.estimate.areaUnderCurve.map(sixDecimals))
            #expect(
                metrics["\(prefix).expected_calibration_error"]
                    == sixDecimals(measured.estimate.expectedCalibrationError))
            #expect(metrics["\(prefix).brier_score"] == sixDecimals(measured.estimate.brierScore))
            #expect(metrics["\(prefix).log_loss"] == sixDecimals(measured.estimate.logLoss))
        }
        #expect(outcome.figures.content.estimate.count == 40)
        #expect(outcome.figures.content.unitCount == 40)
        // The two labels have no word in common but the connecting ones.
        #expect(outcome.figures.content.estimate.accuracy == 1)
        #expect(!outcome.result.termRule.isForPublication)
    }

    static let numbered: [([UInt64], [Int])] = [
        ([], []), ([5], [0]), ([9, 9, 9], [0, 0, 0]), ([7, 3, 7, 1, 3], [0, 1, 0, 2, 1]),
        ([.max, 0, .max], [0, 1, 0]),
    ]

    @Test(arguments: numbered)
    func `Groups are numbered in the order of their first posting`(_ groups: [UInt64], _ numbers: [Int]) {
        #expect(TrainingPipeline.numbered(groups) == numbers)
    }

    @Test func `Progress goes from nothing to all, never back`() async throws {
        let folder = TemporaryFolder()
        let set = try await CorpusReader(jobs: 1).read([folder.write("a.jsonl", Corpora.records.joined())]).set
        var shares: [Double] = []
        _ = try TrainingPipeline().train(set) { shares.append($0) }
        #expect(shares == shares.sorted())
        #expect(shares.count > 1 && shares.last == 1)
    }
}
