import Testing

@testable import Extraction

@Suite struct NegationTests {
    private let negation = Negation()

    /// The place of the word `full` in a text, its unit and the text.
    private static func place(_ text: String) throws -> (token: Int, unit: TextUnit, reading: TextReading) {
        let reading = TextReading.of(text)
        let wanted = TokenHash.word("full")
        let token = try #require(reading.tokens.firstIndex { $0.hash == wanted })
        return (token, reading.units[reading.unit(holding: token)], reading)
    }

    @Test(arguments: [
        ("This is not full time.", true), ("It isn't full time.", true), ("No full time.", true),
        ("We cannot offer you full time.", true), ("This is full time.", false), ("Not here, full time.", false),
        ("It is not only full time.", false), ("Not one of these jobs is full time.", false),
    ])
    func wordsInFrontDeny(text: String, isDenied: Bool) throws {
        let (token, unit, reading) = try Self.place(text)
        #expect(negation.precedes(token, in: unit, of: reading, reach: 4) == isDenied)
    }

    @Test(arguments: [
        ("Full time is not possible.", true), ("Full time not accepted", true),
        ("Full time will not be considered at this time.", true), ("Full time is possible.", false),
        ("Full time, not possible elsewhere", false), ("Full time is not bad.", false), ("Full time", false),
    ])
    func wordsBehindDeny(text: String, isDenied: Bool) throws {
        let (token, unit, reading) = try Self.place(text)
        #expect(negation.follows(token + 2, in: unit, of: reading) == isDenied)
    }
}
