import Testing

@testable import Classification

@Suite("Classification errors")
struct ClassificationErrorTests {
    @Test(
        "say what is wrong and what to do",
        arguments: [
            (.tooFewLabels(found: []), ["at least two labels", "none", "\"label\""]),
            (.tooFewLabels(found: ["chef"]), ["only chef"]),
            (.tooFewPostings(label: "chef", count: 3, needed: 10), ["chef has 3", "needs 10", "add postings"]),
            (.tooFewGroups(count: 4, needed: 10), ["4 employers", "needs 10", "add employers"]),
            (.noFeatures(minimumPostings: 10, minimumEmployers: 5), ["10 postings of 5 employers", "add postings"]),
        ] as [(ClassificationError, [String])])
    func descriptions(error: ClassificationError, parts: [String]) {
        for part in parts { #expect(error.description.contains(part)) }
        #expect(!error.description.contains("\n"))
    }
}
