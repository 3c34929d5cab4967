/// Which features the content of a posting has, beside its words and pairs of neighbours.
public struct FeatureGroups: OptionSet, Sendable, Hashable {
    /// The groups as bits.
    public let rawValue: UInt8

    /// Makes a set of groups.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Skills and tools, each with its polarity and without, and their categories.
    public static let skills = FeatureGroups(rawValue: 1)
    /// Words with the section that they stand in.
    public static let sections = FeatureGroups(rawValue: 2)

    /// Pairs of words with one or two words between them (skip-grams).
    public static let skips = FeatureGroups(rawValue: 4)

    /// The groups in a fixed order, with the names that the command line uses.
    public static let named: [(name: String, group: FeatureGroups)] = [
        ("skips", .skips), ("skills", .skills), ("sections", .sections),
    ]

    /// The groups whose features are among some names.
    init(of names: [String]) {
        self = []
        // Names are sorted: one look-up for each namespace would do, but a model is loaded once.
        for name in names {
            if name.utf8.starts(with: FeatureNamespace.skill.prefix.utf8) { insert(.skills) }
            if name.utf8.starts(with: FeatureNamespace.section.prefix.utf8) { insert(.sections) }
            if name.utf8.starts(with: FeatureNamespace.body.prefix.utf8), FeatureName.reach(name.utf8) > 1 {
                insert(.skips)
            }
        }
    }
}
