import Postings
import Testing

@testable import Extraction

/// A text, the lowest degree that is enough and the one that is preferred.
struct DegreeCase: Sendable, CustomTestStringConvertible {
    let text: String
    let minimum: Degree?
    let preferred: Degree?
    init(_ text: String, _ minimum: Degree?, _ preferred: Degree? = nil) {
        (self.text, self.minimum, self.preferred) = (text, minimum, preferred)
    }
    var testDescription: String { text }
}

@Suite struct EducationReaderTests {
    private let reader = EducationReader(EmbeddedCues.table)

    static let levels: [DegreeCase] = [
        DegreeCase("Bachelor's degree in computer science", .bachelor),
        DegreeCase("BS/MS/PhD in physics", .bachelor),
        DegreeCase("B.Sc. or M.Sc. in statistics", .bachelor),
        DegreeCase("B.E./B.Tech/MCA in any field", .bachelor),
        DegreeCase("BA/BS required", .bachelor),
        DegreeCase("Master’s or Ph.D. in economics", .master),
        DegreeCase("MBA or MS in analytics", .master),
        DegreeCase("M.Tech in electronics", .master),
        DegreeCase("Advanced degree in a quantitative field", .master),
        DegreeCase("Graduate degree", .master),
        DegreeCase("A doctorate in biology", .doctorate),
        DegreeCase("PhD, or a Master's with 3 years of experience", .master),
        DegreeCase("Degree in mathematics", .bachelor),
        DegreeCase("A computer science or related degree", .bachelor),
        DegreeCase("Four-year college degree", .bachelor),
        DegreeCase("No degree required", Degree.none),
        DegreeCase("High school diploma", Degree.none),
        DegreeCase("Associate's or Bachelor's degree", Degree.none),
        DegreeCase("You are a master at juggling priorities", nil), DegreeCase("Heating degree-day values", nil),
        DegreeCase("You report to our CEO, who has a PhD in physics", nil),
        DegreeCase("Candidates who have a PhD in physics", .doctorate), DegreeCase("MA / BS in statistics", .bachelor),
        DegreeCase("A high degree of care", nil),
        DegreeCase("A 1st class degree or a Master's", .bachelor),
        DegreeCase("About youRequirementsBachelor in physics", .bachelor),
    ]

    static let preferences: [DegreeCase] = [
        DegreeCase("Bachelor's required, Master's preferred", .bachelor, .master),
        DegreeCase("Bachelor's degree (required), Master's degree (preferred)", .bachelor, .master),
        DegreeCase("BS in engineering, MBA is a plus", .bachelor, .master),
        DegreeCase("B.S. in engineering. MS is a plus.", .bachelor, .master),
        DegreeCase("Bachelor's degree; master's degree is a plusExperience in sales", .bachelor, .master),
        DegreeCase("BS in the engineering area, MS in physics is a plus", .bachelor, .master),
        DegreeCase("Bachelor's (Master's or PhD preferred) in physics", .bachelor, .master),
        DegreeCase("Degree, preferably PhD, in physics", .bachelor, .doctorate),
        DegreeCase("Degree in statistics (MSc preferred)", .bachelor, .master),
        DegreeCase("Ideally you hold a PhD or MSc", nil, .master),
        DegreeCase("Bachelor's degree preferred", nil, .bachelor),
        DegreeCase("A degree in physics is desirable", nil, .bachelor),
        DegreeCase("BSc or any other science related degree preferred", nil, .bachelor),
        DegreeCase(
            "Degree in law. A Master's in law, tax, or another scientific or legal background is a plus", .bachelor,
            .master),
        DegreeCase("Master's degree plus 5 years of experience", .master),
        DegreeCase("Bachelor's degree in physics, with experience in sales preferred", .bachelor),
    ]

    /// Words of degrees that are none.
    static let others: [DegreeCase] = [
        "A high degree of autonomy", "A 360-degree view", "MS Office and MS SQL Server", "Offices in Jackson, MS",
        "Work with the BA team", "Clean master data", "Scrum master", "Master new tools", "You don't need a PhD",
        "Mentor PhD students", "We hire graduates",
        "A master plan", "Master Black Belt certification",
    ].map { DegreeCase($0, nil) }

    @Test(arguments: levels + preferences + others)
    func readsDegrees(_ expected: DegreeCase) {
        let facts = reader.read(.of(expected.text))
        #expect(facts.minimum?.value == expected.minimum)
        #expect(facts.preferred?.value == expected.preferred)
    }

    @Test(arguments: [SectionKind.benefits, .equalOpportunity, .about])
    func passesOverWhatIsSaidOfOthers(section: SectionKind) {
        let facts = reader.read(.of("Our team is 40% PhD and 50% Master's", section: section))
        #expect(facts == EducationFacts())
    }

    @Test func readsHeadingsOfPreferences() {
        let facts = reader.read(
            .of([(.requirements, "Minimum qualifications\nBachelor's degree"), (.preferred, "Bonus points\nPhD")]))
        #expect(facts.minimum?.value == .bachelor)
        #expect(facts.preferred?.value == .doctorate)
    }

    @Test func pointsAtTheWords() {
        let input = FactInput.of("You have a master’s degree in physics or equivalent work experience.")
        let facts = reader.read(input)
        #expect(said(facts.minimum?.source, in: input) == "master’s degree")
        #expect(said(facts.orExperience, in: input) == "or equivalent work experience")
        #expect(facts.fields.map { said($0.source, in: input) } == ["physics"])
    }

    @Test func experienceIsNotInsteadOfADegreeThatIsNotAskedFor() {
        #expect(reader.read(.of("No degree required.")).orExperience == nil)
        #expect(reader.read(.of("A degree, or no degree and 5 years of experience.")).orExperience != nil)
    }

    @Test func takesStructuredDataFirst() {
        let input = FactInput.of([(.requirements, "PhD in physics")], fields: [.education: "bachelor degree"])
        let minimum = reader.read(input).minimum
        #expect(minimum?.value == .bachelor)
        #expect(said(minimum?.source, in: input) == "bachelor degree")
        let unread = FactInput.of([(.requirements, "PhD in physics")], fields: [.education: "see below"])
        #expect(reader.read(unread).minimum?.value == .doctorate)
    }

    @Test func saysNothingOfAnEmptyText() {
        #expect(reader.read(.of("")) == EducationFacts())
    }
}
