import Testing

@testable import Ingestion

@Suite struct PlainNumberTests {
    @Test(
        arguments: [
            ("120000", "120000"), ("0", "0"), ("007", "7"), ("31.25", "31.25"), ("31.50", "31.5"), ("31.00", "31"),
            (".5", "0.5"), (" 12 ", "12"), ("120,000", "120000"), ("1,200,000", "1200000"), ("1.200.000", "1200000"),
            ("120 000", "120000"), ("120'000", "120000"), ("120,000.50", "120000.5"), ("120.000,50", "120000.5"),
            ("45k", "45000"), ("45.5K", "45500"), ("1.2e5", "120000"), ("12,5", "12.5"), ("12.345", nil),
            ("1234.567", "1234.57"),
            ("1e3", "1000"), ("0.05", "0.05"),
            // What can mean two things, or nothing.
            ("45.000", nil), ("", nil), ("k", nil), ("-5", nil), ("12-14", nil), ("1,2,3", nil), ("1.2.3", nil),
            ("12,34,567", nil), ("$12", nil), ("twelve", nil), ("1e999", nil), ("1e", nil),
            ("9999999999999999999", nil),
            ("12.", "12"), (",5", nil), ("NaN", nil), ("inf", nil), ("0x10", nil),
        ] as [(String, String?)])
    func reads(_ text: String, _ number: String?) {
        #expect(PlainNumber(Array(text.utf8))?.text == number)
    }

    /// A number without grouping comes back as it is.
    @Test func readsWhatItWrites() {
        var mistakes: [Int] = []
        for hundredths in stride(from: 0, through: 20_000_000, by: 7919) {
            let text = "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
            guard let number = PlainNumber(Array(text.utf8)), (number.value * 100).rounded() == Double(hundredths),
                PlainNumber(Array(number.text.utf8)) == number
            else {
                mistakes.append(hundredths)
                continue
            }
        }
        #expect(mistakes.isEmpty)
    }
}
