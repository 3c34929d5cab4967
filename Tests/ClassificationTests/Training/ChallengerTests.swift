import Extraction
import Testing

@testable import Classification

@Suite("Challenger")
struct ChallengerTests {
    private func matrix(_ set: TrainingSet) -> DocumentMatrix {
        DocumentMatrix(
            set.examples.map(\.content), employers: set.examples.map(\.employer), lexicon: set.lexicon,
            minimumPostings: 3, minimumEmployers: 0)
    }

    private func challenger(_ set: TrainingSet, features: Int, jobs: Int = 1) -> Challenger {
        var configuration = ClassificationConfiguration.small
        configuration.jobs = jobs
        configuration.folds = 4
        configuration.givenMultinomial = NaiveBayesSettings(
            criterion: .binormalSeparation, featureCount: features, smoothing: 1, lengthPower: 0.5, overlap: 1)
        let content = matrix(set)
        let folds = GroupedFolds(groups: set.examples.map(\.group), count: 4)
        let choice = ContentSearch(
            set: set, content: content,
            titles: TitleScores(
                DocumentMatrix(
                    set.examples.map { $0.title ?? .empty }, employers: set.examples.map(\.employer),
                    lexicon: set.lexicon, minimumPostings: 3, minimumEmployers: 0), set, folds),
            folds: folds, pairs: WordPairs(content.names), searches: false, configuration: configuration
        ).run(.multinomial) { _ in }
        return Challenger(set, content, folds, features: choice.foldFeatures, configuration)
    }

    @Test("what the model does not select says nothing", arguments: [6, 12])
    func selected(features: Int) {
        let corpus = MadeCorpus.random(seed: 5, count: 160, liking: 0.5)
        let plain = challenger(corpus.set(), features: features)
        // Every posting has it: it tells no label from the other, so that it is the last that is selected.
        var noisy = corpus
        for index in noisy.postings.indices { noisy.postings[index].content.append("body:everywhere") }
        #expect(challenger(noisy.set(), features: features).contentProbabilities == plain.contentProbabilities)
        let all = NaiveBayesSettings.allFeatures
        let whole = challenger(corpus.set(), features: all)
        #expect(whole.contentProbabilities != plain.contentProbabilities)
        #expect(challenger(noisy.set(), features: all).contentProbabilities != whole.contentProbabilities)
    }

    @Test("the same on several threads", arguments: [8, NaiveBayesSettings.allFeatures])
    func jobs(features: Int) {
        let set = MadeCorpus.random(seed: 6).set()
        #expect(
            challenger(set, features: features, jobs: 3).contentProbabilities
                == challenger(set, features: features).contentProbabilities)
    }

    @Test("a matrix of some features is one of postings that have no others")
    func keeping() {
        let corpus = MadeCorpus.random(seed: 7)
        let content = matrix(corpus.set())
        let kept = content.names.indices.filter { $0 % 3 != 1 }.map(Int32.init)
        let found = content.keeping(kept)
        #expect(found.names == kept.map { content.names[Int($0)] } && found.count == content.count)
        for document in 0..<content.count {
            let expected = content.row(document).map { content.names[Int($0)] }.filter(found.names.contains)
            #expect(found.row(document).map { found.names[Int($0)] } == expected)
        }
        #expect(content.keeping(content.names.indices.map(Int32.init)).ids == content.ids)
        #expect(content.keeping([]).ids.isEmpty && content.keeping([]).count == content.count)
    }
}
