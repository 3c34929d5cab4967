import Postings
import Testing

@testable import Extraction

/// A text whose last word is counted, what the count is, and the bytes that say it.
struct CountCase: Sendable, CustomTestStringConvertible {
    let text: String
    let minimum: Double?
    let maximum: Double?
    let isOpen: Bool
    let said: String

    init(_ text: String, _ minimum: Double?, to maximum: Double? = nil, open isOpen: Bool = false, _ said: String = "")
    {
        (self.text, self.minimum, self.maximum, self.isOpen, self.said) = (text, minimum, maximum, isOpen, said)
    }

    var testDescription: String { text }
}

@Suite struct CountReaderTests {
    static let before: [CountCase] = [
        CountCase("with 5 years", 5, "5"),
        CountCase("with five years", 5, "five"),
        CountCase("five (5) years", 5, "five (5"),
        CountCase("5 (five) years", 5, "5 (five"),
        CountCase("5+ years", 5, open: true, "5"),
        CountCase("+5 years", 5, open: true, "5"),
        CountCase("5 + years", 5, open: true, "5"),
        CountCase("5 or more years", 5, open: true, "5"),
        CountCase("5-plus years", 5, open: true, "5"),
        CountCase("3 full years", 3, "3"),
        CountCase("3-5 years", 3, to: 5, "3-5"),
        CountCase("3 – 5 years", 3, to: 5, "3 – 5"),
        CountCase("3~5 years", 3, to: 5, "3~5"),
        CountCase("3-5+ years", 3, to: 5, open: true, "3-5"),
        CountCase("3 to 5 years", 3, to: 5, "3 to 5"),
        CountCase("between three and five years", 3, to: 5, "three and five"),
        CountCase("three (3) to five (5) years", 3, to: 5, "three (3) to five (5"),
        CountCase("3, ideally 5 years", 3, to: 5, "3, ideally 5"),
        CountCase("2.5 years", 2.5, "2.5"),
        CountCase("a couple of years", 2, "couple"),
        CountCase("requirements5+ years", 5, open: true, "5"),
        CountCase("Option 3 - 5 years", 5, "5"),
        // A number that is none, or of something else.
        CountCase("many years", nil),
        CountCase("in 2024 years", nil),
        CountCase("on EC2 years", nil),
        CountCase("5\nyears", nil),
        CountCase("10, 5 years", 5, "5"),
        CountCase("5-3 years", 3, "3"),
    ]

    @Test(arguments: before)
    func readsBeforeTheLastWord(_ expected: CountCase) {
        let text = Array(expected.text.utf8)
        let words = tokens(text)
        let count = CountReader().count(before: words.count - 1, in: text.span, words, from: 0)
        #expect(count?.minimum == expected.minimum)
        #expect(count?.maximum == expected.maximum)
        #expect(count?.isOpen ?? false == expected.isOpen)
        guard let count else { return }
        #expect(String(decoding: text[count.range.lower..<count.range.upper], as: UTF8.self) == expected.said)
    }

    @Test(arguments: [("5", 5, nil), ("5-7", 5, 7), ("5 to 7", 5, 7), ("five", 5, nil), ("senior", nil, nil)])
    func readsAtAWord(text: String, minimum: Double?, maximum: Double?) {
        let bytes = Array(text.utf8)
        let words = tokens(bytes)
        let count = CountReader().count(at: 0, in: bytes.span, words, upTo: words.count)
        #expect(count?.minimum == minimum)
        #expect(count?.maximum == maximum)
    }
}
