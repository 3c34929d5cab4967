import Postings
import Testing

@testable import Extraction

/// A text and the overall years that it asks for.
struct YearsCase: Sendable, CustomTestStringConvertible {
    let text: String
    let years: Double?
    init(_ text: String, _ years: Double?) { (self.text, self.years) = (text, years) }
    var testDescription: String { text }
}

@Suite struct ExperienceReaderTests {
    private let reader = ExperienceReader(EmbeddedCues.table)

    static let asked: [YearsCase] = [
        YearsCase("5+ years of experience in data science", 5),
        YearsCase("At least three (3) years' experience", 3),
        YearsCase("3 to 5 years of relevant experience", 3),
        YearsCase("Minimum 2 yrs exp", 2),
        YearsCase("5yrs of experience", 5),
        YearsCase("18 months of experience", 1.5),
        YearsCase("Years of experience: 5 - 7", 5),
        YearsCase("Experience: 6-8 years", 6),
        YearsCase("Ten-plus years of experience, including five in a lead role", 10),
        YearsCase("About the rolerequirements5+ years building models", 5),
        YearsCase("0-2 years of experience", 0),
        YearsCase("8 years of experience, or 5 years with a Master's degree", 5),
        YearsCase("PhD with 2 years of experience, MS with 4 years of experience", 2),
        YearsCase("Option 1 - a bachelor's degree and 3 years of experience.\nOption 2 - 5 years of experience.", 3),
        YearsCase("10 years of software development, 4 years of it in machine learning", 10),
        YearsCase("Minimum 3, ideally 5+ years of experience", 3),
        YearsCase("2 years of experience (sales is a plus)", 2),
        YearsCase("5+ years of experience. 8+ years preferred.", 5),
        YearsCase("Bachelor's degree and/or three years of experience", 3),
        YearsCase("3 years to 5 years of experience in sales", 3),
        YearsCase("Experience level:\n4 years\n5 years\n6 years", 4),
        YearsCase("4 years of lab experience\nOR\n2 years of lab experience and a PhD", 2),
        YearsCase("7+ years of experience (3+ years of experience post PhD) in sales", 3),
        YearsCase("Experience in research (2+ years for PhD, 5+ years for MS, 8+ years for BS)", 2),
        YearsCase("3 years of experience as a data scientist, 5 years of Python", 3),
        YearsCase("3+ years of experience as an analyst\n5+ years of experience with SQL", 3),
        YearsCase("Python: 5 years\n2 years of SQL", 5),
        YearsCase("Several years (typically 4-6) of experience in sales", 4),
        YearsCase("Exp. - 8 yrs+\n2+ years of experience in sales", 8),
        YearsCase("2+ years of data analyst experience\n4+ years of query languages and scripts experience", 2),
        YearsCase("BS; a master's degree is a plusEXPERIENCE: 5+ years of experience in sales", 5),
        YearsCase("Experience: 1 year to less than 2 years", 1),
        YearsCase("No less than 3 years of experience", 3),
        YearsCase("5 years of SQL\n3 years of experience running large warehouses", 5),
    ]

    static let other: [YearsCase] = [
        "At least 18 years of age", "A 2 year contract", "Shares vest over 4 years", "Four-year degree",
        "In the last 5 years we doubled", "For over 30 years, we have led", "Several years of experience",
        "6 months contract", "3 years ago", "25 days a year", "100 years of history", "After 2 years you get a bonus",
        "Bachelor's degree or 3 years of equivalent experience", "3+ years of experience preferred",
        "You have less than 3 years of experience", "Under 2 years of experience",
        "In lieu of a degree, 5 years of experience", "Preferably 3+ years of experience",
        "A bachelor degree of 3 years",
    ].map { YearsCase($0, nil) }

    @Test(arguments: asked + other)
    func readsOverallYears(_ expected: YearsCase) {
        #expect(reader.read(.of(expected.text)).minimumYears?.value == expected.years)
    }

    @Test(arguments: [
        "With over 20 years of experience, we lead the market", "We have 10+ years of experience in finance",
        "Our founders bring more than 15 years of experience",
    ])
    func passesOverTheEmployersYears(text: String) {
        #expect(reader.read(.of(text, section: .about)).minimumYears == nil)
    }

    @Test func takesALabelsValueAnywhere() {
        #expect(
            reader.read(.of("Minimum Years of Experience: 5 Travel: none", section: .about)).minimumYears?.value == 5)
    }

    @Test func passesOverWhatIsNiceToHave() {
        let facts = reader.read(
            .of([
                (.requirements, "Five things\n2+ years of experience"), (.preferred, "Nice to have\n6+ years in sales"),
            ]))
        #expect(facts.minimumYears?.value == 2)
    }

    @Test func pointsAtTheWords() {
        let input = FactInput.of("You bring at least five (5) years of experience.")
        #expect(said(reader.read(input).minimumYears?.source, in: input) == "five (5) years")
    }

    @Test(arguments: [("36 months", 3), ("18 months", 1.5), ("At least 4 years of experience", 4), ("none", 7)])
    func takesStructuredDataFirst(field: String, years: Double) {
        let input = FactInput.of([(.requirements, "7 years of experience")], fields: [.experience: field])
        #expect(reader.read(input).minimumYears?.value == years)
    }
}
