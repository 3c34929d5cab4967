import Testing

@testable import Extraction

@Suite struct NumberWordsTests {
    @Test(arguments: [
        ("zero", 0), ("Five", 5), ("twenty", 20), ("THIRTY", 30), ("several", nil), ("few", nil), ("5", nil),
    ])
    func saysTheNumber(word: String, value: Double?) {
        #expect(NumberWords.value(of: tokens(word)[0]) == value)
    }
}
