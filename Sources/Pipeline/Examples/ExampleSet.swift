public import Classification
public import Extraction
internal import Ingestion
public import Postings

/// A multiset of labelled postings: all that training needs, and what `train`, `update` and `merge` speak of.
///
/// Training is a function of this multiset. Adding, removing and joining are operations of sets, so the model of a union
/// is the model of the whole by construction, whichever way the union came about.
public struct ExampleSet: Sendable {
    /// The label of postings of other occupations: a reserved name, as `not_postings` is.
    public static let backgroundLabel = Label("background")

    /// The labels whose names were left out of the texts, as `RoleNameMask.roles(of:)` gives them.
    public let roles: [Label]
    /// The features beside words that were extracted.
    public let groups: FeatureGroups
    /// Numbers to names; it may know more features than the examples have.
    public let lexicon: FeatureLexicon
    /// The examples in canonical order: by content hash, then by all that they hold.
    public let examples: [LabelledExample]

    /// Makes a set.
    ///
    /// - Parameters:
    ///   - examples: in any order; ids are numbers of the lexicon.
    ///   - roles: the labels whose names were left out.
    ///   - groups: the features beside words.
    /// - Complexity: O(*n* log *n*).
    public init(_ examples: [LabelledExample], lexicon: FeatureLexicon, roles: [Label], groups: FeatureGroups) {
        let order = examples.indices.sorted { examples[$0].precedes(examples[$1], lexicon) }
        self.examples = order.map { examples[$0] }
        self.lexicon = lexicon
        self.roles = roles
        self.groups = groups
    }

    /// The labels that the examples have, sorted by name.
    public var labels: [Label] { Set(examples.map(\.label)).sorted() }

    /// The labels that are roles, sorted by name.
    private var roleLabels: [Label] { labels.filter { $0 != Self.backgroundLabel } }

    /// The examples as training takes them, each with the group that it has among all of them.
    ///
    /// - Complexity: O(*n* log *n*) with few duplicates.
    public func trainingSet() -> TrainingSet {
        let labels = roleLabels
        let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let groups = PostingGroups(
            employers: examples.map(\.employer), keys: examples.map(\.contentHash), sketches: examples.map(\.sketch))
        var roles: [TrainingExample] = []
        var background: [TrainingExample] = []
        for (index, example) in examples.enumerated() {
            let label = numbers[example.label]
            let reduced = TrainingExample(
                content: example.content, title: example.title, label: label ?? 0, employer: example.employer,
                group: groups.hashes[index], contentHash: example.contentHash, cluster: groups.clusters[index],
                language: example.language, board: example.board)
            if label == nil { background.append(reduced) } else { roles.append(reduced) }
        }
        return TrainingSet(labels: labels, examples: roles, background: background, lexicon: lexicon)
    }
}
