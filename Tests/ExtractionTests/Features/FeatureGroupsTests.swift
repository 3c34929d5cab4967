import Testing

@testable import Extraction
@testable import Postings

/// Features beside words: skills with their polarity, words with their section.
@Suite struct FeatureGroupsTests {
    static let text = "We are Acme.\nKnow Python. Scala is a plus.\nPython again"
    static let posting = JobPosting(
        id: "1", path: "1", text: UTF8Text(text),
        sections: [
            PostingSection(kind: .about, range: ByteRange(0, 13)),
            PostingSection(kind: .requirements, range: ByteRange(13, text.utf8.count)),
        ])

    private func extractor(_ groups: FeatureGroups) -> FeatureExtractor {
        var configuration = ExtractionConfiguration()
        configuration.groups = groups
        return FeatureExtractor(
            labels: [], matcher: SkillMatcherTests.embeddedMatcher, facts: embeddedFacts,
            configuration: configuration)
    }

    private func names(_ groups: FeatureGroups, _ prefix: String) -> [String] {
        var lexicon = FeatureLexicon()
        _ = extractor(groups).features(of: Self.posting, learning: &lexicon)
        return (0..<lexicon.count).map(lexicon.name).filter { $0.hasPrefix(prefix) }.sorted()
    }

    @Test func aSkillIsAFeatureAloneAndWithItsPolarityAndSoIsItsCategory() {
        let expected = [
            "skill:area language", "skill:python", "skill:python required", "skill:scala", "skill:scala preferred",
        ]
        #expect(names([.skills], "skill:") == expected)
        #expect(names([], "skill:") == [])
    }

    @Test func aWordIsAFeatureWithItsSection() {
        let found = names([.sections], "section:")
        #expect(found.contains("section:about acme") && found.contains("section:requirements python"))
        #expect(!found.contains("section:about python"))
        #expect(names([.skills], "section:") == [])
    }

    @Test func pairsReachOverOneOrTwoWordsOfOneSentence() {
        #expect(
            names([.skips], "body:").filter { $0.contains("…") } == [
                "body:is … plus", "body:scala … a", "body:scala … … plus", "body:we … acme",
            ])
        #expect(!names([], "body:").contains { $0.contains("…") })
    }

    @Test func aSkillIsNamedByTheWordsThatAllItsMentionsHold() {
        let posting = JobPosting(
            id: "1", path: "1", text: UTF8Text("Deep learning, learning deep things. Kubernetes, k8s. Python; python."))
        let naming = extractor(.skills).skillNaming(in: posting)
        let words = Dictionary(uniqueKeysWithValues: naming.map { ($0.feature, $0.words) })
        #expect(words["skill:python"] == ["body:python"])
        #expect(words["skill:kubernetes"] == [])
        #expect(words["skill:deep_learning"] == ["body:deep", "body:learning"])
        #expect(naming.first { $0.feature == "skill:python" }?.area == "skill:area language")
        #expect(FeatureExtractor(labels: [], matcher: nil).skillNaming(in: posting) == [])
    }

    /// Skills that are features are those of the model's table, whatever table says which are reported.
    @Test func anotherTableChangesNoFeature() throws {
        let table = "name\tkind\tcategory\taliases\trule\nAcme\ttool\tother\t\t\n"
        let own = try SkillMatcher(SkillTable(parsing: Array(table.utf8)))
        var lexicon = FeatureLexicon()
        let learned = extractor(.skills).features(of: Self.posting, learning: &lexicon)
        let vocabulary = Vocabulary(names: (0..<lexicon.count).map(lexicon.name).sorted())
        let other = FeatureExtractor(
            labels: [], matcher: own, featureMatcher: SkillMatcherTests.embeddedMatcher, facts: embeddedFacts)
        let found = other.features(of: Self.posting, in: vocabulary)
        #expect(found.content == learned.content.mapped(vocabulary.ids(of: lexicon)))
        #expect(found.mentions.map { own.table.skills[Int($0.skill)].name } == ["Acme"])
        let alone = FeatureExtractor(labels: [], matcher: own, facts: embeddedFacts)
        #expect(alone.features(of: Self.posting, in: vocabulary).content.count < found.content.count)
    }

    /// A vocabulary finds what the lexicon named: the keys by hashes are the keys by names.
    @Test(arguments: [[], .skips, .skills, .sections, [.skips, .skills, .sections]] as [FeatureGroups])
    func theVocabularyFindsTheSame(groups: FeatureGroups) {
        var lexicon = FeatureLexicon()
        let learned = extractor(groups).features(of: Self.posting, learning: &lexicon)
        let vocabulary = Vocabulary(names: (0..<lexicon.count).map(lexicon.name).sorted())
        #expect(vocabulary.groups == groups)
        #expect(vocabulary.names.allSatisfy(Vocabulary.isFeatureName))
        let found = extractor([]).features(of: Self.posting, in: vocabulary)
        #expect(found.content == learned.content.mapped(vocabulary.ids(of: lexicon)))
    }

    @Test func theFingerprintOfSkillsDependsOnTheTables() {
        #expect(FeatureFingerprint.of([]) == FeatureFingerprint.current)
        #expect(FeatureFingerprint.of(.sections) == FeatureFingerprint.current)
        #expect(FeatureFingerprint.of(.skills) != FeatureFingerprint.current)
        #expect(FeatureFingerprint.of(.skips) != FeatureFingerprint.current)
        #expect(FeatureFingerprint.of([.skips, .skills]) != FeatureFingerprint.of(.skips))
        #expect(FeatureFingerprint.of([.skills, .sections]) == FeatureFingerprint.of(.skills))
    }
}
