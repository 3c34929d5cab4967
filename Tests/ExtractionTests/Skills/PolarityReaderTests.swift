import Platform
import Testing

@testable import Extraction
@testable import Postings

@Suite struct PolarityReaderTests {
    private static let reader = PolarityReader(embeddedCues.table)

    /// The tools and skills of a text as `Name=polarity`, mention by mention.
    static func polarities(_ text: String, _ sections: [(SectionKind, Int)]) -> String {
        let (read, all) = reading(text, sections: sections)
        var mentions: [SkillMention] = []
        SkillMatcherTests.embeddedMatcher.match(read.text.span, read.tokens, into: &mentions)
        reader.read(&mentions, in: read, sections: all)
        let skills = SkillMatcherTests.embeddedMatcher.table.skills
        return mentions.map { "\(skills[Int($0.skill)].name)=\($0.polarity.rawValue)" }.joined(separator: "; ")
    }

    static let sentences: [(text: String, polarities: String)] = [
        ("We need Python and SQL.", "Python=required; SQL=required"),
        // What stands before the cue, what follows it.
        ("Python and Scala are a plus.", "Python=preferred; Scala=preferred"),
        ("Ideally you know Scala.", "Scala=preferred"),
        ("Python, preferably with PyTorch", "Python=required; PyTorch=preferred"),
        ("Python required, Scala preferred, SQL", "Python=required; Scala=preferred; SQL=required"),
        ("Preferred: Scala, Java", "Scala=preferred; Java=preferred"),
        ("Knowledge of SQL. Scala would be an asset. Java.", "SQL=required; Scala=preferred; Java=required"),
        ("Python; Scala nice to have", "Python=required; Scala=preferred"),
        // Brackets.
        ("A cloud such as (AWS preferred), Python", "AWS=preferred; Python=required"),
        ("Python (required), Scala (a plus), SQL", "Python=required; Scala=preferred; SQL=required"),
        ("Frameworks (TensorFlow, PyTorch) (preferred)", "TensorFlow=preferred; PyTorch=preferred"),
        ("Scala [nice to have]", "Scala=preferred"),
        // Not asked for.
        ("Scala is not required.", "Scala=negated"),
        ("No prior experience with Scala, but Python is a must.", "Scala=negated; Python=required"),
        ("Scala is not required but a plus", "Scala=preferred"),
        ("You use Python and SQL, Scala is not required.", "Python=required; SQL=required; Scala=negated"),
        ("Python, SQL and Scala are not required.", "Python=negated; SQL=negated; Scala=negated"),
        ("We do not expect you to know Scala.", "Scala=negated"),
        ("You will not be using Java. You use Python.", "Java=negated; Python=required"),
        ("A nice team writes Python.", "Python=required"), ("Nice: Scala, Java", "Scala=preferred; Java=preferred"),
        ("Our stack: Python, Kafka.", "Python=mentioned; Apache Kafka=mentioned"),
        ("The preferred qualifications are few. Python is needed.", "Python=required"),
    ]

    @Test(arguments: sentences)
    func readsCues(text: String, polarities: String) {
        #expect(Self.polarities(text, [(.requirements, text.utf8.count)]) == polarities)
    }

    static let lists: [(text: String, polarities: String)] = [
        ("Experience with any of these is a plus:\nScala\nJava", "Scala=preferred; Java=preferred"),
        ("Additional desired qualifications\nScala\nKnowledge of Java", "Scala=preferred; Java=preferred"),
        ("Python\nNice to have: Scala, Java", "Python=required; Scala=preferred; Java=preferred"),
        ("Nice to have:\nScala\nMust have:\nPython", "Scala=preferred; Python=required"),
        ("Nice to have:\nScala\nYour tasks:\nPython", "Scala=preferred; Python=required"),
        ("Scala would be a plus\nPython", "Scala=preferred; Python=required"),
    ]

    @Test(arguments: lists)
    func aLineSpeaksOfTheListBehindIt(text: String, polarities: String) {
        #expect(Self.polarities(text, [(.requirements, text.utf8.count)]) == polarities)
    }

    @Test(
        arguments: [
            (.other, .required), (.duties, .required), (.requirements, .required), (.education, .required),
            (.preferred, .preferred), (.benefits, .mentioned), (.about, .mentioned), (.application, .mentioned),
            (.equalOpportunity, .mentioned),
        ] as [(SectionKind, SkillPolarity)])
    func withoutACueTheSectionDecides(kind: SectionKind, polarity: SkillPolarity) {
        #expect(Self.polarities("Python", [(kind, 6)]) == "Python=\(polarity.rawValue)")
        #expect(
            Self.polarities("One. Python. Two", [(.other, 5), (kind, 12), (.other, 16)])
                == "Python=\(polarity.rawValue)")
    }

    @Test func theLawRequiresNothingOfTheApplicant() {
        #expect(Self.polarities("Python reports are required by law", [(.equalOpportunity, 34)]) == "Python=mentioned")
    }

    @Test func aLineEndsItsSayWithItsSection() {
        let text = "Nice to have:\nScala\nDuties\nPython"
        #expect(Self.polarities(text, [(.requirements, 20), (.duties, 33)]) == "Scala=preferred; Python=required")
    }

    @Test func aUnitThatIsASectionForItsCueAsksForTheRest() {
        let text = "Know SQL\nTools (Scala is a plus), databases (MySQL)\nKnow Java"
        #expect(
            Self.polarities(text, [(.requirements, 9), (.preferred, 52), (.requirements, 61)])
                == "SQL=required; Scala=preferred; MySQL=required; Java=required")
    }
}
