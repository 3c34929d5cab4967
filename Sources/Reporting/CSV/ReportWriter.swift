internal import Classification
internal import Extraction
internal import Postings

/// Writes report rows as CSV: RFC 4180, UTF-8, one header line.
///
/// ```swift
/// let writer = ReportWriter(schema: ReportSchema(labels: model.labels))
/// var bytes = writer.header
/// writer.append(row, to: &bytes)
/// ```
public struct ReportWriter: Sendable {
    /// The columns.
    public let schema: ReportSchema

    /// Makes a writer.
    public init(schema: ReportSchema) {
        self.schema = schema
    }

    /// The header line with its line end.
    public var header: [UInt8] {
        Array(schema.columns.map(schema.name).joined(separator: ",").utf8) + [0x0D, 0x0A]
    }

    /// Appends a row with its line end.
    public func append(_ row: ReportRow, to bytes: inout [UInt8]) {
        for (index, column) in schema.columns.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(column, of: row, to: &bytes)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private func append(_ column: ReportSchema.Column, of row: ReportRow, to bytes: inout [UInt8]) {
        func text(_ text: String) { CSVCell.append(Array(text.utf8), to: &bytes) }
        func field(_ field: PostingField?) { if let field { CSVCell.append(field.text.bytes, to: &bytes) } }
        func probability(_ value: Double) { bytes.append(contentsOf: DecimalText.fixed(value, decimals: 6).utf8) }
        let prediction = row.prediction
        switch column {
        case .id: text(row.posting.id)
        case .path: text(row.posting.path)
        case .record: text("\(row.posting.record)")
        case .title: field(row.posting.title)
        case .employer: field(row.posting.employer)
        case .location: field(row.posting.location)
        case .datePosted: field(row.posting.datePosted)
        case .label: if let prediction { text(schema.labels[prediction.label].name) }
        case .confidence: if let prediction { probability(prediction.confidence) }
        case .probability(let label): if let prediction { probability(prediction.probabilities[label]) }
        case .contentLabel: if let prediction { text(schema.labels[prediction.contentLabel].name) }
        case .contentConfidence: if let prediction { probability(prediction.contentConfidence) }
        case .titleLabel: if let label = prediction?.titleLabel { text(schema.labels[label].name) }
        case .titleMismatch: if let prediction { text(prediction.titleMismatch ? "true" : "false") }
        case .scope, .reserved: break
        case .decision: text(row.decision.rawValue)
        case .decisionReason: if let reason = row.reason { text(reason.rawValue) }
        case .evidence: text(list(row.evidence.map { "\($0.feature):\(DecimalText.signed($0.value, decimals: 2))" }))
        case .skills: text(named(.skill, row))
        case .tools: text(named(.tool, row))
        case .encoding: text(row.posting.encoding)
        case .error: text(row.error)
        }
    }

    private func named(_ kind: SkillKind, _ row: ReportRow) -> String {
        list(row.skills.filter { $0.kind == kind }.map { "\($0.name)=\($0.polarity.rawValue)" })
    }

    private func list(_ entries: [String]) -> String { entries.joined(separator: "; ") }
}
