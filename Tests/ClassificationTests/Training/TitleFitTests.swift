import Extraction
import Foundation
import Testing

@testable import Classification

@Suite("Title fit")
struct TitleFitTests {
    private func fit(_ set: TrainingSet, minimumPostings: Int = 1, contentLogits: [Double]) -> TitleFit {
        let titles = DocumentMatrix(
            set.examples.map { $0.title ?? .empty }, employers: set.examples.map(\.employer), lexicon: set.lexicon,
            minimumPostings: minimumPostings, minimumEmployers: 0)
        let scores = TitleScores(titles, set, GroupedFolds(groups: set.examples.map(\.group), count: 3))
        return TitleFit(scores, contentLogits: contentLogits, labelCount: set.labels.count)
    }

    @Test("out-of-fold logits are the content's and the scale times a title model that has not seen the posting")
    func outOfFold() {
        let set = MadeCorpus.random(seed: 2, count: 60).set()
        let labels = set.examples.map(\.label)
        let contentLogits = labels.indices.flatMap { [Double($0 % 5) / 10, 0.2] }
        let found = fit(set, contentLogits: contentLogits)
        #expect(found.scale > 0.1)
        #expect(found.biases == [0, 0])
        let folds = GroupedFolds(groups: set.examples.map(\.group), count: 3).folds
        func title(_ index: Int) -> [String] {
            (set.examples[index].title ?? .empty).ids.map { set.lexicon.name(Int($0)) }
        }
        let names = Set(labels.indices.flatMap(title))
        for index in labels.indices {
            let known = labels.indices.filter { folds[$0] != folds[index] }
            for label in 0..<2 {
                let words = known.filter { labels[$0] == label }.flatMap(title)
                let sum = title(index).reduce(0.0) { sum, name in
                    sum + log(Double(words.count { $0 == name } + 1) / Double(words.count + names.count))
                }
                let expected = contentLogits[index * 2 + label] + found.scale * sum
                expectClose([found.logits[index * 2 + label]], [expected], within: 1e-9)
            }
        }
    }

    @Test("without titles, and without a term that is frequent enough, the title has no weight")
    func nothing() {
        var corpus = MadeCorpus.random(seed: 3, count: 40)
        let contentLogits = (0..<80).map { Double($0) / 80 }
        let rare = fit(corpus.set(), minimumPostings: 1000, contentLogits: contentLogits)
        #expect(rare.scale == 0 && rare.logits == contentLogits)
        for index in corpus.postings.indices { corpus.postings[index].title = nil }
        let untitled = fit(corpus.set(), contentLogits: contentLogits)
        #expect(untitled.scale == 0 && untitled.logits == contentLogits)
    }
}
