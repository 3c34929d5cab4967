import Testing

@testable import Classification

@Suite("Feature counting")
struct FeatureCountingTests {
    @Test(
        "what a count is worth",
        arguments: [
            (.presence, 1, 1), (.presence, 2, 1), (.presence, .max, 1), (.occurrences, 1, 1), (.occurrences, 2, 2),
            (.occurrences, 255, 255), (.occurrences, 256, 255), (.occurrences, .max, 255),
        ] as [(FeatureCounting, Int32, Int)])
    func worth(counting: FeatureCounting, count: Int32, worth: Int) {
        #expect(counting.worth(count) == worth)
        #expect(counting.values[TermFrequency.place(count)] == Double(worth))
    }

    /// The command line and the model file go by them.
    @Test("names and numbers")
    func names() {
        #expect(FeatureCounting.allCases.map(\.name) == ["presence", "occurrences"])
        #expect(FeatureCounting.allCases.map(\.rawValue) == [0, 1])
    }
}
