import Extraction
import Postings
import Testing

@testable import Classification

@Suite("Training set")
struct TrainingSetTests {
    private func example(_ hash: UInt64, label: Int = 0, group: UInt64 = 1, employer: UInt64? = 1) -> TrainingExample {
        TrainingExample(
            content: .empty, title: nil, label: label, employer: employer, group: group, contentHash: hash)
    }

    private func set(_ examples: [TrainingExample], labels: [String] = ["a", "b"]) -> TrainingSet {
        TrainingSet(labels: labels.map { Label($0) }, examples: examples, lexicon: FeatureLexicon())
    }

    @Test("sorts by content hash, then label, group and employer")
    func order() {
        let sorted = [
            example(1, label: 1), example(2, group: 2), example(2, label: 1, group: 1, employer: nil),
            example(2, label: 1, group: 1, employer: 7), example(2, label: 1, group: 3, employer: 1),
        ]
        var random = SeededGenerator(1)
        for _ in 0..<20 {
            let found = set(sorted.shuffled(using: &random)).examples
            #expect(found.map(\.contentHash) == sorted.map(\.contentHash))
            #expect(found.map(\.label) == sorted.map(\.label))
            #expect(found.map(\.group) == sorted.map(\.group))
            #expect(found.map(\.employer) == sorted.map(\.employer))
        }
    }

    @Test("counts each label, also one that no posting has")
    func labelCounts() {
        #expect(set([example(1), example(2, label: 1), example(3)]).labelCounts == [2, 1])
        #expect(set([example(1, label: 1)], labels: ["a", "b", "c"]).labelCounts == [0, 1, 0])
        #expect(set([]).labelCounts == [0, 0])
    }

    @Test("the fingerprint follows postings and labels, and nothing else")
    func fingerprint() {
        let plain = set([example(1), example(2, label: 1)]).fingerprint
        #expect(set([example(2, label: 1), example(1)]).fingerprint == plain)
        #expect(set([example(1, group: 9), example(2, label: 1, employer: nil)]).fingerprint == plain)
        let others = [
            set([example(1), example(2)]), set([example(1, label: 1), example(2)]), set([example(1)]),
            set([example(1), example(2, label: 1), example(2, label: 1)]), set([example(1), example(3, label: 1)]),
            set([example(1), example(2, label: 1)], labels: ["a", "c"]), set([]),
        ].map(\.fingerprint)
        #expect(Set(others + [plain]).count == 8)
    }
}
