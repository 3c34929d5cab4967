import Testing

@testable import Extraction

@Suite struct ShortQuoteTests {
    @Test(arguments: [
        ("", ""), ("R", "R"), (String(repeating: "a", count: 60), String(repeating: "a", count: 60)),
        (String(repeating: "a", count: 61), String(repeating: "a", count: 60) + "… (61 bytes)"),
    ])
    func cutsWhatIsTooLongToRead(text: String, quote: String) {
        #expect(ShortQuote(text).description == quote)
    }
}
