import Postings
import Testing

@testable import Extraction

@Suite struct OfficeDaysTests {
    private let days = OfficeDays(EmbeddedCues.table)

    @Test(arguments: [
        ("Come to the office three days a week", Workplace?.some(.hybrid), true),
        ("Two days from home", .hybrid, false),
        ("You work from home from time to time", .hybrid, false), ("In the office five days a week", .onsite, true),
        ("From home five days a week", nil, true), ("In the office 3-5 days a week", nil, true),
        ("In the office 4 out of 5 days a week", nil, true), ("Three days a week", nil, true), ("From home", nil, true),
    ])
    func readsHowOften(text: String, place: Workplace?, isCounted: Bool) throws {
        let reading = TextReading.of(text)
        let found = days.find(in: try #require(reading.units.first), of: reading)
        #expect(found?.place == place)
        if let found { #expect(found.isCounted == isCounted) }
    }
}
