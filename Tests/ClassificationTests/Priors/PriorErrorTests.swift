import Postings
import Testing

@testable import Classification

@Suite("Prior error")
struct PriorErrorTests {
    private static let roles = [Label("data_scientist"), Label("ml_engineer")]

    @Test("messages say what is wrong and what to do")
    func messages() {
        let cases: [(PriorError, String)] = [
            (
                .empty(labels: Self.roles),
                "the prior is empty; give training, estimate, even, or a share for each of data_scientist, ml_engineer"
            ),
            (
                .notAShare("x", in: "x,y"),
                "'x' in the prior 'x,y' is no share; give numbers between 0 and 1, such as 0.4,0.6 or"
                    + " data_scientist=0.4,ml_engineer=0.6"
            ),
            (
                .wrongCount(found: 1, labels: Self.roles),
                "the prior has 1 share, and the model has 2 labels; give a share for each, in this order:"
                    + " data_scientist, ml_engineer"
            ),
            (.wrongSum(0.75), "the shares of the prior sum to 0.75; they must sum to 1"),
            (
                .unknownLabel(Label("ml"), labels: Self.roles),
                "the prior names 'ml', and the model has no such label; it has data_scientist, ml_engineer"
            ),
            (.repeatedLabel(Label("ml")), "the prior names 'ml' twice; give each label one share"),
            (
                .missingLabels((1...10).map { Label("r\($0)") }),
                "the prior has no share for r1, r2, r3, r4, r5, r6, r7, r8 and 2 more; give each label one"
            ),
        ]
        for (error, message) in cases { #expect(error.description == message) }
    }
}
