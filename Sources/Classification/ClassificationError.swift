/// Why a model could not be trained.
public enum ClassificationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Fewer than two labels.
    case tooFewLabels(found: [String])
    /// A label has too few postings for cross-validation.
    case tooFewPostings(label: String, count: Int, needed: Int)
    /// The postings fall into too few groups for cross-validation.
    case tooFewGroups(count: Int, needed: Int)
    /// No term occurs often enough.
    case noFeatures(minimumPostings: Int, minimumEmployers: Int)
    /// The background is too small to learn what is none of the roles.
    case tooSmallBackground(count: Int, groups: Int, needed: Int)
    /// Logistic regression is for two labels.
    case logisticNeedsTwoLabels(count: Int)

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .tooFewLabels(let found):
            "training needs at least two labels, and the corpus has "
                + (found.isEmpty ? "none" : "only \(found.joined(separator: ", "))")
                + "; put postings into one sub-folder per label, or give each record a \"label\""
        case .tooFewPostings(let label, let count, let needed):
            "the label \(label) has \(count) postings, and cross-validation needs \(needed); add postings or drop the label"
        case .tooFewGroups(let count, let needed):
            "the postings come from \(count) employers or clusters, and cross-validation needs \(needed); add employers"
        case .noFeatures(let postings, let employers):
            "no term occurs in \(postings) postings of \(employers) employers, so there is nothing to learn; add postings"
        case .tooSmallBackground(let count, let groups, let needed):
            "the background has \(count) postings of \(groups) employers or clusters, and cross-validation needs \(needed) of "
                + "each; add postings of other occupations, or train without it"
        case .logisticNeedsTwoLabels(let count):
            "logistic regression is for two labels, and the corpus has \(count); train another kind"
        }
    }
}
