import Postings
import Testing

@testable import Classification
@testable import Extraction

@Suite("Scope")
struct ScopeFitTests {
    /// Roles that like the first words, and a background that likes others.
    private static func set(roles: Int = 240, others: Int = 150, titled: Bool = true) -> TrainingSet {
        var corpus = MadeCorpus.random(seed: 31, count: roles, employers: 80, liking: 0.4)
        // What reads like a third label of another corpus reads like neither of the two.
        var background = MadeCorpus.random(seed: 32, labels: 3, count: others * 3, employers: 80, liking: 0.4)
        background.postings = background.postings.filter { $0.label == 2 }
        if !titled {
            for index in corpus.postings.indices { corpus.postings[index].title = nil }
            for index in background.postings.indices { background.postings[index].title = nil }
        }
        for index in background.postings.indices {
            background.postings[index].group ^= 0xFFFF
            background.postings[index].label = 0
            if background.postings[index].title != nil { background.postings[index].title = ["title:other"] }
        }
        return corpus.set(background: background.set())
    }

    private static func fit(
        _ set: TrainingSet, _ change: (inout ClassificationConfiguration) -> Void = { _ in }
    ) -> (fit: ScopeFit, content: DocumentMatrix, titles: DocumentMatrix, configuration: ClassificationConfiguration) {
        var configuration = ClassificationConfiguration.small
        configuration.folds = 3
        change(&configuration)
        let employers = set.examples.map(\.employer)
        let content = DocumentMatrix(
            set.examples.map(\.content), employers: employers, lexicon: set.lexicon, minimumPostings: 3,
            minimumEmployers: 1)
        let titles = DocumentMatrix(
            set.examples.map { $0.title ?? .empty }, employers: employers, lexicon: set.lexicon, minimumPostings: 3,
            minimumEmployers: 1)
        let fit = ScopeFit(
            set, content: content, titles: titles, selected: content.names.indices.map(Int32.init),
            configuration: configuration)
        return (fit, content, titles, configuration)
    }

    @Test("background and roles are all predicted, and told apart")
    func outcome() {
        let set = Self.set()
        let found = Self.fit(set).fit.outcome
        #expect(found.isRole.count { $0 } == set.examples.count && found.isRole.count { !$0 } == set.background.count)
        for probabilities in [found.contentProbabilities, found.titledProbabilities] {
            #expect(probabilities.count == found.isRole.count && probabilities.allSatisfy { (0...1).contains($0) })
            func mean(_ isRole: Bool) -> Double {
                let own = probabilities.indices.filter { found.isRole[$0] == isRole }
                return own.reduce(0) { $0 + probabilities[$1] } / Double(own.count)
            }
            #expect(mean(true) > mean(false) + 0.3)
        }
    }

    @Test("the model holds how many of the background have each feature of the roles, and nothing else of it")
    func counts() throws {
        let set = Self.set()
        let (fit, content, titles, _) = Self.fit(set)
        #expect(fit.model.backgroundCount == set.background.count)
        #expect(fit.model.counts.count == content.names.count + titles.names.count)
        #expect(fit.model.weights.count == content.names.count && fit.model.settings.kind == .weighted)
        for (feature, name) in (content.names + titles.names).enumerated() {
            let expected = set.background.count { example in
                (example.content.ids + (example.title?.ids ?? [])).contains { set.lexicon.name(Int($0)) == name }
            }
            #expect(fit.model.counts[feature] == UInt32(expected), "\(name)")
        }
        #expect(!(content.names + titles.names).contains("title:other"))
    }

    @Test("a threshold loses no more of the roles than it may", arguments: [0, 0.01, 0.1, 0.3])
    func thresholds(share: Double) {
        let (fit, _, _, configuration) = Self.fit(Self.set()) {
            $0.lostRoleShare = share
            $0.doubtfulRoleShare = 0.4
            $0.surelyRoleProbability = 0.9
        }
        let roles = fit.outcome.isRole.indices.filter { fit.outcome.isRole[$0] }
        let probabilities = roles.map { fit.outcome.contentProbabilities[$0] }
        let lost = probabilities.count { $0 < fit.model.contentThreshold }
        #expect(Double(lost) <= share * Double(roles.count))
        // One more would be too many, unless it is a near-certain role anyway.
        let next = probabilities.filter { $0 >= fit.model.contentThreshold }.min() ?? 1
        #expect(
            Double(lost + 1) > share * Double(roles.count)
                || next >= configuration.surelyRoleProbability - 1e-6)
        #expect(fit.model.contentThreshold <= fit.model.contentReviewThreshold)
        #expect(fit.model.titledThreshold <= fit.model.titledReviewThreshold)
        #expect(fit.model.contentReviewThreshold <= configuration.surelyRoleProbability)
    }

    @Test("above a sure probability nothing is called neither, however many might be lost")
    func sure() {
        let model = Self.fit(Self.set()) {
            $0.lostRoleShare = 0.9
            $0.surelyRoleProbability = 0.2
        }.fit.model
        #expect(model.contentThreshold == 0.2 && model.titledThreshold == 0.2)
    }

    @Test("without titles, no posting with a title is called neither")
    func untitled() {
        let model = Self.fit(Self.set(titled: false)).fit.model
        #expect(model.titleScale == 0 && model.titledThreshold == 0 && model.titledReviewThreshold == 0)
        #expect(model.contentThreshold > 0)
    }

    @Test("a model with a scope comes back out of its file, and says neither of what it was taught")
    func model() throws {
        let set = Self.set()
        let result = try ModelTrainer(configuration: .small).train(set, kind: .weighted, searches: false)
        let model = try ModelFile.decode(ModelFile.encode(result.model))
        let scope = try #require(model.scope)
        #expect(scope == result.model.scope && scope.hashValue == result.model.scope?.hashValue)
        let classifier = Classifier(model, configuration: .small)
        let ids = model.vocabulary.ids(of: set.lexicon)
        func neither(_ examples: [TrainingExample]) -> Double {
            let found = examples.count { example in
                classifier.predict(
                    PostingFeatures(content: example.content.mapped(ids), title: nil, tokenCount: 50, mentions: [])
                ).decision == .neither
            }
            return Double(found) / Double(examples.count)
        }
        #expect(neither(set.background) > neither(set.examples) + 0.1)
        #expect(neither(set.examples) < 0.05)
    }
}
