import Foundation
import Testing

@testable import Classification

@Suite("Isotonic regression")
struct IsotonicRegressionTests {
    /// The definition: the fitted value at *i* is the largest over starts up to *i* of the smallest over ends from *i* on of
    /// the mean between them (min-max formula, Robertson, Wright & Dykstra 1988).
    static func naive(_ groups: [(weight: Double, positives: Double)], at place: Int) -> Double {
        var largest = 0.0
        for start in 0...place {
            var weight = 0.0
            var positives = 0.0
            var smallest = 1.0
            for end in start..<groups.count {
                weight += groups[end].weight
                positives += groups[end].positives
                if end >= place { smallest = min(smallest, positives / weight) }
            }
            largest = max(largest, smallest)
        }
        return largest
    }

    private static func naive(_ groups: [(weight: Double, positives: Double)]) -> [Double] {
        groups.indices.map { naive(groups, at: $0) }
    }

    @Test("pools as the min-max formula does, on all outcomes of up to eight scores", arguments: 1...8)
    func exhaustive(count: Int) {
        for pattern in 0..<(1 << count) {
            let outcomes = (0..<count).map { pattern >> $0 & 1 == 1 }
            let points = outcomes.enumerated().map { IsotonicRegression.point(Double($0.offset), $0.element, 1) }
            let blocks = IsotonicRegression.pooled(points.reversed())
            let found = (0..<count).map { place in
                blocks.first { $0.lowest <= Double(place) && Double(place) <= $0.highest }?.mean ?? .nan
            }
            expectClose(found, Self.naive(outcomes.map { (1, $0 ? 1 : 0) }))
        }
    }

    @Test("ties and weights pool likewise", arguments: 0..<40 as Range<UInt64>)
    func tiesAndWeights(seed: UInt64) {
        var random = SeededGenerator(seed)
        let points = (0..<30).map { _ in
            IsotonicRegression.point(
                Double(Int.random(in: 0..<9, using: &random)), random.chance(0.5),
                Double(Int.random(in: 1...3, using: &random)))
        }
        let scores = Set(points.map(\.lowest)).sorted()
        let groups = scores.map { score in
            let own = points.filter { $0.lowest == score }
            return (weight: own.reduce(0) { $0 + $1.weight }, positives: own.reduce(0) { $0 + $1.positives })
        }
        let blocks = IsotonicRegression.pooled(points)
        let found = scores.map { score in
            blocks.first { $0.lowest <= score && score <= $0.highest }?.mean ?? .nan
        }
        expectClose(found, Self.naive(groups))
        #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.score < $1.score && $0.mean < $1.mean })
        #expect(IsotonicRegression.pooled(points.shuffled(using: &random)) == blocks)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let scores: [Double]
        let outcomes: [Bool]
        let places: [Double]
        let means: [Double]
        init(_ meaning: String, _ scores: [Double], _ outcomes: [Bool], _ places: [Double], _ means: [Double]) {
            testDescription = meaning
            (self.scores, self.outcomes, self.places, self.means) = (scores, outcomes, places, means)
        }
    }

    /// Two virtual postings stand at the ends: a positive at the lowest score, a negative at the highest.
    @Test(
        "by hand",
        arguments: [
            Case("nothing is one half", [], [], [0], [1.0 / 2]),
            Case("one positive: (1 + 1) / (1 + 2)", [5], [true], [5], [2.0 / 3]),
            Case("all of one score: Laplace", [2, 2, 2], [true, false, false], [2], [2.0 / 5]),
            // 0: 1 of 2, 1: 0 of 1, 2: 1 of 1, 3: 1 of 2 pool to 1 of 3 and 2 of 3; scores (0 + 0 + 1) / 3, (2 + 3 + 3) / 3.
            Case("separable", [0, 1, 2, 3], [false, false, true, true], [1.0 / 3, 8.0 / 3], [1.0 / 3, 2.0 / 3]),
            Case("the wrong way round: one block", [0, 1], [true, false], [0.5], [1.0 / 2]),
            Case("all positive", [1, 2, 3], [true, true, true], [2], [4.0 / 5]),
        ])
    func byHand(_ test: Case) {
        let fitted = IsotonicRegression(scores: test.scores, outcomes: test.outcomes)
        expectClose(fitted.blocks.map(\.score), test.places)
        expectClose(fitted.blocks.map(\.mean), test.means)
        expectClose(fitted.knots.map(\.value), test.means.map { log($0 / (1 - $0)) })
    }

    @Test("means stay off 0 and 1, and a weight of two is a posting twice")
    func bounds() {
        var random = SeededGenerator(7)
        for size in 1...60 {
            let scores = (0..<size).map { _ in Double.random(in: -1...1, using: &random) }
            let outcomes = scores.map { $0 > 0 }
            let fitted = IsotonicRegression(scores: scores, outcomes: outcomes)
            for block in fitted.blocks {
                let least = 1 / Double(size + 2)
                #expect(block.mean >= least && block.mean <= 1 - least)
            }
            let twice = IsotonicRegression(scores: scores + scores, outcomes: outcomes + outcomes)
            let weighted = IsotonicRegression(
                scores: scores, outcomes: outcomes, weights: [Double](repeating: 2, count: size))
            expectClose(weighted.blocks.map(\.mean), twice.blocks.map(\.mean))
            expectClose(weighted.blocks.map(\.score), twice.blocks.map(\.score))
        }
    }
}
