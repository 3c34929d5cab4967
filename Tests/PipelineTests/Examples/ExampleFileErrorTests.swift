import Testing

@testable import Pipeline

struct ExampleFileErrorTests {
    /// Each says what is wrong, and what to do.
    @Test(
        arguments: [
            (.notExamples, "this is no example file", "give the path"),
            (.model, "this is a model", "give the example file"),
            (.truncated(bytes: 5, expected: 24), "has 5 bytes of 24", "copy it again"),
            (.altered, "its checksum does not match", "copy it again"),
            (.newer(version: 9, supported: 1), "has format 9, newer than the 1", "update rolecall"),
            (.older(version: 1, supported: 2), "has format 1, older than the 2", "write it again from the corpora"),
            (.otherFeatures, "another version of feature extraction", "write it again from the corpora"),
            (.invalid(problem: "it is odd"), "invalid: it is odd", "write it again from the corpora"),
        ] as [(ExampleFileError, String, String)])
    func `Messages`(error: ExampleFileError, wrong: String, advice: String) {
        #expect(error.description.contains(wrong) && error.description.contains("; " + advice))
    }
}
