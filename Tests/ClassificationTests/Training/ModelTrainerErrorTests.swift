import Postings
import Testing

@testable import Classification

@Suite("Corpora that do not suffice")
struct ModelTrainerErrorTests {
    private func error(_ corpus: MadeCorpus, folds: Int = 5) -> ClassificationError? {
        var configuration = ClassificationConfiguration.small
        configuration.folds = folds
        do throws(ClassificationError) {
            _ = try ModelTrainer(configuration: configuration).train(corpus.set())
            return nil
        } catch { return error }
    }

    @Test("fewer than two labels")
    func labels() {
        var corpus = MadeCorpus(labels: [], postings: [])
        #expect(error(corpus) == .tooFewLabels(found: []))
        corpus = .random(seed: 1, labels: 1)
        #expect(error(corpus) == .tooFewLabels(found: ["role_0"]))
    }

    @Test("two postings of each label a fold, and one fewer")
    func postings() {
        var corpus = MadeCorpus.random(seed: 1, count: 100)
        corpus.postings.removeAll { $0.label == 1 }
        #expect(error(corpus) == .tooFewPostings(label: "role_1", count: 0, needed: 10))
        let other = MadeCorpus.random(seed: 2, count: 40).postings.filter { $0.label == 1 }
        corpus.postings += other.prefix(9)
        #expect(error(corpus) == .tooFewPostings(label: "role_1", count: 9, needed: 10))
        corpus.postings.append(other[9])
        #expect(error(corpus) == nil)
        #expect(error(corpus, folds: 6) == .tooFewPostings(label: "role_1", count: 10, needed: 12))
    }

    @Test("two groups a fold, and one fewer")
    func groups() {
        var corpus = MadeCorpus.random(seed: 1, count: 100)
        for index in corpus.postings.indices { corpus.postings[index].group = UInt64(index % 9) }
        #expect(error(corpus) == .tooFewGroups(count: 9, needed: 10))
        for index in corpus.postings.indices { corpus.postings[index].group = UInt64(index % 10) }
        #expect(error(corpus) == nil)
    }

    @Test("no term that is frequent enough")
    func features() {
        var corpus = MadeCorpus.random(seed: 1, count: 100)
        for index in corpus.postings.indices { corpus.postings[index].content = ["body:only\(index)"] }
        // The small configuration asks for three postings of two employers.
        #expect(error(corpus) == .noFeatures(minimumPostings: 3, minimumEmployers: 2))
        for index in corpus.postings.indices { corpus.postings[index].content = [] }
        #expect(error(corpus) == .noFeatures(minimumPostings: 3, minimumEmployers: 2))
    }

    /// A group is never divided, so a fold may hold all postings of a label: its training part has none of them.
    @Test("a label that is one group is no reason to fail")
    func oneGroup() throws {
        var corpus = MadeCorpus.random(seed: 1, labels: 3, count: 120)
        for index in corpus.postings.indices where corpus.postings[index].label == 2 {
            corpus.postings[index].group = 7
        }
        let model = try ModelTrainer(configuration: .small).train(corpus.set()).model
        #expect(ModelFile.encode(try ModelFile.decode(ModelFile.encode(model))) == ModelFile.encode(model))
    }

    @Test("words that tell nothing give a model that is unsure, and words of every posting do too")
    func uninformative() throws {
        var corpus = MadeCorpus.random(seed: 1, count: 100)
        for index in corpus.postings.indices {
            corpus.postings[index].content = ["body:same", "body:same too"]
            corpus.postings[index].title = ["title:same"]
        }
        let result = try ModelTrainer(configuration: .small).train(corpus.set())
        for probability in result.contentProbabilities + result.titledProbabilities {
            #expect(abs(probability - 0.5) < 0.1)
        }
    }
}
