import Postings
import Testing

@Suite struct PostingVerdictTests {
    @Test func verdictsAreSpelledAsInTheReport() {
        let spelled = ["posting", "expired", "wall", "list", "shell", "article", "missing", "empty"]
        #expect(PostingVerdict.allCases.map(\.rawValue) == spelled)
    }
}
