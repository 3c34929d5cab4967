import Testing

@testable import Classification

@Suite("Model errors")
struct ModelErrorTests {
    @Test(
        "say what is wrong and what to do",
        arguments: [
            (.notAModel, ["not a RoleCall model", "rolecall train"]),
            (.truncated(bytes: 7, expected: 24), ["truncated", "7 bytes of 24", "copy it again"]),
            (.altered, ["altered", "copy it again"]),
            (.newer(version: 3, supported: 1), ["format 3", "update rolecall"]),
            (.older(version: 1, supported: 2), ["format 1", "older", "train it again"]),
            (.otherFeatures, ["another version", "train it again"]),
            (.invalid(problem: "x"), ["invalid: x", "train it again"]),
            (.noDefaultModel, ["--model", "scripts/train-default-model"]),
        ] as [(ModelError, [String])])
    func descriptions(error: ModelError, parts: [String]) {
        for part in parts { #expect(error.description.contains(part)) }
        #expect(!error.description.contains("\n"))
    }
}
