import Testing

@testable import Extraction
@testable import Postings

/// Texts that would take minutes if any reader looked back or ahead without a bound.
///
/// Linear work on 30,000 repetitions takes seconds in a debug build; a quadratic scan runs into the limit, which is there to
/// end a hang and says nothing of speed.
@Suite(.serialized, .timeLimit(.minutes(5))) struct HostileTextTests {
    private static let repetitions = 30_000

    @Test(arguments: [
        "5 years ", "BS or ", "preferred ", "Python 5 years of experience or ", "degree in math, ", "(", "5-", "aB",
        "5 years\nor\n", "3 years to ", "2 days a week ", "office ", "full-time or ", "remote, ", "$100,000 - ",
        "senior ",
    ])
    func comesToAnEndInsideTheText(part: String) {
        let text = String(repeating: part, count: Self.repetitions)
        let input = FactInput.of(text)
        let education = EducationReader(EmbeddedCues.table)
        let experience = ExperienceReader(EmbeddedCues.table)
        let salary = SalaryReader(EmbeddedCues.matcher)
        let seniority = SeniorityReader(EmbeddedCues.table)
        let work = WorkReader(EmbeddedCues.table)
        let degrees = education.read(input)
        let years = experience.read(input).minimumYears
        let sources = [
            degrees.minimum?.source, degrees.preferred?.source, years?.source, salary.read(input).salary?.source,
            seniority.read(input, minimumYears: years)?.source, work.employmentType(input)?.source,
            work.workplace(input)?.source,
        ]
        for case .text(let ranges)? in sources {
            #expect(ranges.allSatisfy { !$0.isEmpty && $0.upper <= text.utf8.count })
        }
    }
}
