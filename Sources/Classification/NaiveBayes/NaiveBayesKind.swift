/// How the log-odds of a feature become its weight.
public enum NaiveBayesKind: UInt8, Sendable, Hashable, CaseIterable {
    /// The log-odds of the counts as they are.
    case multinomial = 1
    /// The log-odds times a weight for each feature, learned by regularised logistic loss (attribute-weighted naive Bayes,
    /// Zaidi et al. 2013, JMLR 14; with two labels, the features of Wang & Manning 2012, ACL).
    case weighted = 2
    /// Logistic regression on inverse document frequencies: no naive Bayes, but what the others are held against. For two
    /// labels only.
    case logistic = 3

    /// The name that the command line and reports use.
    public var name: String {
        switch self {
        case .multinomial: "multinomial"
        case .weighted: "weighted"
        case .logistic: "logistic"
        }
    }

    /// Whether a weight is learned for each feature.
    public var isWeighted: Bool { self != .multinomial }
}
