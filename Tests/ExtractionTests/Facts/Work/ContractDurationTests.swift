import Postings
import Testing

@testable import Extraction

@Suite struct ContractDurationTests {
    @Test(arguments: [
        ("Duration: 6 months", "Duration: 6 months"),
        ("Duration: min. 18 - 24 months +", "Duration: min. 18 - 24 months"),
        ("Length - approx. seven months", "Length - approx. seven months"), ("Duration: permanent", nil),
        ("Duration: 20250512 - 20251231", "Duration: 20250512 - 20251231"),
        ("Length: 2024-10-21 to 2025-03-31.", "Length: 2024-10-21 to 2025-03-31"), ("Duration: since 2020", nil),
        ("The duration is 6 months", nil), ("Duration: some months", nil), ("Duration", nil), ("Term:", nil),
        ("Duration: long-term, with a break of at least 2 months", nil),
    ])
    func findsTheField(text: String, field: String?) throws {
        let reading = TextReading.of(text)
        let unit = try #require(reading.units.first)
        let words = ContractDuration.find(in: unit, of: reading)
        let range = words.map { reading.range($0) }
        #expect(range.map { String(decoding: reading.text[$0.lower..<$0.upper], as: UTF8.self) } == field)
    }
}
