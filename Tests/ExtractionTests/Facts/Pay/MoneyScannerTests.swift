import Testing

@testable import Extraction

@Suite struct MoneyScannerTests {
    @Test(arguments: [
        ("pays $120,000 now", "$120,000", 120_000, Currency.dollar), ("CA$90k", "CA$90k", 90_000, .code("CAD")),
        ("C$ 90,000", "C$ 90,000", 90_000, .code("CAD")), ("A$120,000", "A$120,000", 120_000, .code("AUD")),
        ("S$8,000", "S$8,000", 8000, .code("SGD")), ("US$100k", "US$100k", 100_000, .code("USD")),
        ("£50k", "£50k", 50_000, .code("GBP")), ("€ 55.000", "€ 55.000", 55_000, .code("EUR")),
        ("55 000 €", "55 000 €", 55_000, .code("EUR")), ("₹12 LPA", "₹12 LPA", 1_200_000, .code("INR")),
        ("12-LPA? 12LPA", "12LPA", 1_200_000, .code("INR")), ("Rs. 50,000", "Rs. 50,000", 50_000, .code("INR")),
        ("USD 120.000", "USD 120.000", 120_000, .code("USD")), ("EUR50.000", "EUR50.000", 50_000, .code("EUR")),
        ("$90,000 CAD", "$90,000 CAD", 90_000, .code("CAD")), ("65 000 kr", "65 000 kr", 65_000, .crown),
        ("500 Euros", "500 Euros", 500, .code("EUR")), ("55 k€", "55 k€", 55_000, .code("EUR")),
        ("$11M", "$11M", 11_000_000, .dollar), ("€6.5 million", "€6.5 million", 6_500_000, .code("EUR")),
    ])
    func amountIsFound(text: String, amount: String, value: Double, currency: Currency) throws {
        let reading = FactReading.reading(text)
        let found = try #require(MoneyScanner.amounts(reading).last)
        #expect(String(decoding: reading.text[found.start..<found.end], as: UTF8.self) == amount)
        #expect(found.value == value)
        #expect(found.currency == currency)
    }

    @Test(arguments: ["401k", "401(k)", "25% more", "3D models", "24x7", "2nd", "try 5 ways", "all 30 of us"])
    func otherNumbersHaveNoCurrencyAndNoScale(text: String) {
        for amount in MoneyScanner.amounts(FactReading.reading(text)) {
            #expect(amount.currency == nil)
            #expect(amount.scale == .one)
        }
    }
}
