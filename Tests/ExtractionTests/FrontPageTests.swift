import Platform
import Postings
import Testing

@testable import Extraction

/// The example of the module's front page, which shows this output.
@Suite struct FrontPageTests {
    @Test func exampleGivesWhatThePageShows() throws {
        let matcher = try SkillMatcher(SkillTable(parsing: Embedded.skillsTable))
        let extractor = FeatureExtractor(labels: [Label("data_scientist"), Label("ml_engineer")], matcher: matcher)
        let posting = JobPosting(
            id: "1", path: "1.html", title: PostingField(UTF8Text("ML Engineer"), from: .page),
            text: UTF8Text("Our ML engineers deploy C++ and scikit-learn models. They deploy models daily."))

        var lines: [String] = []
        var lexicon = FeatureLexicon()
        let features = extractor.features(of: posting, learning: &lexicon)
        for (id, count) in zip(features.content.ids, features.content.counts) where count > 1 {
            lines.append("\(count) \(lexicon.name(Int(id)))")
        }
        for skill in matcher.table.named(features.mentions) {
            lines.append("\(skill.name) \(skill.polarity)")
        }
        let vocabulary = Vocabulary(names: ["body:deploy", "body:deploy models", "title:ml engineer"])
        let known = extractor.features(of: posting, in: vocabulary)
        lines.append("\(known.content.ids) \(known.content.counts) \(known.title?.ids ?? []) \(known.tokenCount)")
        #expect(
            lines == [
                "2 body:deploy", "2 body:models", "C++ required", "scikit-learn required", "model deployment required",
                "[0, 1] [2, 1] [2] 10",
            ])
    }
}
