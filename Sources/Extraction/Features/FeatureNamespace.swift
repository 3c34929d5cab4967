/// Where a feature comes from. The same word in the title and in the text is two features.
public enum FeatureNamespace: UInt8, Sendable, Hashable, CaseIterable {
    /// A word of the text, a pair of neighbours, or a pair over one or two other words.
    case body
    /// A word or pair of words of the title.
    case title
    /// A skill or tool of the text, alone or with its polarity, and the category of one.
    case skill
    /// A section's name and a word of it.
    case section

    /// The prefix of the feature's name.
    public var prefix: String {
        switch self {
        case .body: "body:"
        case .title: "title:"
        case .skill: "skill:"
        case .section: "section:"
        }
    }

    /// Where the names that begin with a namespace's prefix, or come behind it, start in names of the content in order.
    public func start(in names: [String]) -> Int {
        var (lower, upper) = (0, names.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if names[middle].utf8.lexicographicallyPrecedes(prefix.utf8) { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }

    /// Mixed into the hash of each feature.
    var seed: UInt64 {
        switch self {
        case .body: 0
        case .title: 0x7469_746c_653a_0001
        case .skill: 0x736b_696c_6c3a_0001
        case .section: 0x7365_6374_696f_0001
        }
    }
}
