import Testing

@testable import Extraction
@testable import Postings

@Suite struct AlternativesReaderTests {
    private static let reader = AlternativesReader(embeddedCues.table)

    /// The names of each group of alternatives, joined by `|`.
    private func groups(_ text: String) -> [String] {
        let (read, _) = reading(text)
        let table = SkillMatcherTests.embeddedMatcher.table
        var mentions: [SkillMention] = []
        SkillMatcherTests.embeddedMatcher.match(read.text.span, read.tokens, into: &mentions)
        Self.reader.read(&mentions, in: read) { table.skills[Int($0.skill)].kind == .tool }
        let numbers = Set(mentions.compactMap(\.alternatives)).sorted()
        #expect(numbers == Array(0..<Int32(numbers.count)))
        return numbers.map { number in
            mentions.filter { $0.alternatives == number }.map { table.skills[Int($0.skill)].name }.joined(
                separator: "|")
        }
    }

    @Test(
        arguments: [
            ("Python or Java", ["Python|Java"]), ("Python, Java, or Scala", ["Python|Java|Scala"]),
            ("Python and/or Java", ["Python|Java"]), ("Python/Java", ["Python|Java"]),
            ("TensorFlow / PyTorch / Keras", ["TensorFlow|PyTorch|Keras"]),
            ("at least one of AWS, Azure and Snowflake", ["AWS|Azure|Snowflake"]),
            ("one of the following languages: Python, Java", ["Python|Java"]),
            ("Python or Java, and Tableau or Looker", ["Python|Java", "Tableau|Looker"]),
            ("Python, Java and Scala", []), ("Python", []), ("", []), ("Python, Java", []), ("Python Java", []),
            ("Python. Or Java", []), ("Python; Java or Scala", ["Java|Scala"]), ("Python or some Java", []),
            ("AI/ML", []), ("Python\nor Java", []),
        ] as [(String, [String])])
    func ties(text: String, expected: [String]) {
        #expect(groups(text) == expected)
    }
}
