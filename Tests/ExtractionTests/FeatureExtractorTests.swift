import Platform
import Testing

@testable import Extraction
@testable import Postings

@Suite struct FeatureExtractorTests {
    static let labels = [Label("data_scientist"), Label("ml_engineer")]

    static func posting(title: String? = nil, _ text: String) -> JobPosting {
        JobPosting(
            id: "1", path: "1", title: title.map { PostingField(UTF8Text($0), from: .record) }, text: UTF8Text(text))
    }

    /// The features with their names, as a lexicon has learned them.
    private func named(_ vector: FeatureVector, _ lexicon: FeatureLexicon) -> [String: Int32] {
        Dictionary(uniqueKeysWithValues: zip(vector.ids.map { lexicon.name(Int($0)) }, vector.counts))
    }

    struct Example: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var title: String?
        let text: String
        var content: [String: Int32] = [:]
        var titleFeatures: [String: Int32]?
        let tokenCount: Int
    }

    static let examples = [
        Example(
            testDescription: "words and pairs", text: "Train big models, big models.",
            content: [
                "body:train": 1, "body:big": 2, "body:models": 2, "body:train big": 1, "body:big models": 2,
            ], tokenCount: 5),
        Example(
            testDescription: "pairs reach over spaces, hyphens and slashes only", text: "a-b c/d\ne. f",
            // `a-b` is one word: a single letter before a hyphen.
            content: [
                "body:a-b": 1, "body:c": 1, "body:d": 1, "body:e": 1, "body:f": 1, "body:a-b c": 1, "body:c d": 1,
            ], tokenCount: 5),
        Example(
            testDescription: "role names are left out of the text, not of the title", title: "ML Engineer",
            text: "An ML engineer deploys", content: ["body:an": 1, "body:deploys": 1, "body:an deploys": 1],
            titleFeatures: ["title:ml": 1, "title:engineer": 1, "title:ml engineer": 1], tokenCount: 2),
        Example(
            testDescription: "no pair over the end of a sentence before a role name",
            text: "We grow. Data scientist wanted",
            content: ["body:we": 1, "body:grow": 1, "body:wanted": 1, "body:we grow": 1], tokenCount: 3),
        Example(
            testDescription: "names are in lower case, ASCII and Latin-1", text: "ÉCOLE Łódź C#",
            content: ["body:école": 1, "body:Łódź": 1, "body:c#": 1, "body:école Łódź": 1, "body:Łódź c#": 1],
            tokenCount: 3),
        Example(testDescription: "an empty title is a title", title: "", text: "", titleFeatures: [:], tokenCount: 0),
        Example(testDescription: "no title", text: "", tokenCount: 0),
    ]

    @Test(arguments: examples)
    func findsFeatures(_ example: Example) {
        let extractor = FeatureExtractor(labels: Self.labels, matcher: nil)
        var lexicon = FeatureLexicon()
        let posting = Self.posting(title: example.title, example.text)
        let features = extractor.features(of: posting, learning: &lexicon)
        #expect(named(features.content, lexicon) == example.content)
        #expect(features.title.map { named($0, lexicon) } == example.titleFeatures)
        #expect(features.tokenCount == example.tokenCount)
        #expect(features.mentions == [])
        let count = (example.content.count) + (example.titleFeatures?.count ?? 0)
        #expect(lexicon.count == count, "nothing else is learned")
    }

    @Test func theWidestPairGapIsConfigured() {
        var configuration = ExtractionConfiguration()
        configuration.widestPairGap = .space
        var lexicon = FeatureLexicon()
        let extractor = FeatureExtractor(labels: [], matcher: nil, configuration: configuration)
        let features = extractor.features(of: Self.posting("one two/three"), learning: &lexicon)
        #expect(Set(named(features.content, lexicon).keys) == ["body:one", "body:two", "body:three", "body:one two"])
    }

    @Test func mentionsAreThoseOfThisPosting() throws {
        let table = "name\tkind\tcategory\taliases\trule\nPython\ttool\t\t\t\nSpark streaming\ttool\t\t\t"
        let matcher = try SkillMatcher(SkillTable(parsing: Array(table.utf8)))
        let extractor = FeatureExtractor(labels: Self.labels, matcher: matcher)
        let vocabulary = Vocabulary(names: [])
        let first = extractor.features(of: Self.posting(title: "Python", "In Python"), in: vocabulary)
        #expect(first.mentions == [SkillMention(skill: 0, range: ByteRange(3, 9))])
        #expect(first.content == .empty)
        #expect(first.title == .empty)
        #expect(extractor.features(of: Self.posting("In nothing"), in: vocabulary).mentions == [])
        // A role name between two sentences does not weld a name out of their words.
        let welded = Self.posting("We like spark. Data scientist streaming")
        #expect(extractor.features(of: welded, in: vocabulary).mentions == [])
    }

    static let roles = """
        name\tkind\tcategory\taliases\trule
        machine learning\tskill\t\t\t
        Python\ttool\t\t\t
        Professional Machine Learning Engineer\tcertification\t\tML Cert\t
        """

    /// A role's name is no skill, but a certification may hold one.
    @Test func whatARoleIsCalledIsNoSkill() throws {
        let matcher = try SkillMatcher(SkillTable(parsing: Array(Self.roles.utf8)))
        let extractor = FeatureExtractor(labels: Self.labels, matcher: matcher)
        func found(_ text: String) -> [Int32] {
            extractor.features(of: Self.posting(text), in: Vocabulary(names: [])).mentions.map(\.skill)
        }
        #expect(found("A machine learning engineer with Python") == [1])
        #expect(found("A machine learning engineer for machine learning") == [0])
        #expect(found("Python, Professional Machine Learning Engineer") == [1, 2])
    }

    @Test func certificationsAreFacts() throws {
        let matcher = try SkillMatcher(SkillTable(parsing: Array(Self.roles.utf8)))
        let facts = try FactTables(parsing: Embedded.cueTable)
        let extractor = FeatureExtractor(labels: Self.labels, matcher: matcher, facts: facts)
        let posting = Self.posting("ML cert or Professional Machine Learning Engineer. Python")
        let certifications = extractor.features(of: posting, in: Vocabulary(names: [])).facts.certifications
        #expect(certifications == [Fact("Professional Machine Learning Engineer", .text([ByteRange(0, 7)]))])
    }
}
