import Classification
import Extraction
import Ingestion
import Postings
import Testing

@testable import Pipeline

struct PriorEstimatorTests {
    /// A record that is long enough to be judged: what its label likes, twice, and words of its own.
    private static func record(_ number: Int, label: String) -> String {
        let text = label == "ml_engineer" ? Corpora.engineer : Corpora.scientist
        let own = (0..<30).map { "word\(number)x\($0)" }.joined(separator: " ")
        return "{\"id\": \"r\(number)\", \"text\": \"\(text). \(text). \(own).\"}\n"
    }

    private static func estimate(_ paths: [String], jobs: Int = 1) async throws -> (shares: [Double], count: Int) {
        try await PriorEstimator(try await Corpora.outcome.value.result.model, jobs: jobs).estimate(SourceStream(paths))
    }

    private static func batch(engineers: Int, scientists: Int) -> String {
        let labels =
            [String](repeating: "ml_engineer", count: engineers)
            + [String](repeating: "data_scientist", count: scientists)
        return labels.enumerated().map { record($0, label: $1) }.joined()
    }

    /// What a model says of the postings of some files, one after the other.
    private static func probabilities(
        _ paths: [String], _ model: ClassificationModel, _ extractor: FeatureExtractor
    ) -> [Double] {
        let classifier = Classifier(model)
        let ingestor = PostingIngestor()
        let source = SourceStream(paths)
        var probabilities: [Double] = []
        while let item = source.next() {
            ingestor.read(item) { outcome in
                guard case .posting(let posting) = outcome else { return }
                probabilities += classifier.predict(extractor.features(of: posting, in: model.vocabulary)).probabilities
            }
        }
        return probabilities
    }

    @Test(arguments: [(30, 10), (10, 30), (20, 20), (40, 0)])
    func `The shares are those of the batch, drawn a little towards training's`(
        _ engineers: Int, _ scientists: Int
    ) async throws {
        let path = TemporaryFolder()
        let file = path.write("a.jsonl", Self.batch(engineers: engineers, scientists: scientists))
        let found = try await Self.estimate([file])
        #expect(found.count == engineers + scientists)
        #expect(abs(found.shares.reduce(0, +) - 1) < 1e-9)
        // Two virtual postings, one of each label; and the model is sure of all.
        let expected = Double(engineers + 1) / Double(engineers + scientists + 2)
        #expect(abs(found.shares[1] - expected) < 0.03, "\(found.shares)")
    }

    @Test func `It is the estimate from the model's own probabilities`() async throws {
        let folder = TemporaryFolder()
        let file = folder.write("a.jsonl", Self.batch(engineers: 7, scientists: 4))
        let model = try await Corpora.outcome.value.result.model
        let probabilities = Self.probabilities(
            [file], model, FeatureExtractor(labels: model.labels, matcher: nil))
        #expect(try await Self.estimate([file]).shares == model.estimatedPrior(of: probabilities))
    }

    /// Skills are features of such a model: an estimate without them would be another model's.
    @Test func `It sees the skills that a model counts`() async throws {
        let folder = TemporaryFolder()
        let corpus = try CorpusReader(jobs: 1, groups: .skills)
        let records = Corpora.records.joined()
        let set = await corpus.read([folder.write("c.jsonl", records)]).set
        let model = try TrainingPipeline().train(set).result.model
        let file = folder.write("a.jsonl", Self.batch(engineers: 7, scientists: 4))
        let found = try await PriorEstimator(model, jobs: 1).estimate(SourceStream([file]))
        let extractor = FeatureExtractor(
            labels: model.labels, matcher: try ClassificationTools.embeddedMatcher(),
            facts: try ClassificationTools.embeddedFacts())
        let probabilities = Self.probabilities([file], model, extractor)
        #expect(found.shares == model.estimatedPrior(of: probabilities))
        // Without skills it would be another estimate.
        let blind = Self.probabilities([file], model, FeatureExtractor(labels: model.labels, matcher: nil))
        #expect(found.shares != model.estimatedPrior(of: blind))
    }

    @Test func `What cannot be judged does not count`() async throws {
        let folder = TemporaryFolder()
        let batch = Self.batch(engineers: 9, scientists: 5)
        let plain = try await Self.estimate([folder.write("a.jsonl", batch)])
        let short = "{\"id\": \"s\", \"text\": \"We deploy services on clusters.\"}\n"
        let broken = "{\"id\": \n"
        let more = try await Self.estimate([folder.write("b.jsonl", short + batch + broken + short)])
        #expect(more.count == 14 && more.shares == plain.shares)
    }

    @Test func `Threads and order change nothing`() async throws {
        let folder = TemporaryFolder()
        let lines = Self.batch(engineers: 90, scientists: 60).split(separator: "\n").map { "\($0)\n" }
        let one = try await Self.estimate([folder.write("a.jsonl", lines.joined())])
        let many = try await Self.estimate([folder.write("b.jsonl", lines.reversed().joined())], jobs: 3)
        #expect(one.shares == many.shares && one.count == 150 && many.count == 150)
    }

    @Test func `Nothing to read leaves the shares of training`() async throws {
        let model = try await Corpora.outcome.value.result.model
        let found = try await Self.estimate([TemporaryFolder()("missing.jsonl")])
        #expect(found.count == 0 && found.shares == model.estimatedPrior(of: []))
        #expect(abs(found.shares[0] - 0.5) < 1e-9)
    }
}
