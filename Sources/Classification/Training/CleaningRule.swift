/// What training does with postings whose label is doubtful. Cross-validation chooses: a label that comes from a title is
/// often doubtful and seldom useless.
public enum CleaningRule: UInt8, Sendable, Hashable, CaseIterable {
    /// Nothing: every posting counts alike.
    case keepAll = 0
    /// Near-duplicates with different labels are left out.
    case dropContradictions = 1
    /// Postings whose title alone does not say the label clearly count half.
    case halveLooseTitles = 2
    /// Postings whose text says another label with near certainty are left out.
    case dropLabelErrors = 3

    /// The name that cards use.
    public var name: String {
        switch self {
        case .keepAll: "all postings count alike"
        case .dropContradictions: "near-duplicates with different labels left out"
        case .halveLooseTitles: "loose titles count half"
        case .dropLabelErrors: "label errors left out"
        }
    }
}
