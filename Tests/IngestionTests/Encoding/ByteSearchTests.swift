import Testing

@testable import Ingestion

@Suite struct ByteSearchTests {
    /// All texts of up to five bytes over `a`, `B`, `b`, and all ranges, against a search that compares lower-case copies.
    @Test func agreesWithANaiveSearch() {
        var texts: [[UInt8]] = [[]]
        var last = texts
        for _ in 0..<5 {
            last = last.flatMap { prefix in [0x61, 0x42, 0x62].map { prefix + [$0] } }
            texts += last
        }
        var mistakes = 0
        for text in texts {
            let lower = text.map { $0 == 0x42 ? 0x62 : $0 }
            for start in 0...text.count {
                for end in start...text.count {
                    let naive = (start..<end).first {
                        $0 + 2 <= end && lower[$0..<($0 + 2)].elementsEqual([0x61, 0x62])
                    }
                    if ByteSearch.find("ab", in: text, from: start, to: end) != naive { mistakes += 1 }
                }
            }
        }
        #expect(mistakes == 0)
    }

    @Test func keepsToTheBytes() {
        #expect(ByteSearch.find("ab", in: [0x61, 0x62], from: 0, to: 99) == 0)
        #expect(ByteSearch.find("ab", in: [0x61, 0x62], from: 5, to: 9) == nil)
        #expect(ByteSearch.find("ab", in: [0x61, 0x62], from: -1, to: 2) == nil)
        // Only letters have two cases: `[` is 0x5B, one above `Z`, and `{` is 0x7B.
        #expect(ByteSearch.find("{", in: [0x5B], from: 0, to: 1) == nil)
    }
}
