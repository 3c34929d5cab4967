import Testing

@testable import Extraction

@Suite struct GroupedNumberTests {
    @Test(arguments: [
        ("120,000 a", 120_000, 7), ("55.000", 55_000, 6), ("160 000$", 160_000, 7), ("12,00,000", 1_200_000, 9),
        ("92,145.79", 92_145.79, 9), ("1.250,50", 1250.5, 8), ("69.72/hr", 69.72, 5), ("120'000", 120_000, 7),
        ("200000", 200_000, 6), ("1.5k", 1.5, 3), ("82\u{202F}501", 82_501, 8), ("70\u{A0}000", 70_000, 7),
        // What follows is no group.
        ("50 401(k)", 50_401, 6), ("45 1000", 45, 2), ("2024, 2025", 2024, 4), ("3.", 3, 1), ("1,5", 1, 1),
    ])
    func numberIsReadAsItIsGrouped(text: String, value: Double, end: Int) throws {
        let bytes = Array(text.utf8)
        let found = GroupedNumber(bytes.span, at: 0)
        let number = try #require(found)
        #expect(number.value == value)
        #expect(number.end == end)
    }

    @Test(arguments: ["", "a", "1234567890123"])
    func otherTextIsNoNumber(text: String) {
        let bytes = Array(text.utf8)
        let found = GroupedNumber(bytes.span, at: 0)
        #expect(found == nil)
    }
}
