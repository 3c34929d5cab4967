import Postings
import Testing

@Suite struct ByteRangeTests {
    /// All ranges within five bytes, against the standard library's.
    @Test func agreesWithRange() {
        for lower in 0...5 {
            for upper in lower...5 {
                let (range, reference) = (ByteRange(lower, upper), lower..<upper)
                #expect(range.lower == lower && range.upper == upper)
                #expect(range.count == reference.count && range.isEmpty == reference.isEmpty)
                for offset in -1...6 { #expect(range.contains(offset) == reference.contains(offset)) }
            }
        }
    }

    @Test func holdsTheLargestDocument() {
        let range = ByteRange(0, Int(Int32.max))
        #expect(range.count == 2_147_483_647)
        #expect(!range.contains(2_147_483_647) && range.contains(2_147_483_646))
        #expect(MemoryLayout<ByteRange>.size == 8)
    }

    @Test func refusesARangeThatEndsBeforeItBegins() async {
        await #expect(processExitsWith: .failure) { _ = ByteRange(2, 1) }
    }

    @Test func refusesWhatDoesNotFit() async {
        await #expect(processExitsWith: .failure) { _ = ByteRange(0, Int(Int32.max) + 1) }
    }
}
