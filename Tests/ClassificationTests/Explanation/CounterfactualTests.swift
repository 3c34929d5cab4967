import Testing

@testable import Classification

@Suite("Counterfactual")
struct CounterfactualTests {
    /// A score with two rooms: the content's sum times a factor of how many remain, the title's as it is.
    struct Score: Sendable {
        let baseline: Double
        let contributions: [Double]
        let rooms: [Int]
        var power = 0.0

        func total(_ removed: [Int]) -> Double {
            var content = 0.0
            var title = 0.0
            var remaining = 0.0
            for index in contributions.indices where !removed.contains(index) {
                if rooms[index] == 0 {
                    content += contributions[index]
                    remaining += 1
                } else {
                    title += contributions[index]
                }
            }
            // 1, 1/√h or 1/h, as a naive Bayes with a length power divides.
            let factor = power == 0 || remaining == 0 ? 1 : power == 1 ? 1 / remaining : 1 / remaining.squareRoot()
            return baseline + content * factor + title
        }

        func counterfactual(limit: Int = 10) -> Counterfactual? {
            Counterfactual.find(contributions: contributions, rooms: rooms, limit: limit, total: total)
        }

        /// The fewest mentions that speak for the label whose removal flips it, by trying all sets.
        var fewest: Int? {
            let candidates = contributions.indices.filter { contributions[$0] > 0 }
            guard total([]) > 0 else { return nil }
            return (1..<max(1, 1 << candidates.count)).filter { pattern in
                total(candidates.indices.filter { pattern >> $0 & 1 == 1 }.map { candidates[$0] }) < 0
            }.map(\.nonzeroBitCount).min()
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let score: Score
        let removed: [Int]?
        init(_ meaning: String, _ baseline: Double, _ contributions: [Double], _ removed: [Int]?, rooms: [Int]? = nil) {
            testDescription = meaning
            score = Score(
                baseline: baseline, contributions: contributions, rooms: rooms ?? contributions.map { _ in 0 })
            self.removed = removed
        }
    }

    @Test(
        "by hand",
        arguments: [
            Case("the largest is enough", -1, [0.5, 2, 0.2], [1]), Case("the two largest", -1, [0.9, 1, 0.8], [1, 0]),
            Case("of equals the first", -1, [0.7, 0.7, 0.1], [0]),
            Case("the baseline alone decides", 1, [0.5, 2], nil),
            Case("a tie is no flip", 0, [1, 1], nil), Case("nothing to take out", 1, [], nil),
            Case("not above 0 to begin with", -5, [1, 2], nil),
            Case("only what speaks for the label", 2, [-1, -0.5], nil),
            Case("from the title and from the content", -1, [0.3, 1.2, 0.4, 1.5], [3, 1], rooms: [0, 0, 1, 1]),
        ])
    func byHand(_ test: Case) {
        #expect(test.score.counterfactual()?.removed == test.removed)
    }

    @Test("the fewest of all sets, whatever the length power", arguments: [0, 0.5, 1], 0..<20 as Range<UInt64>)
    func exhaustive(power: Double, seed: UInt64) {
        var random = SeededGenerator(seed)
        let contributions = (0..<8).map { _ in Double.random(in: -0.6...1, using: &random) }
        let score = Score(
            baseline: Double.random(in: -1...0.2, using: &random), contributions: contributions,
            rooms: contributions.map { _ in random.chance(0.3) ? 1 : 0 }, power: power)
        let found = score.counterfactual()
        #expect(found?.removed.count == score.fewest)
        guard let found else { return }
        #expect(found.total < 0 && found.total == score.total(found.removed.sorted()))
        let order = found.removed.map { contributions[$0] }
        #expect(order == order.sorted(by: >))
    }

    @Test("ends at the limit, and works within its bound", arguments: [1, 5, 20])
    func bounded(limit: Int) {
        let rooms = (0..<60).map { $0 % 2 }
        let score = Score(baseline: -30, contributions: rooms.map { _ in 1 }, rooms: rooms)
        var calls = 0
        let found = Counterfactual.find(contributions: score.contributions, rooms: rooms, limit: limit) {
            calls += 1
            return score.total($0)
        }
        #expect(found == nil && calls <= (limit + 1) * (limit + 2) / 2)
        #expect(score.counterfactual(limit: 0) == nil)
        #expect(score.counterfactual(limit: 60)?.removed.count == 31)
    }

    /// A score of another form: the two largest count only together with the third. What is needless is put back.
    @Test("what is needless is put back")
    func pruned() {
        let found = Counterfactual.find(contributions: [3, 2, 1], rooms: [0, 0, 0], limit: 3) { removed in
            removed.contains(2) ? -1 : 1
        }
        #expect(found == Counterfactual(removed: [2], total: -1))
    }
}
