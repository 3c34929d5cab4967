import Testing

@testable import Extraction

@Suite struct SkillYearsFinderTests {
    static let cases: [(String, [String])] = [
        ("3+ years of Python and SQL", ["Python 3", "SQL 3"]),
        ("5 years of experience with Docker, 2 years of Kubernetes", ["Docker 5", "Kubernetes 2"]),
        ("Python (4 years), SQL (2+ years)", ["Python 4", "SQL 2"]),
        ("Python: 3 years", ["Python 3"]),
        // Not tied to the number.
        ("Strong Python skills and 5 years of experience", []),
        ("5 years of experience.\nPython", []),
        ("5 years of experience in sales and strong knowledge of Python", []),
    ]

    @Test(arguments: cases)
    func tiesNumbersToSkills(text: String, expected: [String]) {
        let facts = ExperienceReader(EmbeddedCues.table).read(.of(text))
        let found = facts.skills.map { years in
            "\(EmbeddedCues.skills.table.skills[Int(years.skill)].name) \(Int(years.years))"
        }
        #expect(found == expected)
    }
}
