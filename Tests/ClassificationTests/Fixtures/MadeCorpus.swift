import Postings

@testable import Classification
@testable import Extraction

extension FeatureLexicon {
    /// A lexicon that gives names their numbers in the order of the list.
    init(names: [String]) {
        self.init()
        for name in names {
            _ = number(of: FeatureKey.named(name)) { $0.append(contentsOf: name.utf8) }
        }
    }

    /// The number of a name that the lexicon has.
    mutating func number(of name: String) -> Int32 {
        number(of: FeatureKey.named(name)) { _ in preconditionFailure("no feature \(name)") }
    }

    /// The vector of features by name, each as often as it is named.
    mutating func vector(_ names: some Sequence<String>) -> FeatureVector {
        var counts: [Int32: Int32] = [:]
        for name in names { counts[number(of: name), default: 0] += 1 }
        let ids = counts.keys.sorted()
        return FeatureVector(ids: ids, counts: ids.map { counts[$0] ?? 0 })
    }
}

/// Postings by feature names: a training set before features have numbers.
struct MadeCorpus {
    struct Posting {
        var content: [String]
        var title: [String]?
        var label: Int
        var employer: UInt64?
        var group: UInt64
    }

    var labels: [Label]
    var postings: [Posting]

    /// All feature names, sorted.
    var names: [String] {
        Set(postings.flatMap { $0.content + ($0.title ?? []) }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The training set.
    ///
    /// - Parameters:
    ///   - numbering: names in the order of their numbers; sorted by default.
    ///   - order: indices of postings in the order of arrival.
    func set(numbering: [String]? = nil, order: [Int]? = nil) -> TrainingSet {
        var lexicon = FeatureLexicon(names: numbering ?? names)
        let examples = (order ?? Array(postings.indices)).map { index in
            let posting = postings[index]
            return TrainingExample(
                content: lexicon.vector(posting.content), title: posting.title.map { lexicon.vector($0) },
                label: posting.label, employer: posting.employer, group: posting.group,
                // Any number that belongs to the posting, not to its place.
                contentHash: UInt64(index) &* 0x9e37_79b9_7f4a_7c15)
        }
        return TrainingSet(labels: labels, examples: examples, lexicon: lexicon)
    }

    /// The training set with the postings of another one as a background; both must have been made of the same words.
    func set(background other: TrainingSet) -> TrainingSet {
        var lexicon = FeatureLexicon(names: names)
        let own = set()
        let numbers = lexicon.merge(other.lexicon)
        let background = other.examples.map { example in
            TrainingExample(
                content: example.content.mapped(numbers), title: example.title?.mapped(numbers), label: 0,
                employer: example.employer, group: example.group, contentHash: example.contentHash &+ 1)
        }
        return TrainingSet(labels: labels, examples: own.examples, background: background, lexicon: lexicon)
    }

    /// The corpus with every feature of the content said up to so many times.
    func repeating(upTo most: Int, seed: UInt64) -> MadeCorpus {
        var random = SeededGenerator(seed)
        var corpus = self
        for index in postings.indices {
            corpus.postings[index].content = postings[index].content.flatMap {
                [String](repeating: $0, count: Int.random(in: 1...most, using: &random))
            }
        }
        return corpus
    }

    /// Two words that every posting has; of which it says more, tells its label.
    static func told(byCountsOf count: Int) -> MadeCorpus {
        MadeCorpus(
            labels: [Label("role_0"), Label("role_1")],
            postings: (0..<count).map { index in
                let often = [String](repeating: "body:w\(index % 2)", count: 3 + index % 3)
                return Posting(
                    content: often + ["body:w\(1 - index % 2)"], title: nil, label: index % 2,
                    employer: UInt64(index), group: UInt64(index) &* 0x1234_5678_9abc_def1)
            })
    }

    /// A corpus in which each label has words that it likes, and words that all like alike; some are pairs of words.
    ///
    /// - Parameters:
    ///   - count: postings; the label of posting *i* is *i* modulo the number of labels.
    ///   - liking: how much more often a label's own words occur than others', 0 for not at all.
    static func random(
        seed: UInt64, labels: Int = 2, count: Int = 120, words: Int = 24, employers: UInt64 = 20, liking: Double = 0.4
    ) -> MadeCorpus {
        var random = SeededGenerator(seed)
        let postings = (0..<count).map { index in
            let label = index % labels
            let employer = UInt64.random(in: 1...employers, using: &random)
            var content: [String] = []
            for word in 0..<words where random.chance(word % (labels + 1) == label ? 0.2 + liking : 0.2) {
                content.append("body:w\(word)")
                // A pair occurs only where its words do, and for some words nearly always.
                if word > 0, content.contains("body:w\(word - 1)"), random.chance(word % 2 == 0 ? 0.95 : 0.5) {
                    content.append("body:w\(word - 1) w\(word)")
                }
            }
            var title: [String]?
            if random.chance(0.8) {
                title = ["title:t\(random.chance(0.85) ? label : Int.random(in: 0..<labels, using: &random))"]
                if random.chance(0.3) { title?.append("title:senior") }
            }
            return Posting(
                content: content, title: title, label: label, employer: random.chance(0.9) ? employer : nil,
                group: employer &* 0x1234_5678_9abc_def1)
        }
        return MadeCorpus(labels: (0..<labels).map { Label("role_\($0)") }, postings: postings)
    }
}

extension ClassificationConfiguration {
    /// A small grid with low thresholds: made corpora are small.
    static var small: ClassificationConfiguration {
        var configuration = ClassificationConfiguration()
        configuration.minimumPostings = 3
        configuration.minimumEmployers = 2
        configuration.featureCounts = [5, 12, 100]
        configuration.smoothings = [0.5, 2]
        configuration.minimumTokens = 5
        configuration.minimumFeatures = 2
        return configuration
    }
}
