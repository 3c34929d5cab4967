import Testing

@testable import Extraction

/// Texts that would take minutes if any reader looked back or ahead without a bound.
///
/// Linear work on 30,000 repetitions takes a second or two in a debug build, where a quadratic scan needs 450 million
/// steps.
@Suite(.serialized) struct HostileTextTests {
    private static let repetitions = 30_000
    private static let limit = Duration.seconds(30)

    @Test(arguments: [
        "5 years ", "BS or ", "preferred ", "Python 5 years of experience or ", "degree in math, ", "(", "5-", "aB",
        "5 years\nor\n", "3 years to ", "2 days a week ", "office ", "full-time or ", "remote, ", "$100,000 - ",
        "senior ",
    ])
    func readsInLinearTime(part: String) {
        let input = FactInput.of(String(repeating: part, count: Self.repetitions))
        let education = EducationReader(EmbeddedCues.table)
        let experience = ExperienceReader(EmbeddedCues.table)
        let salary = SalaryReader(EmbeddedCues.matcher)
        let seniority = SeniorityReader(EmbeddedCues.table)
        let work = WorkReader(EmbeddedCues.table)
        let time = ContinuousClock().measure {
            _ = education.read(input)
            let years = experience.read(input).minimumYears
            _ = salary.read(input)
            _ = seniority.read(input, minimumYears: years)
            _ = work.employmentType(input)
            _ = work.workplace(input)
        }
        #expect(time < Self.limit)
    }
}
