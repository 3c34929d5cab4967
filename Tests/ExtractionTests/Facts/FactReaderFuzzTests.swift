import Platform
import Testing

@testable import Extraction
@testable import Postings

/// Texts of nothing but what the readers look for, in any order and cut anywhere: every border of every reader is met.
@Suite struct FactReaderFuzzTests {
    private static let phrases = try! CueTable(parsing: Embedded.cueTable).cues.flatMap(\.phrases)
        .map { String(decoding: $0, as: UTF8.self) }
    private static let others = [
        ".", ",", ";", ":", "/", "-", "–", "•", "|", "(", ")", "[", "]", "\n", " ", "+", "$", "€", "£", "₹", "C$", "%",
        "…",
        "\u{a0}", "\u{202f}", "🚀", "数", "3", "5", "10", "401", "150,000", "120k", "99999999999999999999", "five",
        "years",
        "year", "experience", "at least", "to", "or", "Ph.D.", "B.S.", "Python", "Go", "R", "per", "hour", "LPA", "ON",
        "CA",
    ]

    private static func text(_ generator: inout SeededGenerator, words: Int) -> String {
        (0..<Int.random(in: 0...words, using: &generator)).map { _ in
            let word =
                Bool.random(using: &generator)
                ? phrases.randomElement(using: &generator)! : others.randomElement(using: &generator)!
            let cased = Int.random(in: 0..<6, using: &generator) == 0 ? word.uppercased() : word
            return cased + (Int.random(in: 0..<4, using: &generator) == 0 ? "" : " ")
        }.joined()
    }

    @Test(arguments: 1...8)
    func everyRangeLiesInTheText(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let extractor = FeatureExtractor(
            labels: [Label("data_scientist")], matcher: SkillMatcherTests.embeddedMatcher, facts: embeddedFacts)
        let vocabulary = Vocabulary(names: [])
        for number in 0..<150 {
            let text = Self.text(&generator, words: 40)
            let middle = text.utf8.count / 2
            var posting = JobPosting(
                id: "\(number)", path: "a",
                title: PostingField(UTF8Text(Self.text(&generator, words: 4)), from: .record),
                location: PostingField(UTF8Text(Self.text(&generator, words: 3)), from: .record), text: UTF8Text(text),
                sections: [
                    PostingSection(
                        kind: SectionKind.allCases.randomElement(using: &generator)!, range: ByteRange(0, middle)),
                    PostingSection(kind: .requirements, range: ByteRange(middle, text.utf8.count)),
                ])
            for field in [FieldName.salary, .employmentType, .workplace, .education, .experience, .industry]
            where Bool.random(using: &generator) {
                posting.fields[field] = PostingField(UTF8Text(Self.text(&generator, words: 3)), from: .jsonLD)
            }
            let facts = extractor.features(of: posting, in: vocabulary).facts
            for (source, name) in Self.sources(facts) {
                switch source {
                case .text(let ranges):
                    for range in ranges where range.upper > text.utf8.count || range.isEmpty {
                        Issue.record("\(name) at \(range) of \(text.debugDescription)")
                    }
                case .field(let field, let range):
                    let value = posting.fields[field]?.text.bytes ?? []
                    if range.upper > value.count { Issue.record("\(name) at \(range) of the field \(field.name)") }
                }
            }
        }
    }

    private static func sources(_ facts: PostingFacts) -> [(FactSource, String)] {
        var sources: [(FactSource, String)] = []
        func add(_ source: FactSource?, _ name: String) { if let source { sources.append((source, name)) } }
        add(facts.education.minimum?.source, "minimum degree")
        add(facts.education.preferred?.source, "preferred degree")
        facts.education.fields.forEach { add($0.source, "field of study") }
        add(facts.education.orExperience, "experience instead")
        add(facts.experience.minimumYears?.source, "years")
        facts.experience.skills.forEach { add(.text([$0.range]), "years of a skill") }
        facts.certifications.forEach { add($0.source, "certification") }
        add(facts.pay.salary?.source, "salary")
        add(facts.pay.bonus, "bonus")
        add(facts.pay.equity, "equity")
        add(facts.seniority?.source, "seniority")
        add(facts.managesPeople, "manages people")
        add(facts.employmentType?.source, "employment type")
        add(facts.workplace?.source, "workplace")
        add(facts.industry?.source, "industry")
        facts.lifecycle.forEach { add($0.source, "stage") }
        facts.challenges.forEach { add($0.source, "challenge") }
        facts.worksWith.forEach { add($0.source, "works with") }
        return sources
    }
}
