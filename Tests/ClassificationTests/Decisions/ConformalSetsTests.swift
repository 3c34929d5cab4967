import Testing

@testable import Classification

@Suite("Conformal sets")
struct ConformalSetsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let thresholds: [Double]
        let probabilities: [Double]
        let verdict: ConformalSets.Verdict
        init(_ meaning: String, _ thresholds: [Double], _ probabilities: [Double], _ verdict: ConformalSets.Verdict) {
            testDescription = meaning
            (self.thresholds, self.probabilities, self.verdict) = (thresholds, probabilities, verdict)
        }
    }

    @Test(
        "one label, several, none",
        arguments: [
            Case("sure of one", [0.3, 0.4], [0.9, 0.1], .one(0)),
            Case("sure of the other", [0.3, 0.4], [0.1, 0.9], .one(1)),
            Case("both are likely enough", [0.3, 0.4], [0.5, 0.5], .several([0, 1])),
            Case("neither is", [0.7, 0.8], [0.5, 0.5], .empty),
            Case("just at the threshold", [0.7, 0.8], [0.7, 0.3], .one(0)),
            Case("two of three", [0.2, 0.2, 0.5], [0.3, 0.2, 0.5 - 1e-9], .several([0, 1])),
        ])
    func verdict(_ test: Case) {
        #expect(ConformalSets(thresholds: test.thresholds).verdict(of: test.probabilities) == test.verdict)
    }
}
