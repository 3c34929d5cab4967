/// Where a feature comes from. The same word in the title and in the text is two features.
public enum FeatureNamespace: UInt8, Sendable, Hashable, CaseIterable {
    /// A word or pair of words of the text.
    case body
    /// A word or pair of words of the title.
    case title

    /// The prefix of the feature's name.
    public var prefix: String {
        switch self {
        case .body: "body:"
        case .title: "title:"
        }
    }

    /// Mixed into the hash of each feature.
    var seed: UInt64 {
        switch self {
        case .body: 0
        case .title: 0x7469_746c_653a_0001
        }
    }
}
