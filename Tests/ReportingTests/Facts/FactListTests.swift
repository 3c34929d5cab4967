import Extraction
import Postings
import Testing

@testable import Reporting

struct FactListTests {
    private func entries(_ change: (inout PostingFacts) -> Void) -> [String] {
        var facts = PostingFacts()
        change(&facts)
        return FactList(facts, skills: Made.spanned).entries.map { "\($0.question): \($0.value)" }
    }

    private static let here = FactSource.text([ByteRange(0, 1)])

    @Test func `Facts stand in a fixed order, in words`() {
        #expect(
            FactList(Made.facts, skills: Made.spanned).entries.map { "\($0.question): \($0.value) [\($0.tag)]" } == [
                "seniority: senior [senior]", "manages people: yes [manages people]",
                "minimum degree: bachelor's [bachelor's]", "field of study: statistics [field]",
                "experience: 2.5 years [2.5 years]", "experience: 3 years with Python [3 years]",
                "certification: CKA [CKA]", "certification: Unknown Certificate [Unknown Certificate]",
                "salary: USD 60 – 72.50 an hour [USD 60 – 72.50 an hour]",
                "salary a year: USD 124,800 – 150,800 (× 2,080 hours) []", "employment: full time [full time]",
                "stages of the work: modelling (main) [modelling]", "works with: DevOps [DevOps]",
            ])
    }

    @Test func `Nothing known is no entry`() {
        #expect(entries { _ in } == [])
    }

    @Test func `Every value has words`() {
        for stage in LifecycleStage.allCases {
            let found = entries { $0.lifecycle = [Fact(stage, Self.here)] }
            #expect(found.count == 1 && !found[0].contains("_"))
        }
        for challenge in Challenge.allCases {
            #expect(entries { $0.challenges = [Fact(challenge, Self.here)] }.allSatisfy { !$0.contains("_") })
        }
        for degree in Degree.allCases {
            #expect(entries { $0.education.minimum = Fact(degree, Self.here) }.count == 1)
        }
        #expect(entries { $0.workplace = Fact(.onsite, Self.here) } == ["workplace: on site"])
        #expect(entries { $0.experience.minimumYears = Fact(1, Self.here) } == ["experience: 1 year"])
        #expect(entries { $0.experience.minimumYears = Fact(.nan, Self.here) } == ["experience: many years"])
    }

    static let salaries: [(Salary, String, String?)] = [
        (Salary(minimum: 98_000, maximum: 121_000, currency: "USD", period: .year), "USD 98,000 – 121,000 a year", nil),
        (
            Salary(minimum: 500, maximum: 500, currency: "GBP", period: .day), "GBP 500 a day",
            "GBP 130,000 (× 260 days)"
        ),
        (
            Salary(minimum: nil, maximum: 9_000, currency: nil, period: .month), "up to 9,000 a month",
            "up to 108,000 (× 12 months)"
        ),
        (
            Salary(minimum: 37.5, maximum: nil, currency: "EUR", period: .hour), "from EUR 37.50 an hour",
            "from EUR 78,000 (× 2,080 hours)"
        ),
        (
            Salary(minimum: 1_000, maximum: 2_000.25, currency: nil, period: .week), "1,000 – 2,000.25 a week",
            "52,000 – 104,013 (× 52 weeks)"
        ),
        (Salary(minimum: 1, maximum: 2, currency: "USD", period: nil), "USD 1 – 2", nil),
        (Salary(minimum: nil, maximum: nil, currency: nil, period: nil), "not said", nil),
        (
            Salary(minimum: 1e11, maximum: 1e300, currency: nil, period: .hour),
            "100,000,000,000 – out of range an hour", "out of range – out of range (× 2,080 hours)"
        ),
    ]

    @Test(arguments: salaries)
    func `Pay is worded with the rule of its year`(_ salary: Salary, _ said: String, _ yearly: String?) {
        #expect(SalaryWording(salary).asSaid == said)
        #expect(SalaryWording(salary).yearly == yearly)
    }
}
