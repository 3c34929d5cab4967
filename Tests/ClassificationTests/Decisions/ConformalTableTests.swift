import Postings
import Testing

@testable import Classification

@Suite("Conformal table")
struct ConformalTableTests {
    private static let labels = [Label("baker"), Label("gardener")]

    /// A table of two labels from the probabilities of the true label.
    private static func table(_ first: [Double], _ second: [Double]) -> ConformalTable {
        ConformalTable(
            probabilities: first.flatMap { [$0, 1 - $0] } + second.flatMap { [1 - $0, $0] },
            labels: first.map { _ in 0 } + second.map { _ in 1 }, labelCount: 2)
    }

    /// Ten postings of the first label with .1, .2 … 1: at 80 %, rank ⌈11 · .8⌉ = 9, and the ninth largest is .2. Four of
    /// the second with .3, .4, .5, .9: rank ⌈5 · .8⌉ = 4, the smallest.
    @Test("thresholds by hand")
    func byHand() throws {
        let table = Self.table((1...10).map { Double($0) / 10 }, [0.9, 0.3, 0.5, 0.4])
        #expect(table.counts == [10, 4])
        expectClose(try table.sets(coverage: 0.8, labels: Self.labels).thresholds, [0.2, 0.3], within: 1.1e-6)
        expectClose(try table.sets(coverage: 0.5, labels: Self.labels).thresholds, [0.5, 0.4], within: 1.1e-6)
    }

    struct Refusal: Sendable {
        let coverage: Double
        let needed: Int
    }

    @Test(
        "is refused where the rank would be beyond the last, and given from one posting more",
        arguments: [
            Refusal(coverage: 0.5, needed: 1), Refusal(coverage: 0.8, needed: 4), Refusal(coverage: 0.9, needed: 9),
            Refusal(coverage: 0.95, needed: 19), Refusal(coverage: 0.99, needed: 99),
        ])
    func refused(_ test: Refusal) throws {
        let many = [Double](repeating: 0.5, count: 200)
        #expect(
            throws: DecisionRefusal.tooFewOfLabel(
                label: Label("gardener"), found: test.needed - 1, needed: test.needed, coverage: test.coverage)
        ) {
            try Self.table(many, Array(many.prefix(test.needed - 1))).sets(coverage: test.coverage, labels: Self.labels)
        }
        let sets = try Self.table(many, Array(many.prefix(test.needed))).sets(
            coverage: test.coverage, labels: Self.labels)
        #expect(sets.thresholds == [0.5, 0.5])
    }

    @Test("a coverage that is none", arguments: [0, 1, -0.5, 1.5, .nan, .infinity])
    func outOfRange(coverage: Double) {
        #expect(throws: DecisionRefusal.self) {
            try Self.table([0.5], [0.5]).sets(coverage: coverage, labels: Self.labels)
        }
    }

    @Test("kept ranks: all of the lowest, then in steps of a 32nd")
    func ranks() {
        #expect(ConformalTable.ranks(of: 0) == [])
        #expect(ConformalTable.ranks(of: 40) == Array(1...40))
        let ranks = ConformalTable.ranks(of: 100_000)
        #expect(ranks.count < 320 && ranks[63] == 64 && ranks[64] == 66)
        #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $1 - $0 <= max(1, $0 / 32) })
    }

    /// Thinning only lowers thresholds, and by so little that coverage grows by at most a 32nd of what is left out.
    @Test("thinned thresholds cover as promised and hardly more", arguments: [0.8, 0.9, 0.95, 0.99])
    func thinned(coverage: Double) throws {
        let own = (1...5000).map { Double($0) / 5000 }
        let threshold = try Self.table(own, own).sets(coverage: coverage, labels: Self.labels).thresholds[0]
        let covered = Double(own.count { $0 >= threshold }) / 5000
        #expect(covered >= coverage && covered <= coverage + (1 - coverage) / 32 + 0.001)
    }

    /// Mean coverage over many draws of calibration postings, label by label, where the labels' scores differ.
    @Test("covers new postings of each label as often as promised", arguments: [0.8, 0.9, 0.95])
    func coverage(coverage: Double) throws {
        var random = SeededGenerator(UInt64(coverage * 100))
        func draw(_ label: Int, _ count: Int) -> [Double] {
            (0..<count).map { _ in
                let value = Double.random(in: 0..<1, using: &random)
                return label == 0 ? value.squareRoot() : 1 - value * value
            }
        }
        var covered = [0.0, 0.0]
        for _ in 0..<300 {
            let sets = try Self.table(draw(0, 60), draw(1, 40)).sets(coverage: coverage, labels: Self.labels)
            for label in 0..<2 {
                covered[label] += Double(draw(label, 100).count { $0 >= sets.thresholds[label] }) / 100
            }
        }
        for label in 0..<2 {
            let size = Double(label == 0 ? 60 : 40)
            let mean = covered[label] / 300
            // At least the coverage, at most one rank more; the standard error of the mean is below .004.
            #expect(mean > coverage - 0.01 && mean < coverage + 1 / (size + 1) + 0.01, "\(mean)")
        }
    }

    @Test("does not depend on the order where each posting is a cluster")
    func order() {
        var random = SeededGenerator(8)
        let first = (0..<90).map { _ in Double.random(in: 0...1, using: &random) }
        #expect(Self.table(first, first) == Self.table(first.shuffled(using: &random), first.shuffled(using: &random)))
    }
}
