internal import Classification
internal import Extraction
internal import Postings

/// Writes report rows as CSV: RFC 4180, UTF-8, one header line.
struct CSVRowWriter: Sendable {
    /// The columns.
    let schema: ReportSchema

    /// The header line with its line end.
    var header: [UInt8] {
        var bytes: [UInt8] = []
        for (index, column) in schema.columns.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            CSVCell.append(schema.name(column), to: &bytes)
        }
        return bytes + [0x0D, 0x0A]
    }

    /// Appends a row with its line end.
    ///
    /// - Returns: where in `bytes` the cell `duplicate_of` stands, which is empty.
    func append(_ row: ReportRow, to bytes: inout [UInt8]) -> Range<Int> {
        var duplicateCell = bytes.count
        // Taken out of the row once: each look at it would count its references.
        let prediction = row.prediction
        for (index, column) in schema.columns.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if column == .duplicateOf { duplicateCell = bytes.count }
            append(column, of: row, prediction, to: &bytes)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
        return duplicateCell..<duplicateCell
    }

    /// Appends the cell `duplicate_of`: the id of another posting, as its own row has it.
    func appendDuplicate(of id: [UInt8], to bytes: inout [UInt8]) {
        CSVCell.append(id, to: &bytes)
    }

    private func append(
        _ column: ReportSchema.Column, of row: ReportRow, _ prediction: Prediction?, to bytes: inout [UInt8]
    ) {
        func text(_ text: String) { CSVCell.append(text, to: &bytes) }
        func field(_ field: PostingField?) { if let field { CSVCell.append(field.text.bytes, to: &bytes) } }
        func probability(_ value: Double) { DecimalText.append(value, decimals: 6, to: &bytes) }
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
        case .scope: if let scope = prediction?.scope { probability(scope) }
        case .duplicateOf: break
        case .fact(let fact): text(fact.cell(row.facts))
        case .decision: text(row.decision.rawValue)
        case .decisionReason: if let reason = row.reason { text(reason.rawValue) }
        case .evidence: CSVCell.append(evidence(row), to: &bytes)
        case .skills: CSVCell.append(named(.skill, row), to: &bytes)
        case .tools: CSVCell.append(named(.tool, row), to: &bytes)
        case .language: if row.posting.language != "und" { text(row.posting.language) }
        case .encoding: text(row.posting.encoding)
        case .error: text(row.error)
        case .contentConfidenceLow: if let interval = prediction?.contentInterval { probability(interval.lower) }
        case .contentConfidenceHigh: if let interval = prediction?.contentInterval { probability(interval.upper) }
        case .conflicts: CSVCell.append(ConflictCell.bytes(row.posting.conflicts), to: &bytes)
        }
    }

    /// `feature:+0.31; feature:-0.20`.
    private func evidence(_ row: ReportRow) -> [UInt8] {
        var cell: [UInt8] = []
        cell.reserveCapacity(256)
        for contribution in row.evidence {
            if !cell.isEmpty { cell.append(contentsOf: [0x3B, 0x20]) }
            cell.append(contentsOf: contribution.feature.utf8)
            cell.append(UInt8(ascii: ":"))
            DecimalText.appendSigned(contribution.value, decimals: 2, to: &cell)
        }
        return cell
    }

    /// `Name=polarity; Name=polarity`.
    private func named(_ kind: SkillKind, _ row: ReportRow) -> [UInt8] {
        var cell: [UInt8] = []
        cell.reserveCapacity(256)
        for place in row.skills.indices where row.skills[place].kind == kind {
            if !cell.isEmpty {
                cell.append(UInt8(ascii: ";"))
                cell.append(0x20)
            }
            cell.append(contentsOf: row.skills[place].name.utf8)
            cell.append(UInt8(ascii: "="))
            cell.append(contentsOf: row.skills[place].polarity.rawValue.utf8)
        }
        return cell
    }
}
