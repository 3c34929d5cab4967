import Testing

@testable import Extraction
@testable import Postings

@Suite struct UnitCutterTests {
    static let cases: [(text: String, units: [String])] = [
        ("", []),
        ("one", ["one"]),
        ("One. Two! Three? Four; five | six", ["One", "Two", "Three", "Four", "five", "six"]),
        ("one\ntwo\n\nthree", ["one", "two", "three"]),
        ("one, two: three (four) – five", ["one, two: three (four) – five"]),
        ("• one • two", ["one", "two"]),
        ("one · two ▪ three → four 🚀 five", ["one", "two", "three", "four", "five"]),
        ("a list: * one * two 2*3", ["a list", "one", "two 2*3"]),
        // Abbreviations, degrees, numbers.
        ("a Ph.D. in physics", ["a Ph.D. in physics"]),
        ("a B.S. Computer Science degree", ["a B.S. Computer Science degree"]),
        ("U.S. Citizens. Now", ["U.S. Citizens", "Now"]),
        ("tools, e.g. Python, vs. R", ["tools, e.g. Python, vs. R"]),
        ("5 yrs. Experience", ["5 yrs. Experience"]),
        ("We use R. We like it", ["We use R", "We like it"]),
        ("version 3.5 of Node.js", ["version 3.5 of Node.js"]),
        // Flat text: a space is missing, a sentence begins in lower case.
        ("train models.You decide", ["train models", "You decide"]),
        ("train models. you decide", ["train models", "you decide"]),
        ("models (and data). Next", ["models (and data", "Next"]),
        ("see foo.bar", ["see foo.bar"]),
        ("one.\u{a0}Two", ["one", "Two"]),
    ]

    @Test(arguments: cases)
    func cuts(text: String, units: [String]) {
        #expect(reading(text).reading.unitTexts == units)
    }

    @Test func linesAreCounted() {
        let units = reading("One. Two\nthree\n\n• four").reading.units
        #expect(units.map(\.line) == [0, 0, 1, 2])
    }

    @Test func unitsCoverAllWords() {
        let all = reading("One. Two, three; four\n\n• five e.g. six!").reading
        #expect(all.units.flatMap { Array($0.tokens) } == Array(all.tokens.indices))
        for token in all.tokens.indices {
            #expect(all.units[all.unit(holding: token)].tokens.contains(token))
        }
    }

    @Test func unitsHaveTheSectionOfTheirFirstWord() {
        let (found, _) = reading("One. Two. Three. Four", sections: [(.about, 5), (.duties, 5), (.preferred, 17)])
        #expect(found.units.map(\.section) == [.about, .preferred, .preferred, .preferred])
    }
}
