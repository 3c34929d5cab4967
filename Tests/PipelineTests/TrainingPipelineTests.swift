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

    /// The figures of 140 records, of which each board has as many as its name says.
    private static func boards(
        _ boards: [String?: Int], employers: (Int) -> String = { "Firm \($0)" }
    ) async throws -> BoardFigures {
        let names = boards.sorted { ($0.key ?? "") < ($1.key ?? "") }.flatMap {
            [String?](repeating: $0.key, count: $0.value)
        }
        let records = names.enumerated().map { index, board in
            Corpora.record(
                index, label: index % 2 == 0 ? "data_scientist" : "ml_engineer", employer: employers(index),
                board: board)
        }
        let folder = TemporaryFolder()
        let set = try await CorpusReader(jobs: 2).read([folder.write("a.jsonl", records.joined())]).set
        return try TrainingPipeline().train(set, kind: .multinomial, searches: false).figures.boards
    }

    @Test(
        arguments: [
            ([nil: 60], 0, []), (["quay": 60], 1, []), (["quay": 60, nil: 60], 1, []),
            (["quay": 60, "dock": 49], 2, [("quay", 60)]),
            (["quay": 50, "dock": 51, nil: 9], 2, [("dock", 51), ("quay", 50)]),
            (["quay": 20, "dock": 20], 2, []),
        ] as [([String?: Int], Int, [(String, Int)])])
    func `Figures by board, where there are two and enough postings`(
        _ boards: [String?: Int], _ known: Int, _ strata: [(String, Int)]
    ) async throws {
        let figures = try await Self.boards(boards)
        #expect(figures.known == known)
        #expect(figures.strata.map(\.name) == strata.map(\.0))
        #expect(figures.strata.map(\.metrics.estimate.count) == strata.map(\.1))
        // Every posting is of a firm of its own.
        #expect(figures.strata.map(\.metrics.unitCount) == strata.map(\.1))
    }

    /// Its figures would be that employer's.
    @Test(arguments: [(1, ["dock"]), (4, ["dock"]), (5, ["dock", "quay"])])
    func `A board of fewer than five employers has none`(_ count: Int, _ names: [String]) async throws {
        // The records of `quay` come last.
        let figures = try await Self.boards(["dock": 60, "quay": 60]) {
            $0 < 60 ? "Firm \($0)" : "Quay \($0 % count)"
        }
        #expect(figures.known == 2 && figures.strata.map(\.name) == names)
    }

    @Test func `Of many boards the largest have figures`() async throws {
        let sizes = Dictionary(uniqueKeysWithValues: (10..<33).map { (Optional("b\($0)"), 50 + $0 % 3) })
        let figures = try await Self.boards(sizes)
        #expect(figures.known == 23 && figures.strata.count == BoardFigures.most)
        // Of equals the first by name: the last three of the smallest have none.
        #expect(!figures.strata.map(\.name).contains { ["b24", "b27", "b30"].contains($0) })
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
