import Postings
import Testing

@testable import Classification
@testable import Extraction

@Suite("Search of learned weights")
struct WeightedSearchTests {
    private static func configuration(_ change: (inout ClassificationConfiguration) -> Void = { _ in })
        -> ClassificationConfiguration
    {
        var configuration = ClassificationConfiguration.small
        configuration.folds = 3
        change(&configuration)
        return configuration
    }

    private static func search(
        _ set: TrainingSet, _ configuration: ClassificationConfiguration = configuration()
    ) -> WeightedSearch {
        let labels = set.examples.map(\.label)
        let groups = set.examples.map(\.group)
        let matrix = DocumentMatrix(
            set.examples.map(\.content), employers: set.examples.map(\.employer), lexicon: set.lexicon,
            minimumPostings: 3, minimumEmployers: 1)
        return WeightedSearch(
            matrix: matrix, labels: labels, groups: groups, labelCount: set.labels.count,
            folds: GroupedFolds(groups: groups, count: configuration.folds),
            doubtful: DoubtfulLabels(
                matrix, labels: labels, groups: groups,
                titleProbabilities: labels.indices.map { $0 % 7 == 0 ? 0.3 : nil },
                configuration: configuration),
            configuration: configuration)
    }

    private static let settings = NaiveBayesSettings(kind: .weighted, ratioPower: 0.8, errorCost: 2)

    @Test("out-of-fold scores are those of a fit on the other folds, with its intercepts", arguments: [2, 3])
    func outOfFold(labelCount: Int) {
        let search = Self.search(MadeCorpus.random(seed: 3, labels: labelCount, count: 90).set())
        let found = search.outOfFold(Self.settings)
        for fold in 0..<3 {
            let known = search.labels.indices.filter { search.folds.folds[$0] != fold }
            let fit = WeightedFit(
                search.matrix, documents: known, labels: search.labels, costs: search.labels.map { _ in 1 },
                labelCount: labelCount, settings: Self.settings)
            let intercepts = fit.intercepts(labelCount: labelCount)
            for document in search.labels.indices where search.folds.folds[document] == fold {
                let scores = fit.scores(search.matrix, documents: [document], labelCount: labelCount)
                for label in 0..<labelCount {
                    #expect(found[document * labelCount + label] == scores[label] + intercepts[label])
                }
            }
        }
    }

    /// Each posting is one of its own group, so that a change of its label changes no group.
    @Test(
        "a posting's own label says nothing of its own score, whatever the rule",
        arguments: [
            CleaningRule.keepAll, .dropLabelErrors,
        ])
    func unseen(rule: CleaningRule) {
        var corpus = MadeCorpus.random(seed: 4, count: 60)
        for index in corpus.postings.indices { corpus.postings[index].group = UInt64(index) &* 0x1234_5678_9abc_def1 }
        var settings = Self.settings
        settings.cleaning = rule
        let before = Self.search(corpus.set()).outOfFold(settings)
        for posting in [0, 17, 41] {
            var other = corpus
            other.postings[posting].label = 1 - other.postings[posting].label
            let set = other.set()
            let place = set.examples.firstIndex { $0.contentHash == UInt64(posting) &* 0x9e37_79b9_7f4a_7c15 } ?? 0
            let after = Self.search(set).outOfFold(settings)
            #expect(after[place * 2] == before[place * 2] && after[place * 2 + 1] == before[place * 2 + 1])
            #expect(after != before)
        }
    }

    @Test("threads change nothing")
    func threads() {
        let set = MadeCorpus.random(seed: 5, count: 80).set()
        let one = Self.search(set).run(.weighted, searches: true) { _ in }
        let many = Self.search(set, Self.configuration { $0.jobs = 4 }).run(.weighted, searches: true) { _ in }
        #expect(one.scores == many.scores && one.settings == many.settings && one.tried == many.tried)
    }

    @Test("what a search holds is beaten by nothing that was tried by more than a standard error")
    func best() throws {
        let search = Self.search(MadeCorpus.random(seed: 6, count: 100, liking: 0.3).set())
        let outcome = search.run(.weighted, searches: true) { _ in }
        func losses(_ settings: NaiveBayesSettings) -> [Double] {
            TriedSetting.measured(
                settings, scores: search.outOfFold(settings, features: outcome.foldFeatures), labels: search.labels,
                labelCount: 2, method: .sigmoid
            ).losses
        }
        let held = losses(outcome.settings)
        for tried in outcome.tried where tried.settings.cleaning != outcome.settings.cleaning {
            var other = tried.settings
            other.cleaning = outcome.settings.cleaning
            // Rules come last, so that only these were held against what was chosen in the end.
            guard other == outcome.settings else { continue }
            let gain = CalibrationSelection.difference(held, losses(tried.settings), search.folds)
            #expect(gain.mean <= gain.standardError)
        }
        let first = try #require(outcome.tried.first)
        #expect(first.logLoss >= (outcome.tried.first { $0.settings == outcome.settings }?.logLoss ?? .infinity))
        #expect(outcome.scores == search.outOfFold(outcome.settings, features: outcome.foldFeatures))
        #expect(Set(outcome.tried.map(\.settings)).count == outcome.tried.count)
        // Every value of every list is in some setting that was tried.
        #expect(Set(outcome.tried.map(\.settings.errorCost)) == Set(search.configuration.errorCosts))
        #expect(Set(outcome.tried.map(\.settings.ratioPower)) == Set(search.configuration.ratioPowers))
        #expect(Set(outcome.tried.map(\.settings.cleaning)) == Set(CleaningRule.allCases))
    }

    @Test("logistic regression has no log-odds to raise and no rule to choose")
    func logistic() {
        let outcome = Self.search(MadeCorpus.random(seed: 7, count: 60).set()).run(.logistic, searches: true) { _ in }
        #expect(outcome.tried.map(\.settings.errorCost).sorted() == ClassificationConfiguration().errorCosts.sorted())
        #expect(outcome.tried.allSatisfy { $0.settings.ratioPower == 1 && $0.settings.cleaning == .keepAll })
    }

    @Test("without a search, the first of every list")
    func given() {
        let search = Self.search(MadeCorpus.random(seed: 8, count: 60).set())
        let outcome = search.run(.weighted, searches: false) { _ in }
        let first = search.configuration
        let reach = Int(search.matrix.reaches.max() ?? 0)
        #expect(
            outcome.settings
                == NaiveBayesSettings(kind: .weighted, ratioPower: first.ratioPowers[0], errorCost: first.errorCosts[0])
                .reaching(reach))
        #expect(outcome.tried.map(\.settings) == [outcome.settings])
    }

    /// A rule that looks for label errors fits each fold's model and, inside, one for each fold: 3 · 4.
    @Test(
        "a budget counts fits, and what it does not suffice for is left out",
        arguments: [
            (0, 1, false), (3, 1, false), (6, 2, false), (11, 3, false), (1_000, 10, true),
        ])
    func budget(fits: Int, tried: Int, looksForErrors: Bool) {
        let configuration = Self.configuration { $0.searchBudget = fits }
        let outcome = Self.search(MadeCorpus.random(seed: 9, count: 60).set(), configuration)
            .run(.weighted, searches: true) { _ in }
        if fits < 1_000 { #expect(outcome.tried.count == tried) } else { #expect(outcome.tried.count >= tried) }
        #expect(outcome.tried.contains { $0.settings.cleaning == .dropLabelErrors } == looksForErrors)
    }

    @Test("progress goes up to one and never back")
    func progress() {
        var shares: [Double] = []
        _ = Self.search(MadeCorpus.random(seed: 10, count: 60).set()).run(.weighted, searches: true) {
            shares.append($0)
        }
        #expect(shares == shares.sorted() && shares.allSatisfy { (0...1).contains($0) } && shares.count > 5)
    }

    @Test(
        "the more labels, the fewer fits a search may make",
        arguments: [
            (2, 150), (3, 150), (30, 150), (31, 145), (60, 75), (200, 22), (4_500, 1), (10_000, 0),
        ])
    func manyLabels(labelCount: Int, fits: Int) {
        #expect(ClassificationConfiguration().searchBudget(labelCount: labelCount) == fits)
    }

    @Test("the features that are kept are those that move the scores of a first fit most", arguments: [2, 3])
    func mostTelling(labelCount: Int) {
        let set = MadeCorpus.random(seed: 11, labels: labelCount, count: 120, liking: 0.4).set()
        let search = Self.search(set, Self.configuration { $0.weightedFeatureCounts = [6] })
        let outcome = search.run(.weighted, searches: false) { _ in }
        #expect(outcome.settings.featureCount == 6 && outcome.foldFeatures.map(\.count) == [6, 6, 6])
        let (fit, features) = search.fit(outcome.settings)
        #expect(features.count == 6 && features == features.sorted())
        // The others take no part.
        for id in search.matrix.names.indices where !features.contains(Int32(id)) {
            #expect(fit.ratios.lengths[id] == 0 && fit.unknowns[id] == 0)
        }
        // By the definition: the squared contributions of each feature over all documents.
        let documents = Array(search.labels.indices)
        let first = WeightedFit(
            search.matrix, documents: documents, labels: search.labels, costs: search.labels.map { _ in 1 },
            labelCount: labelCount, settings: outcome.settings, solver: NewtonSolver(tolerance: 0.03))
        var moves = [Double](repeating: 0, count: search.matrix.names.count)
        for document in documents {
            let places = search.matrix.entries(document)
            let values = places.map { place in
                TermFrequency.value(search.matrix.counts[place]) * first.ratios.lengths[Int(search.matrix.ids[place])]
            }
            let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for (place, value) in zip(places, values) where length > 0 {
                let id = Int(search.matrix.ids[place])
                moves[id] += (value / length * first.unknowns[id]) * (value / length * first.unknowns[id])
            }
        }
        let kept = features.map { moves[Int($0)] }.min() ?? 0
        let dropped = moves.indices.filter { !features.contains(Int32($0)) }.map { moves[$0] }.max() ?? 0
        #expect(kept >= dropped * (1 - 1e-6))
    }

    @Test("a shorter reach leaves out the pairs beyond it")
    func reach() {
        let set = MadeCorpus.random(seed: 12, count: 90).set()
        let search = Self.search(set)
        let settings = Self.settings.reaching(0)
        let features = search.fit(settings).features
        #expect(features == search.matrix.names.indices.filter { search.matrix.reaches[$0] == 0 }.map(Int32.init))
    }
}
