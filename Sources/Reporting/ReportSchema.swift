public import Postings

/// The columns of the report, schema version 1. Columns are only ever appended.
public struct ReportSchema: Sendable, Hashable {
    /// The version of the column list.
    public static let version = 1

    /// One column.
    public enum Column: Sendable, Hashable {
        case id, path, record, title, employer, location, datePosted
        case label, confidence
        /// The probability of the label with this index.
        case probability(Int)
        case contentLabel, contentConfidence, titleLabel, titleMismatch, scope, decision, decisionReason, evidence
        case skills, tools, language
        case fact(FactColumn)
        /// The id of the first posting of the cluster of near-duplicates; it is filled in when the rows are in order.
        case duplicateOf
        case encoding, error
        /// The ends of the interval of the content's confidence; only where it is asked for.
        case contentConfidenceLow, contentConfidenceHigh
        /// What two sources say differently; only where it is asked for.
        case conflicts
    }

    /// The roles that the model knows.
    public let labels: [Label]
    /// The columns in order.
    public let columns: [Column]

    /// The schema of a model's reports: one probability column for each of its labels.
    ///
    /// - Parameters:
    ///   - labels: the roles that the model knows.
    ///   - intervals: whether there are columns of the interval of the content's confidence.
    ///   - conflicts: whether there is a column of what two sources say differently; it stands last.
    public init(labels: [Label], intervals: Bool = false, conflicts: Bool = false) {
        self.labels = labels
        columns =
            [.id, .path, .record, .title, .employer, .location, .datePosted, .label, .confidence]
            + labels.indices.map { .probability($0) }
            + [
                .contentLabel, .contentConfidence, .titleLabel, .titleMismatch, .scope, .decision, .decisionReason,
                .evidence, .skills, .tools,
            ]
            + FactColumn.first.map { .fact($0) } + [.language, .duplicateOf, .encoding, .error]
            + FactColumn.appended.map { .fact($0) }
            + (intervals ? [.contentConfidenceLow, .contentConfidenceHigh] : [])
            + (conflicts ? [.conflicts] : [])
    }

    /// The name of a column in the header.
    public func name(_ column: Column) -> String {
        switch column {
        case .id: "id"
        case .path: "path"
        case .record: "record"
        case .title: "title"
        case .employer: "employer"
        case .location: "location"
        case .datePosted: "date_posted"
        case .label: "label"
        case .confidence: "confidence"
        case .probability(let label): "p_\(labels[label].name)"
        case .contentLabel: "content_label"
        case .contentConfidence: "content_confidence"
        case .titleLabel: "title_label"
        case .titleMismatch: "title_mismatch"
        case .scope: "scope"
        case .decision: "decision"
        case .decisionReason: "decision_reason"
        case .evidence: "evidence"
        case .skills: "skills"
        case .tools: "tools"
        case .language: "language"
        case .fact(let fact): fact.rawValue
        case .duplicateOf: "duplicate_of"
        case .encoding: "encoding"
        case .error: "error"
        case .contentConfidenceLow: "content_confidence_low"
        case .contentConfidenceHigh: "content_confidence_high"
        case .conflicts: "conflicts"
        }
    }
}
