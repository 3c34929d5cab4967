import Testing

@testable import Extraction

/// Texts that would take hours if any reader looked back or ahead without a bound: 200,000 repetitions take a second or
/// two in a debug build when the work is linear.
@Suite struct HostileTextTests {
    @Test(arguments: [
        "5 years ", "BS or ", "preferred ", "Python 5 years of experience or ", "degree in math, ", "(", "5-", "aB",
    ])
    func readsInLinearTime(part: String) {
        let input = FactInput.of(String(repeating: part, count: 200_000))
        let clock = ContinuousClock()
        let time = clock.measure {
            _ = EducationReader(EmbeddedCues.table).read(input)
            _ = ExperienceReader(EmbeddedCues.table).read(input)
        }
        #expect(time < .seconds(60))
    }
}
