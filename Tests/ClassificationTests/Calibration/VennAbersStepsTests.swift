import Testing

@testable import Classification

@Suite("Venn-Abers steps")
struct VennAbersStepsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Postings and positives of each score.
        let ties: [(Int, Int)]
        let values: [Double]
    }

    @Test(
        "by hand",
        arguments: [
            Case(testDescription: "nothing", ties: [], values: []),
            Case(testDescription: "one negative: (0 + 1) / (1 + 1)", ties: [(1, 0)], values: [1.0 / 2]),
            Case(testDescription: "one positive", ties: [(1, 1)], values: [1]),
            // Added to the first, one of two, then the second is 1: no violation. Added to the second: 2 of 2.
            Case(testDescription: "in order", ties: [(1, 0), (1, 1)], values: [1.0 / 2, 1]),
            // Added to the first, 2 of 2 is before 0 of 1: pooled, 2 of 3. To the second: 1 before 1 of 2, pooled.
            Case(testDescription: "out of order", ties: [(1, 1), (1, 0)], values: [2.0 / 3, 2.0 / 3]),
            // To the first: 1 of 4, and 3 of 4 stays. To the second: 4 of 5.
            Case(testDescription: "ties", ties: [(3, 0), (4, 3)], values: [1.0 / 4, 4.0 / 5]),
        ])
    func byHand(_ test: Case) {
        let found = VennAbersSteps.upperValues(test.ties.map { .init(count: $0.0, positives: $0.1) })
        expectClose(found, test.values)
    }

    @Test("rises, and is off 0", arguments: 0..<20 as Range<UInt64>)
    func rises(seed: UInt64) {
        var random = SeededGenerator(seed)
        let ties = (0..<400).map { _ in
            let count = Int.random(in: 1...3, using: &random)
            return VennAbersSteps.Tie(count: count, positives: Int.random(in: 0...count, using: &random))
        }
        let values = VennAbersSteps.upperValues(ties)
        #expect(values.allSatisfy { $0 > 0 && $0 <= 1 })
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    }
}
