import Testing

@testable import Ingestion

@Suite("Words as hashes")
struct WordHashesTests {
    private func words(_ text: String) -> [UInt64] {
        var words = WordHashes()
        words.replace(with: Array(text.utf8)[...])
        return words.hashes
    }

    @Test(
        "what counts as the same words",
        arguments: [
            ("What you'll do", "what youll DO"), ("What you’ll do", "what youll do"),
            ("Pay & benefits", "pay and benefits"),
            ("  Key – duties: ", "key duties"), ("Équipe", "Équipe"), ("CI/CD", "ci cd"), ("", " .,"),
        ])
    func same(left: String, right: String) {
        #expect(words(left) == words(right))
    }

    @Test("what does not", arguments: [("duties", "duty"), ("a b", "ab"), ("a b", "b a"), ("é", "e")])
    func different(left: String, right: String) {
        #expect(words(left) != words(right))
    }
}
