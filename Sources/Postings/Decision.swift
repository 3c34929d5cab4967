/// What to do with a prediction.
///
/// Spelled as in the report's `decision` column.
public enum Decision: String, Sendable, Hashable, CaseIterable {
    /// The label may be used.
    case accept
    /// It describes several of the roles: no label alone is likely enough to hold what was promised.
    case hybrid
    /// It describes none of the roles.
    case neither
    /// A person should look at it.
    case review
    /// The page is no posting: it gets no label.
    case notPosting = "not_posting"
    /// The document could not be read: it gets no label.
    case error
}

/// Why a decision is not `accept`, spelled as in the report's `decision_reason` column.
public enum DecisionReason: String, Sendable, Hashable, CaseIterable {
    /// The confidence is below the model's threshold for acceptance.
    case lowConfidence = "low_confidence"
    /// Several labels are needed to hold the promised coverage.
    case severalLabels = "several_labels"
    /// No label is as likely as it is for postings that have it.
    case noLabel = "no_label"
    /// A confident content disagrees with the title.
    case titleMismatch = "title_mismatch"
    /// It reads like a posting of another occupation.
    case outOfScope = "out_of_scope"
    /// The text is in a language that the model was not trained on.
    case language
    /// Too little text to judge by.
    case tooShort = "too_short"
    /// The posting is no longer open.
    case expired
    /// A cookie, consent or log-in wall.
    case wall
    /// A list of postings.
    case list
    /// An application shell without text.
    case shell
    /// An article or another page.
    case article
    /// An error page.
    case missing
    /// No text.
    case empty
    /// The file could not be read.
    case unreadable
    /// The record is not what its format asks for.
    case malformed
    /// A limit of the configuration was exceeded.
    case limit
}

extension PostingVerdict {
    /// The reason that the report gives for a page that is no posting; nil for a posting.
    public var reason: DecisionReason? {
        switch self {
        case .posting: nil
        case .expired: .expired
        case .wall: .wall
        case .list: .list
        case .shell: .shell
        case .article: .article
        case .missing: .missing
        case .empty: .empty
        }
    }
}
