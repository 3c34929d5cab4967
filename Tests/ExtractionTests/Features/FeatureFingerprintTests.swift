import Testing

@testable import Extraction
@testable import Postings

@Suite struct FeatureFingerprintTests {
    /// The fingerprint of the rules as they are. If this fails, a rule has changed: every stored model is refused until
    /// it is trained again, so change the number knowingly.
    @Test func isThatOfTheRulesAsTheyAre() {
        #expect(FeatureFingerprint.current == 6_324_449_492_820_845_590)
    }
}
