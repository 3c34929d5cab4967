import Testing

@testable import Extraction

@Suite("Frequent keys")
struct FrequentKeysTests {
    /// Each key beside its own occurrences.
    private static func keys(_ seed: UInt64, _ count: Int) -> [(key: UInt64, occurrences: Int)] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in (generator.next(), Int.random(in: 1...12, using: &generator)) }
    }

    private static func kept(_ keys: [(key: UInt64, occurrences: Int)], minimum: Int, room: Int) -> [Int32] {
        var frequent = FrequentKeys(room: room, minimum: minimum)
        for key in keys { for _ in 0..<key.occurrences { frequent.add([key.key]) } }
        var (wanted, places) = (keys.map(\.key), keys.indices.map(Int32.init))
        frequent.keepFrequent(&wanted, beside: &places)
        #expect(wanted == places.map { keys[Int($0)].key }, "what stands beside a key goes with it")
        return places
    }

    @Test("keeps those that occur often enough, in their order", arguments: [1, 2, 7, 12, 13])
    func exact(minimum: Int) {
        // 40 keys in a million counters: none shares one.
        let keys = Self.keys(3, 40)
        let expected = keys.indices.filter { keys[$0].occurrences >= minimum }.map(Int32.init)
        #expect(Self.kept(keys, minimum: minimum, room: 2 << 20) == expected)
    }

    @Test("loses no frequent key, however crowded")
    func crowded() {
        let keys = Self.keys(4, 20_000)
        let kept = Self.kept(keys, minimum: 10, room: 1)
        #expect(Set(kept).isSuperset(of: keys.indices.filter { keys[$0].occurrences >= 10 }.map(Int32.init)))
    }

    @Test("a minimum above 255 is 255")
    func saturates() {
        #expect(Self.kept([(1, 254), (2, 255), (3, 600)], minimum: 1000, room: 10) == [1, 2])
    }
}
