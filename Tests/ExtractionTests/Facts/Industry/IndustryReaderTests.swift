import Testing

@testable import Extraction
@testable import Postings

@Suite("The employer's industry")
struct IndustryReaderTests {
    static let reader = IndustryReader(SectionedText.cues)

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
    ]

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
