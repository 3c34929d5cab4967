import Testing

@testable import Classification

@Suite("Grouped folds")
struct GroupedFoldsTests {
    @Test("a group is never divided, whatever else there is and in whatever order", arguments: 1...7)
    func groups(count: Int) {
        var random = SeededGenerator(UInt64(count))
        let groups = (0..<500).map { _ in UInt64.random(in: 0..<60, using: &random) }
        let folds = GroupedFolds(groups: groups, count: count)
        #expect(folds.count == count)
        #expect(folds.folds.count == groups.count)
        #expect(folds.folds.allSatisfy { (0..<count).contains($0) })
        var foldOfGroup: [UInt64: Int] = [:]
        for (group, fold) in zip(groups, folds.folds) {
            #expect(foldOfGroup[group, default: fold] == fold)
            foldOfGroup[group] = fold
        }
        let order = groups.indices.shuffled(using: &random)
        let shuffled = GroupedFolds(groups: order.map { groups[$0] }, count: count)
        #expect(shuffled.folds == order.map { folds.folds[$0] })
        #expect(GroupedFolds(groups: Array(groups.prefix(9)), count: count).folds == Array(folds.folds.prefix(9)))
    }

    /// Hashes may be uneven in any bits: small numbers, and numbers that differ in their high bits only.
    @Test("groups are dealt evenly", arguments: [0, 20, 40])
    func even(shift: UInt64) {
        let folds = GroupedFolds(groups: (0..<5000).map { $0 << shift }, count: 5)
        for fold in 0..<5 {
            let size = folds.folds.count { $0 == fold }
            // 1000 are expected, with a standard deviation of 28.
            #expect((850...1150).contains(size))
        }
    }
}
