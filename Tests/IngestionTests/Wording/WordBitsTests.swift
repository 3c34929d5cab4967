import Testing

@testable import Ingestion

@Suite struct WordBitsTests {
    /// What was inserted is found; of what was not, hardly more than an eighth is told wrongly.
    @Test(arguments: [0, 1, 100, 5_000])
    func neverLosesAWord(_ count: Int) {
        var set = WordBits(expected: count)
        func hash(_ number: Int) -> UInt64 { WordScanner.hash(of: "word\(number)") }
        for number in 0..<count { set.insert(hash(number)) }
        #expect((0..<count).allSatisfy { set.mayContain(hash($0)) })
        let wrong = (count..<(count + 10_000)).count { set.mayContain(hash($0)) }
        #expect(wrong < 1_500, "\(wrong) of 10,000")
        #expect(count > 0 || wrong == 0)
    }
}
