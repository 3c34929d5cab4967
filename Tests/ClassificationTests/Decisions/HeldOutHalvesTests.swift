import Testing

@testable import Classification

@Suite("Halves of held-out predictions")
struct HeldOutHalvesTests {
    @Test("a part of the votes is the votes of a part", arguments: [2, 3])
    func chosen(labelCount: Int) {
        var random = SeededGenerator(UInt64(labelCount))
        for size in [0, 1, 2, 7, 60] {
            // Few clusters, so that most have several postings; few values, so that rows tie.
            let clusters = (0..<size).map { _ in UInt64.random(in: 0..<20, using: &random) }
            let labels = (0..<size).map { _ in Int.random(in: 0..<labelCount, using: &random) }
            let probabilities = (0..<size).flatMap { _ in
                let values = (0..<labelCount).map { _ in Double.random(in: 1..<4, using: &random).rounded() }
                let sum = values.reduce(0, +)
                return values.map { $0 / sum }
            }
            let groups = clusters.map { $0 / 2 }
            let (all, postings) = HeldOutPredictions.drawn(
                probabilities: probabilities, labels: labels, labelCount: labelCount, clusters: clusters, groups: groups
            )
            #expect(postings.map { labels[$0] } == all.labels)
            // Whole groups, as halves are.
            let isIn = groups.map { $0 % 3 != 0 }
            let members = clusters.indices.filter { isIn[$0] }
            let part = HeldOutPredictions(
                probabilities: members.flatMap { probabilities[($0 * labelCount)..<(($0 + 1) * labelCount)] },
                labels: members.map { labels[$0] }, labelCount: labelCount, clusters: members.map { clusters[$0] },
                groups: members.map { groups[$0] })
            #expect(all.chosen(postings.map { isIn[$0] }) == part)
        }
    }
}
