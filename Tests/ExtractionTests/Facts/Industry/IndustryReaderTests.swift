import Testing

@testable import Extraction
@testable import Postings

@Suite("The employer's industry")
struct IndustryReaderTests {
    static let reader = IndustryReader(SectionedText.tables.cues)

    static let told: [(SectionedText, String?)] = [
        (SectionedText((.about, "We are a leading insurance company.")), "insurance"),
        (SectionedText((.about, "Acme is a video game studio with many players.")), "video games"),
        (SectionedText((.about, "The largest credit union of the valley.")), "banking"),
        (SectionedText((.duties, "Improve care for patients.\nServe hospitals.")), "healthcare"),
        (SectionedText((.about, "A SaaS firm."), (.duties, "Forecast for a retailer.")), "software"),
        (SectionedText((.benefits, "Health insurance, and a retailer's discount.")), nil),
        (SectionedText((.about, "We offer dental insurance.")), nil),
        (SectionedText((.requirements, "Some healthcare.")), nil),
        (SectionedText((.duties, "Write code.")), nil),
        (SectionedText((.about, "We run a blood bank.")), nil),
        (SectionedText((.about, "We are a private bank.")), "banking"),
        (SectionedText((.about, "We give to charity, and use 5G phones.")), nil),
        (SectionedText((.about, "We are a telecommunications firm.")), "telecommunications"),
        (SectionedText((.about, "You are off on every bank holiday.")), nil),
        // The employer says what it is, among what it does for others.
        (SectionedText((.about, "We are a software company. Banks and hospitals use it.")), "software"),
        (SectionedText((.about, "Our client is a leading airline. It advises hotels.")), "aviation"),
        (SectionedText((.duties, "Follow the state of the art. Travel up to 10%.")), nil),
    ]

    static let names: [(employer: String, expected: String?)] = [
        ("Valley Credit Union", "banking"),
        ("Acme Telecommunications Ltd.", "telecommunications"),
        ("Acme", nil),
        (String(repeating: "Credit Union ", count: 10), nil),
    ]

    @Test("is what the employer's name says, where the text does not", arguments: names)
    func readsTheEmployersName(employer: String, expected: String?) {
        let fact = Self.reader.read(SectionedText((.duties, "Write code.")).input(employer: employer))
        #expect(fact?.value == expected)
        if let fact, case .text = fact.source { Issue.record("the text says nothing of it") }
    }

    @Test("is what the text speaks of most", arguments: told)
    func readsText(posting: SectionedText, expected: String?) {
        #expect(Self.reader.read(posting.input())?.value == expected)
    }

    static let declared: [(String, String?)] = [
        ("Insurance", "insurance"),
        ("Banking, Finance", "banking"),
        (" Oil & Gas ; Mining", "oil & gas"),
        ("", nil),
        (", Retail", nil),
        (String(repeating: "a long sentence ", count: 10), nil),
    ]

    @Test("is what structured data says first", arguments: declared)
    func readsStructuredData(field: String, expected: String?) {
        let text = SectionedText((.duties, "Write code."))
        #expect(Self.reader.read(text.input(industry: field))?.value == expected)
    }

    @Test("comes with where it is said")
    func pointsToItsSource() throws {
        let text = SectionedText((.about, "We are a bank: a retail bank."))
        let fact = try #require(Self.reader.read(text.input()))
        #expect(text.phrases(fact) == ["bank", "retail bank"])
        let declared = try #require(Self.reader.read(text.input(industry: " Retail, Food")))
        #expect(declared.source == .field(.industry, ByteRange(1, 7)))
    }
}
