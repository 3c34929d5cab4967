import Testing

@testable import Ingestion

@Suite("Phrases")
struct PhraseTableTests {
    private func words(_ text: String) -> [UInt64] {
        var words = WordHashes()
        words.replace(with: Array(text.utf8)[...])
        return words.hashes
    }

    /// Every text of up to five words over a small alphabet against a search of all phrases at all places.
    @Test("longest and all matches equal a naive search, exhaustively")
    func naive() {
        let phrases = ["a", "a b", "b a b", "c c", "b"]
        let table = PhraseTable<Int>(phrases.enumerated().map { ($1, $0) })
        var texts: [[String]] = [[]]
        for length in 1...5 {
            for text in texts where text.count == length - 1 { texts += ["a", "b", "c"].map { text + [$0] } }
        }
        for text in texts {
            var expected: [Int] = []
            for start in text.indices {
                for length in 1...3 where start + length <= text.count {
                    let part = text[start..<(start + length)].joined(separator: " ")
                    if let index = phrases.firstIndex(of: part) { expected.append(index) }
                }
            }
            let hashes = words(text.joined(separator: " "))
            var found: [Int] = []
            table.forEachMatch(hashes) { value, _ in found.append(value) }
            #expect(found.sorted() == expected.sorted(), "\(text)")
            let longest = expected.map { phrases[$0].split(separator: " ").count }.max()
            #expect(
                table.longestMatch(hashes).map { phrases[$0].split(separator: " ").count } == longest, "\(text)")
            #expect(table.exactMatch(hashes) == phrases.firstIndex(of: text.joined(separator: " ")), "\(text)")
        }
    }

    @Test("no phrase reaches over the seam of two texts")
    func seam() {
        let table = PhraseTable<Bool>([("page not found", true)])
        var words = WordHashes()
        words.append(Array("the page not".utf8)[...])
        words.append(Array("found here".utf8)[...])
        #expect(table.longestMatch(words.hashes) == nil)
        words.append(Array("page not found".utf8)[...])
        #expect(table.longestMatch(words.hashes) == true)
    }
}
