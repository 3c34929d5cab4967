import Testing

@testable import Ingestion

struct KeyIndexTests {
    private func find(_ key: UInt32, in index: KeyIndex) -> [UInt32] {
        var found: [UInt32] = []
        index.find(key, into: &found)
        return found
    }

    @Test func `What was put in is found in its order, through all growths, but for a few of full buckets`() {
        var index = KeyIndex()
        var numbers = Sketches.Numbers(state: 1)
        var reference: [UInt32: [UInt32]] = [:]
        let keys = (0..<100_000).map { _ in UInt32.random(in: 1 ... .max, using: &numbers) }
        for (posting, key) in keys.enumerated() {
            index.insert(key, posting: UInt32(posting))
            reference[key, default: []].append(UInt32(posting))
        }
        var lost = 0
        var wrong = 0
        for (key, postings) in reference {
            let found = find(key, in: index)
            lost += postings.count - found.count
            if found != postings, found.count >= postings.count { wrong += 1 }
        }
        #expect(wrong == 0)
        #expect(lost + index.count == keys.count)
        #expect(Double(lost) < 0.05 * Double(keys.count))
        // Keys that nobody has are nobody's.
        #expect((1...1000).allSatisfy { reference[$0] != nil || find($0, in: index).isEmpty })
    }

    @Test func `A key of many postings keeps the first eight, and does not push others out`() {
        var index = KeyIndex()
        for posting in 0..<100_000 as Range<UInt32> { index.insert(12345, posting: posting) }
        #expect(find(12345, in: index) == Array(0..<8))
        #expect(index.count == 8)
        index.insert(12346, posting: 7)
        #expect(find(12346, in: index) == [7])
    }

    @Test func `The smallest and the largest key have a place`() {
        var index = KeyIndex()
        index.insert(1, posting: 3)
        index.insert(.max, posting: 4)
        #expect(find(1, in: index) == [3])
        #expect(find(.max, in: index) == [4])
    }
}
