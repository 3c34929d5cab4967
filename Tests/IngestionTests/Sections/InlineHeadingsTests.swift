import Testing

@testable import Ingestion

@Suite struct InlineHeadingsTests {
    /// Headings stand between braces.
    static let texts = [
        "We model tides. {Requirements:} Good eyes", "We model tides {Responsibilities} Plan the gauges",
        "We model tides {KEY RESPONSIBILITIES} Plan the gauges", "{What You'll Do} Plan. {What We Offer} Pay.",
        "We model tides. {What you'll bring} Three years", "Plan {Nice to have:} diving",
        "the benefits of Python", "The requirements are high",
        "We list the Requirements of users",
        "Senior Experience Designer", "{Preferred Qualifications} 5 years", "{About the role :} we plan",
        "{Who are you?} A sailor", "",
        "We model tides{Requirements}Good eyes", "We model tides.{Requirements}3 good eyes",
    ]

    @Test(arguments: texts)
    func finds(_ marked: String) {
        let text = Array(marked.utf8).filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
        var headings = InlineHeadings()
        headings.read(text.span, from: 0, to: text.count)
        var found = text
        for heading in headings.found.reversed() {
            found.insert(UInt8(ascii: "}"), at: heading.end)
            found.insert(UInt8(ascii: "{"), at: heading.start)
        }
        #expect(String(decoding: found, as: UTF8.self) == marked)
    }
}
