import Testing

@testable import Extraction

@Suite struct PathTableTests {
    /// The same answers as a dictionary's, full and nearly empty, with paths that want the same slot.
    @Test(arguments: [0, 1, 2, 3, 100, 3_000])
    func answersAsADictionary(count: Int) {
        var generator = SeededGenerator(seed: 3)
        var reference: [UInt64: PathTable.Entry] = [:]
        for number in 0..<count {
            // Half of them at the upper end, where a search goes on at the first slot.
            let path = UInt64.random(in: 1..<(.max), using: &generator) | (number % 2 == 0 ? 0xFFFF << 48 : 0)
            reference[path] = PathTable.Entry(path: path, meaning: UInt32(number), followers: 1)
        }
        let table = PathTable(Array(reference.values))
        for (path, entry) in reference {
            #expect(table.entry(path) == entry)
            for other in [path &+ 1, path &- 1, path ^ 1 << 63] where other != 0 {
                #expect(table.entry(other) == reference[other])
            }
        }
    }
}
