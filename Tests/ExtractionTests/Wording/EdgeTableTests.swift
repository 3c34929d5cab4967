import Testing

@testable import Extraction

@Suite struct EdgeTableTests {
    /// Grown from nothing and made large at once: the same answers as a dictionary's.
    @Test(arguments: [0, 1, 3_000])
    func answersAsADictionary(expected: Int) {
        var table = EdgeTable(expected: expected)
        var reference: [[UInt64]: Int32] = [:]
        var generator = SeededGenerator(seed: 3)
        for next in Int32(1)...2_000 {
            let node = Int32.random(in: 0...50, using: &generator)
            let token = UInt64.random(in: 0...500, using: &generator)
            let key = [UInt64(node), token]
            #expect(table.node(after: node, token) == reference[key])
            if reference[key] == nil {
                table.insert(from: node, token, to: next)
                reference[key] = next
            }
        }
        for node in Int32(0)...51 {
            for token in UInt64(0)...501 where table.node(after: node, token) != reference[[UInt64(node), token]] {
                Issue.record("node \(node), token \(token)")
            }
        }
    }
}
