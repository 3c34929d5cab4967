import Testing

@testable import Evaluation

@Suite("Reliability bins")
struct ReliabilityBinTests {
    @Test("cover 0...1 in fifteen steps, empty ones too")
    func cover() {
        let bins = reliabilityBins(of: .binary([], []))
        #expect(bins.count == 15)
        #expect(bins.first?.lower == 0)
        #expect(bins.last?.upper == 1)
        #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.upper == $1.lower })
        #expect(bins.allSatisfy { $0.count == 0 && $0.meanConfidence == nil && $0.accuracy == nil })
    }

    @Test("hold counts, mean confidence and accuracy")
    func contents() {
        let bins = reliabilityBins(of: .binary([1, 0, 0, 1], [0.75, 0.75, 0.5, 1]))
        #expect(bins.map(\.count) == [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 1])
        #expect(bins[11].hits == 1)
        #expect(bins[11].meanConfidence == 0.75)
        #expect(bins[11].accuracy == 0.5)
        #expect(bins[7].accuracy == 1)
        #expect(bins[14].meanConfidence == 1)
    }

    @Test(
        "their weighted gaps are the calibration error",
        arguments: [ScoredPredictions.golden2, ScoredPredictions.golden3])
    func gaps(set: ScoredPredictions) throws {
        var error = 0.0
        for bin in reliabilityBins(of: set) where bin.count > 0 {
            let gap = abs(try #require(bin.meanConfidence) - (try #require(bin.accuracy)))
            error += Double(bin.count) / Double(set.count) * gap
        }
        #expect(abs(error - ClassificationMetrics(set).expectedCalibrationError) < 1e-14)
    }
}
