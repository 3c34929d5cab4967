import Testing

@testable import Evaluation

@Suite struct PairedDifferenceTests {
    private func scored(_ probabilities: [Double], _ truths: [Int]) -> ScoredPredictions {
        ScoredPredictions(labelCount: 2, truths: truths, probabilities: probabilities.flatMap { [1 - $0, $0] })
    }

    private let truths = (0..<40).map { $0 % 2 }

    @Test func `A model differs from itself by nothing`() throws {
        let one = scored(truths.indices.map { 0.2 + Double($0 % 7) / 10 }, truths)
        let difference = PairedDifference(one, one)
        let area = try #require(difference.areaUnderCurve)
        for figure in [area, difference.accuracy, difference.logLoss] {
            #expect(figure.estimate == 0 && figure.interval == Interval(lower: 0, upper: 0))
        }
    }

    @Test func `The figures are the first model's less the second's`() throws {
        let right = scored(truths.map { $0 == 1 ? 0.9 : 0.1 }, truths)
        let half = scored(truths.indices.map { $0 < 20 ? (truths[$0] == 1 ? 0.9 : 0.1) : 0.5 }, truths)
        let difference = PairedDifference(right, half)
        let area = try #require(difference.areaUnderCurve)
        #expect(area.estimate > 0 && area.interval.lower > 0)
        #expect(difference.accuracy.estimate == 0.25)
        #expect(difference.logLoss.estimate < 0 && difference.logLoss.interval.upper < 0)
        let turned = PairedDifference(half, right)
        #expect(turned.accuracy.estimate == -0.25)
    }
}
