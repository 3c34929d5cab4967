import Testing

@testable import Pipeline

struct LabelledExampleTests {
    /// Ascending; each differs from the one before in one thing.
    private static let ascending: [MadeExample] = [
        MadeExample(contentHash: 1),
        MadeExample(contentHash: 2),
        MadeExample(contentHash: 2, title: [:]),
        MadeExample(contentHash: 2, title: ["title:a": 1]),
        MadeExample(contentHash: 2, title: ["title:b": 1]),
        MadeExample(contentHash: 2, content: ["body:a": 1]),
        MadeExample(contentHash: 2, content: ["body:a": 2]),
        MadeExample(contentHash: 2, content: ["body:a": 2, "body:b": 1]),
        MadeExample(contentHash: 2, content: ["body:ab": 1]),
        MadeExample(contentHash: 2, content: ["body:b": 1]),
        MadeExample(contentHash: 2, sketch: [1]),
        MadeExample(contentHash: 2, sketch: [1, 2]),
        MadeExample(contentHash: 2, sketch: [2]),
        MadeExample(contentHash: 2, board: "a"),
        MadeExample(contentHash: 2, board: "b"),
        // Two spellings of one letter are two names: which came first must not matter.
        MadeExample(contentHash: 2, board: "e\u{301}"), MadeExample(contentHash: 2, board: "\u{E9}"),
        MadeExample(contentHash: 2, language: "sv"),
        MadeExample(contentHash: 2, employer: 0),
        MadeExample(contentHash: 2, employer: 7),
        MadeExample(contentHash: 2, label: "role_1"),
        MadeExample(contentHash: 3),
    ]

    @Test func `Canonical order is total, and knows neither arrival nor numbers`() {
        for seed in 0..<20 as Range<UInt64> {
            #expect(MadeExamples.made(MadeExamples.set(Self.ascending, seed: seed)) == Self.ascending)
        }
        let set = MadeExamples.set(Self.ascending)
        for left in set.examples.indices {
            for right in set.examples.indices {
                #expect(set.examples[left].precedes(set.examples[right], set.lexicon) == (left < right))
            }
        }
    }
}
