import Postings
import Testing

@testable import Extraction

struct FeatureSpansTests {
    private func places(_ features: [String], text: String, title: String? = nil) -> (text: [String], title: [String]) {
        let posting = JobPosting(
            id: "a", path: "a", title: title.map { PostingField(UTF8Text($0), from: .page) }, text: UTF8Text(text))
        let extractor = FeatureExtractor(labels: [Label("data_scientist"), Label("ml_engineer")], matcher: nil)
        let spans = extractor.spans(of: features, in: posting)
        func shown(_ places: [FeatureSpans.Place], _ text: String) -> [String] {
            places.map { "\(features[$0.feature]) = \(UTF8Text(text).string(in: $0.range))" }
        }
        return (shown(spans.text, text), shown(spans.title, title ?? ""))
    }

    static let cases: [(feature: String, text: String, found: [String])] = [
        ("body:model", "A Model, a model and models", ["Model", "model"]),
        (
            "body:machine learning", "Machine Learning, machine-learning; machine. Learning",
            ["Machine Learning", "machine-learning"]
        ),
        ("body:science", "science, not data science", ["science"]),
        ("title:model", "a model", []),
        ("tool:Python", "Python", []),
    ]

    @Test(arguments: cases)
    func `A feature is found where extraction counts it`(_ feature: String, _ text: String, _ found: [String]) {
        #expect(places([feature], text: text).text == found.map { "\(feature) = \($0)" })
    }

    @Test func `A pair around a role name is its two words`() {
        let found = places(
            ["body:build models", "body:engineer"], text: "You build ML engineer models as an engineer.")
        #expect(found.text == ["body:build models = build", "body:build models = models", "body:engineer = engineer"])
    }

    @Test func `A pair over other words is its two words, for what stands between says nothing`() {
        let found = places(
            ["body:build … pipelines", "body:we … … data"], text: "We build the data pipelines. Build: pipelines")
        #expect(found.text == ["body:we … … data = We", "body:we … … data = data"])
        let near = places(["body:build … pipelines"], text: "Build data pipelines; build pipelines")
        #expect(near.text == ["body:build … pipelines = Build", "body:build … pipelines = pipelines"])
    }

    @Test func `A skill is found where it is named, by whatever name`() {
        let text = "Deploy on k8s. Kubernetes is a plus; ML engineers use Kubernetes"
        let posting = JobPosting(id: "a", path: "a", text: UTF8Text(text))
        let extractor = FeatureExtractor(
            labels: [Label("ml_engineer")], matcher: SkillMatcherTests.embeddedMatcher, facts: embeddedFacts)
        let features = ["body:kubernetes", "skill:kubernetes", "skill:kubernetes preferred", "skill:area operations"]
        let found = extractor.spans(of: features, in: posting).text
        func places(_ feature: Int) -> [String] {
            found.filter { $0.feature == feature }.map { UTF8Text(text).string(in: $0.range) }
        }
        #expect(places(0) == ["Kubernetes", "Kubernetes"])
        #expect(places(1) == ["k8s", "Kubernetes", "Kubernetes"])
        #expect(places(2) == ["Kubernetes"])
        #expect(places(3) == places(1))
        #expect(found.map(\.range.upper) == found.map(\.range.upper).sorted())
    }

    @Test func `The title keeps its role names`() {
        let found = places(["title:data scientist", "body:data"], text: "Data", title: "Data Scientist")
        #expect(found.title == ["title:data scientist = Data Scientist"])
        #expect(found.text == ["body:data = Data"])
    }

    @Test func `Every feature that extraction counts has as many places`() {
        let text = "Train models. We train big models and serve the models; Data Scientist teams serve models daily"
        let posting = JobPosting(id: "a", path: "a", text: UTF8Text(text))
        let extractor = FeatureExtractor(labels: [Label("data_scientist"), Label("ml_engineer")], matcher: nil)
        var lexicon = FeatureLexicon()
        let content = extractor.features(of: posting, learning: &lexicon).content
        let names = (0..<lexicon.count).map { lexicon.name($0) }
        let spans = extractor.spans(of: names, in: posting)
        var counts = [Int32](repeating: 0, count: names.count)
        var split: Set<Int> = []
        for place in spans.text {
            counts[place.feature] += 1
            let words = UTF8Text(text).string(in: place.range).split(separator: " ").count
            if names[place.feature].contains(" "), words == 1 { split.insert(place.feature) }
        }
        for (id, count) in zip(content.ids, content.counts) where !split.contains(Int(id)) {
            #expect(counts[Int(id)] == count, "\(names[Int(id)])")
        }
        #expect(content.count == names.count)
    }
}
