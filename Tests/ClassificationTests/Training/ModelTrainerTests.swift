import Extraction
import Postings
import Testing

@testable import Classification

@Suite("Model trainer")
struct ModelTrainerTests {
    private let trainer = ModelTrainer(configuration: .small)

    @Test("the same bytes whatever the order of arrival and the numbering", arguments: [2, 3])
    func sameBytes(labelCount: Int) throws {
        let corpus = MadeCorpus.random(seed: 8, labels: labelCount)
        let bytes = ModelFile.encode(try trainer.train(corpus.set()).model)
        var random = SeededGenerator(4)
        for _ in 0..<3 {
            let order = corpus.postings.indices.shuffled(using: &random)
            let set = corpus.set(numbering: corpus.names.shuffled(using: &random), order: order)
            #expect(ModelFile.encode(try trainer.train(set).model) == bytes)
        }
        var other = corpus
        other.postings[0].label = 1 - other.postings[0].label
        #expect(ModelFile.encode(try trainer.train(other.set()).model) != bytes)
    }

    @Test("learns what the labels like, content and title", arguments: [2, 3, 4])
    func endToEnd(labelCount: Int) throws {
        let corpus = MadeCorpus.random(seed: 21, labels: labelCount, count: 240, liking: 0.5)
        let set = corpus.set()
        var steps: [Double] = []
        let result = try trainer.train(set) { steps.append($0) }
        #expect(steps == steps.sorted() && steps.last == 1)
        let model = result.model
        #expect(model.labels == corpus.labels && model.labelCounts == set.labelCounts)
        #expect(model.corpusFingerprint == set.fingerprint && model.metrics.isEmpty)
        #expect(model.featureFingerprint == FeatureFingerprint.current)
        #expect(result.labels == set.examples.map(\.label) && result.clusters == set.examples.map(\.group))
        for probabilities in [result.contentProbabilities, result.titledProbabilities] {
            #expect(probabilities.count == 240 * labelCount)
            let right = (0..<240).count { index in
                let row = probabilities[(index * labelCount)..<((index + 1) * labelCount)]
                expectClose([row.reduce(0, +)], [1])
                return row.firstIndex(of: row.max()!)! - row.startIndex == result.labels[index]
            }
            // Chance is 240 / k. What is known in advance is only that words and titles tell much.
            #expect(Double(right) > 0.75 * 240)
        }
        // Two criteria, overlaps and ways to count, three sizes and powers, two smoothings.
        #expect(result.tried.count == 144 && Set(result.tried.map(\.settings)).count == 144)
        #expect(result.tried.map(\.logLoss) == result.tried.map(\.logLoss).sorted())
        #expect(result.tried[0].logLoss == result.tried.first { $0.settings == model.settings }?.logLoss)
        #expect(model.vocabulary.names.count { $0.hasPrefix("body:") } <= model.settings.featureCount)
    }

    @Test("the model's counts are those of the corpus")
    func counts() throws {
        let corpus = MadeCorpus.random(seed: 30, labels: 3)
        let model = try trainer.train(corpus.set()).model
        for (id, name) in model.vocabulary.names.enumerated() {
            for label in 0..<3 {
                let expected = corpus.postings.count {
                    $0.label == label && ($0.content.contains(name) || $0.title?.contains(name) == true)
                }
                #expect(model.counts[id * 3 + label] == UInt32(expected))
            }
        }
    }

    /// A model of one way to count, its settings given.
    private static func given(_ counting: FeatureCounting, _ set: TrainingSet) throws -> ClassificationModel {
        var configuration = ClassificationConfiguration.small
        configuration.givenMultinomial.counting = counting
        return try ModelTrainer(configuration: configuration).train(set, searches: false).model
    }

    @Test("the model's occurrences are those of the corpus, beside its counts of postings", arguments: [2, 3])
    func occurrences(labelCount: Int) throws {
        let corpus = MadeCorpus.random(seed: 31, labels: labelCount).repeating(upTo: 4, seed: 3)
        let model = try Self.given(.occurrences, corpus.set())
        let present = try Self.given(.presence, corpus.set())
        #expect(model.vocabulary.names == present.vocabulary.names && model.counts == present.counts)
        #expect(present.occurrences.isEmpty)
        let names = model.vocabulary.names.filter { $0.hasPrefix("body:") }
        #expect(model.occurrences.count == names.count * labelCount)
        for (id, name) in names.enumerated() {
            for label in 0..<labelCount {
                let expected = corpus.postings.filter { $0.label == label }.flatMap(\.content).count { $0 == name }
                #expect(model.occurrences[id * labelCount + label] == UInt32(expected))
            }
        }
    }

    @Test("where every feature is said once, a model of occurrences predicts as one of presence")
    func once() throws {
        let set = MadeCorpus.random(seed: 32).set()
        let (present, occurring) = (try Self.given(.presence, set), try Self.given(.occurrences, set))
        let content = present.vocabulary.names.count { $0.hasPrefix("body:") }
        #expect(occurring.occurrences == Array(present.counts.prefix(content * 2)))
        #expect(ModelFile.encode(present) != ModelFile.encode(occurring))
        let ids = present.vocabulary.ids(of: set.lexicon)
        for example in set.examples {
            let features = PostingFeatures(
                content: example.content.mapped(ids), title: example.title?.mapped(ids), tokenCount: 50, mentions: [])
            #expect(Classifier(present).predict(features) == Classifier(occurring).predict(features))
        }
    }

    /// The scope is learned from presence, whatever the roles' model counts.
    @Test("the scope does not depend on what the roles' model counts")
    func scope() throws {
        let corpus = MadeCorpus.random(seed: 33).repeating(upTo: 4, seed: 4)
        let background = MadeCorpus.random(seed: 77, labels: 2, count: 60).set()
        let set = corpus.set(background: background)
        let (present, occurring) = (try Self.given(.presence, set), try Self.given(.occurrences, set))
        #expect(present.scope != nil && present.scope == occurring.scope)
        let ids = present.vocabulary.ids(of: set.lexicon)
        for example in set.examples {
            let features = PostingFeatures(
                content: example.content.mapped(ids), title: nil, tokenCount: 50, mentions: [])
            let scope = Classifier(present).predict(features).scope
            #expect(scope != nil && scope == Classifier(occurring).predict(features).scope)
        }
    }

    @Test("a small corpus proves no promise: nothing is accepted, and it says why", arguments: [2, 3])
    func refusesToPromise(labelCount: Int) throws {
        var configuration = ClassificationConfiguration.small
        configuration.acceptedErrorRate = 0.01
        let set = MadeCorpus.random(seed: 40, labels: labelCount, liking: 0.3).set()
        let result = try ModelTrainer(configuration: configuration).train(set)
        #expect(result.model.acceptanceThreshold == 2)
        #expect(result.acceptance.refusal != nil && result.acceptance.accepted == 0)
    }

    @Test("what is accepted was wrong no more often than promised, by its upper bound", arguments: [2, 3])
    func promise(labelCount: Int) throws {
        var configuration = ClassificationConfiguration.small
        configuration.acceptedErrorRate = 0.2
        let corpus = MadeCorpus.random(seed: 41, labels: labelCount, count: 900, employers: 600, liking: 0.5)
        let result = try ModelTrainer(configuration: configuration).train(corpus.set())
        let acceptance = result.acceptance
        #expect(acceptance.refusal == nil && acceptance.accepted > 0 && acceptance.tested <= 600)
        #expect(acceptance.upperBound <= 0.2 && acceptance.threshold == result.model.acceptanceThreshold)
        #expect(acceptance.errors * 5 < acceptance.accepted)
    }

    @Test(
        "learned weights come out alike on one thread and on several, in whatever order postings arrive",
        arguments: [2, 3])
    func weightedDeterminism(labelCount: Int) throws {
        let corpus = MadeCorpus.random(seed: 42, labels: labelCount, liking: 0.4)
        func bytes(jobs: Int, order: [Int]?) throws -> [UInt8] {
            var configuration = ClassificationConfiguration.small
            configuration.jobs = jobs
            let set = corpus.set(order: order)
            return ModelFile.encode(try ModelTrainer(configuration: configuration).train(set, kind: .weighted).model)
        }
        let one = try bytes(jobs: 1, order: nil)
        #expect(try bytes(jobs: 3, order: nil) == one)
        #expect(try bytes(jobs: 2, order: Array(corpus.postings.indices.reversed())) == one)
    }

    @Test("a search stays within its budget of fits, and its first setting is always tried")
    func budget() throws {
        var configuration = ClassificationConfiguration.small
        configuration.searchBudget = 0
        let set = MadeCorpus.random(seed: 43).set()
        #expect(try ModelTrainer(configuration: configuration).train(set, kind: .weighted).tried.count == 1)
        configuration.searchBudget = 4 * configuration.folds
        #expect(try ModelTrainer(configuration: configuration).train(set, kind: .weighted).tried.count == 4)
    }

    @Test(
        "a weighted classifier says out of the file what the fit said, but for the rounding of weights",
        arguments: [2, 3])
    func weightedScores(labelCount: Int) throws {
        let corpus = MadeCorpus.random(seed: 44, labels: labelCount, count: 200, liking: 0.4)
        let set = corpus.set()
        let model = try ModelFile.decode(
            ModelFile.encode(
                ModelTrainer(configuration: .small).train(set, kind: .weighted, searches: false).model))
        let matrix = DocumentMatrix(
            set.examples.map(\.content), employers: set.examples.map(\.employer), lexicon: set.lexicon,
            minimumPostings: 3, minimumEmployers: 2)
        let labels = set.examples.map(\.label)
        let documents = Array(labels.indices)
        let fit = WeightedFit(
            matrix, documents: documents, labels: labels, costs: labels.map { _ in 1 }, labelCount: labelCount,
            settings: model.settings)
        let scores = fit.scores(matrix, documents: documents, labelCount: labelCount)
        let scorer = PostingScorer(model)
        let ids = model.vocabulary.ids(of: set.lexicon)
        for (index, example) in set.examples.enumerated() {
            let found = scorer.contentScores(example.content.mapped(ids))
            expectClose(
                found, Array(scores[(index * labelCount)..<((index + 1) * labelCount)]), within: 0.05)
        }
    }
}
