import Classification
import Extraction
import Ingestion
import Postings

@testable import Pipeline

/// Examples by the names of their features: a set before features have numbers.
struct MadeExample: Hashable {
    var contentHash: UInt64
    var label = "role_0"
    var employer: UInt64?
    var language = "en"
    var board: String?
    var sketch: [UInt64] = []
    var content: [String: Int32] = [:]
    var title: [String: Int32]?
}

enum MadeExamples {
    static let roles = ["role_0", "role_1"].map(Label.init)

    /// The set of some examples, its features numbered in an order of its own.
    static func set(
        _ made: [MadeExample], roles: [Label] = roles, groups: FeatureGroups = [], seed: UInt64 = 0
    ) -> ExampleSet {
        var random = Random(seed)
        var lexicon = FeatureLexicon()
        var numbers: [String: Int32] = [:]
        let names = Set(made.flatMap { Array($0.content.keys) + Array(($0.title ?? [:]).keys) })
        for name in names.sorted().shuffled(using: &random) {
            numbers[name] = Int32(lexicon.count)
            precondition(lexicon.append(named: Array(name.utf8)), "\(name) is no feature")
        }
        func vector(_ counts: [String: Int32]) -> FeatureVector {
            let pairs = counts.map { (numbers[$0] ?? 0, $1) }.sorted { $0.0 < $1.0 }
            return FeatureVector(ids: pairs.map(\.0), counts: pairs.map(\.1))
        }
        let examples = made.map { one in
            LabelledExample(
                contentHash: one.contentHash, label: Label(one.label), employer: one.employer, language: one.language,
                board: one.board.map { UTF8Text($0) },
                sketch: ShingleSketch(values: one.sketch) ?? ShingleSketch(words: []),
                content: vector(one.content), title: one.title.map(vector))
        }.shuffled(using: &random)
        return ExampleSet(examples, lexicon: lexicon, roles: roles, groups: groups)
    }

    /// What a set holds, without its numbers.
    static func made(_ set: ExampleSet) -> [MadeExample] {
        func counts(_ vector: FeatureVector) -> [String: Int32] {
            Dictionary(uniqueKeysWithValues: zip(vector.ids, vector.counts).map { (set.lexicon.name(Int($0)), $1) })
        }
        return set.examples.map { one in
            MadeExample(
                contentHash: one.contentHash, label: one.label.name, employer: one.employer, language: one.language,
                board: one.board?.string, sketch: one.sketch.values, content: counts(one.content),
                title: one.title.map(counts))
        }
    }

    /// Postings whose words lean to their label; some are there twice, some in two layouts or with two labels, some are
    /// near-duplicates, some have no employer.
    static func random(_ count: Int, seed: UInt64) -> [MadeExample] {
        var random = Random(seed)
        var made: [MadeExample] = []
        while made.count < count {
            var one = MadeExample(contentHash: random.next())
            switch Int.random(in: 0..<12, using: &random) {
            case 0 where !made.isEmpty:
                made.append(made[Int.random(in: 0..<made.count, using: &random)])
                continue
            case 1 where !made.isEmpty:
                one = made[Int.random(in: 0..<made.count, using: &random)]
                switch Int.random(in: 0..<6, using: &random) {
                case 5: one.board = one.board == nil ? "quay" : nil
                case 4: one.label = "background"
                case 0: one.label = one.label == "role_0" ? "role_1" : "role_0"
                case 1: one.content["section:duties w1"] = 2
                case 2: one.language = "sv"
                default: one.title = one.title == nil ? ["title:t0": 1] : nil
                }
                made.append(one)
                continue
            case 2 where !made.isEmpty:
                one.sketch = made[Int.random(in: 0..<made.count, using: &random)].sketch
            default:
                one.sketch = (0..<6).map { _ in random.next() }.sorted()
            }
            let label = Int.random(in: 0...1, using: &random)
            one.label = Int.random(in: 0..<4, using: &random) == 0 ? "background" : "role_\(label)"
            if Int.random(in: 0..<8, using: &random) > 0 { one.employer = UInt64.random(in: 1...60, using: &random) }
            if Int.random(in: 0..<3, using: &random) > 0 { one.board = ["dock", "quay"].randomElement(using: &random) }
            for word in 0..<20 where Double.random(in: 0..<1, using: &random) < (word % 2 == label ? 0.5 : 0.25) {
                one.content["body:w\(word)"] = Int32.random(in: 1...3, using: &random)
            }
            // A word that no other posting has: rare ones are kept.
            one.content["body:own\(made.count)x\(seed)"] = 1
            if Bool.random(using: &random) { one.title = ["title:t\(label)": 1, "title:senior": 1] }
            made.append(one)
        }
        return made
    }

    /// The bytes of the models that a set trains, of both kinds of naive Bayes, and of both ways to count.
    static func models(_ set: ExampleSet) throws -> [[UInt8]] {
        var configuration = ClassificationConfiguration()
        configuration.givenMultinomial.featureCount = 12
        configuration.scopeErrorCosts = [1]
        let training = set.trainingSet()
        let kinds: [(NaiveBayesKind, FeatureCounting)] = [
            (.multinomial, .presence), (.multinomial, .occurrences), (.weighted, .presence),
        ]
        return try kinds.map { kind, counting in
            configuration.givenMultinomial.counting = counting
            let outcome = try TrainingPipeline(configuration: configuration).train(
                training, kind: kind, searches: false)
            return ModelFile.encode(outcome.result.model)
        }
    }

    /// SplitMix64: the same numbers in each run, so that a failure can be repeated.
    struct Random: RandomNumberGenerator {
        private var state: UInt64

        init(_ seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }
}
