import Postings
import Testing

@testable import Extraction

@Suite struct DegreeFinderTests {
    /// The words in brackets are degrees, the others are none.
    @Test(arguments: [
        "[BS] or [MS] in physics", "An [MS] in physics from Jackson, MS", "The BA works with a [BA] in economics",
        "[Master's], not master data", "A [PhD degree] to a high degree", "[Bachelor’s] and/or [Master’s degree]",
    ])
    func findsDegrees(marked: String) {
        let text = MarkedText(marked)
        let reading = TextReading.of(String(decoding: text.bytes, as: UTF8.self))
        let found = DegreeFinder(EmbeddedCues.table).find(in: reading)
        // A clitic is no part of a word.
        #expect(found.map(\.range.lower) == text.spans.map(\.lowerBound))
    }
}
