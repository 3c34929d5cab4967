import Extraction
import Postings
import Testing

@testable import Classification

@Suite("Term rule")
struct TrainingResultTests {
    /// Under ten postings a term, 200 postings make a large corpus.
    @Test(
        "asks for less of small corpora, and for no employers where half have none",
        arguments: [
            (200, 200, 10, 5, true), (5000, 2500, 10, 5, true), (5000, 2499, 10, 0, false),
            // 199/40 = 4.
            (199, 199, 4, 2, false), (199, 99, 4, 0, false), (199, 100, 4, 2, false), (119, 119, 2, 2, false),
            (120, 120, 3, 2, false), (10, 10, 2, 2, false), (10, 0, 2, 0, false),
        ] as [(Int, Int, Int, Int, Bool)])
    func rule(count: Int, named: Int, postings: Int, employers: Int, isForPublication: Bool) {
        let examples = (0..<count).map { index in
            TrainingExample(
                content: .empty, title: nil, label: index % 2, employer: index < named ? UInt64(index) : nil,
                group: UInt64(index), contentHash: UInt64(index))
        }
        let set = TrainingSet(labels: [Label("a"), Label("b")], examples: examples, lexicon: FeatureLexicon())
        let rule = TermRule(set, ClassificationConfiguration())
        #expect(rule.minimumPostings == postings)
        #expect(rule.minimumEmployers == employers)
        #expect(rule.isForPublication == isForPublication)
    }
}
