internal import Classification
internal import Extraction
internal import Postings

/// Writes report rows as JSON Lines: every column of the table under its own name, as a number, boolean, list or null,
/// then the structure behind the cells.
///
/// Every object has the same names in the same order, whatever the row is: what is absent is null or an empty list.
struct JSONRowWriter: Sendable {
    /// The columns.
    let schema: ReportSchema
    /// Whether the text is written.
    let includesText: Bool

    /// Probabilities and evidence have as many decimals as the table's probabilities.
    private static let decimals = 6

    /// Appends a row with its line end.
    ///
    /// - Returns: where in `bytes` the value of `duplicate_of` stands, which is null.
    func append(_ row: ReportRow, to bytes: inout [UInt8]) -> Range<Int> {
        var json = JSONText(bytes: exchange(&bytes, with: []))
        var duplicateCell = 0..<0
        json.object { json in
            for column in schema.columns where column != .conflicts {
                json.name(schema.name(column))
                let start = json.bytes.count
                append(column, of: row, to: &json)
                if column == .duplicateOf { duplicateCell = start..<json.bytes.count }
            }
            appendStructure(of: row, to: &json)
        }
        json.bytes.append(0x0A)
        bytes = exchange(&json.bytes, with: [])
        return duplicateCell
    }

    private func append(_ column: ReportSchema.Column, of row: ReportRow, to json: inout JSONText) {
        let prediction = row.prediction
        func label(_ index: Int?) { json.string(index.map { schema.labels[$0].name }) }
        func probability(_ value: Double?) {
            if let value { json.number(value, decimals: Self.decimals) } else { json.null() }
        }
        switch column {
        case .id: json.string(row.posting.id)
        case .path: json.string(row.posting.path)
        case .record: json.integer(row.posting.record)
        case .title: json.string(row.posting.title?.text)
        case .employer: json.string(row.posting.employer?.text)
        case .location: json.string(row.posting.location?.text)
        case .datePosted: json.string(row.posting.datePosted?.text)
        case .label: label(prediction?.label)
        case .confidence: probability(prediction?.confidence)
        case .probability(let label): probability(prediction?.probabilities[label])
        case .contentLabel: label(prediction?.contentLabel)
        case .contentConfidence: probability(prediction?.contentConfidence)
        case .titleLabel: label(prediction?.titleLabel)
        case .titleMismatch: json.boolean(prediction?.titleMismatch)
        case .scope: probability(prediction?.scope)
        case .contentConfidenceLow: probability(prediction?.contentInterval?.lower)
        case .contentConfidenceHigh: probability(prediction?.contentInterval?.upper)
        case .duplicateOf, .conflicts: json.null()
        case .decision: json.string(row.decision.rawValue)
        case .decisionReason: json.string(row.reason?.rawValue)
        case .evidence: appendEvidence(row.evidence, to: &json)
        case .skills: SkillObjects(row).append(.skill, to: &json)
        case .tools: SkillObjects(row).append(.tool, to: &json)
        case .fact(.certifications): SkillObjects(row).append(.certification, to: &json)
        case .fact(let fact): fact.append(row.facts, to: &json)
        case .language: json.string(row.posting.language == "und" ? nil : row.posting.language)
        case .encoding: json.string(row.posting.encoding.isEmpty ? nil : row.posting.encoding)
        case .error: json.string(row.error.isEmpty ? nil : row.error)
        }
    }

    private func appendEvidence(_ evidence: [Contribution], to json: inout JSONText) {
        json.list(evidence) { json, contribution in
            json.object { json in
                json.name("feature")
                json.string(contribution.feature)
                json.name("value")
                json.number(contribution.value, decimals: Self.decimals)
            }
        }
    }

    /// What has no column of its own.
    private func appendStructure(of row: ReportRow, to json: inout JSONText) {
        let posting = row.posting
        json.name("soft_skills")
        SkillObjects(row).append(.softSkill, to: &json)
        json.name("facts")
        FactObjects(row).append(to: &json)
        json.name("sections")
        json.list(posting.sections) { json, section in
            json.object { json in
                json.name("kind")
                json.string(section.kind.name)
                json.name("span")
                json.span(section.range)
            }
        }
        json.name("fields")
        json.object { json in
            for name in posting.fields.names {
                json.name(name.name)
                json.field(posting.fields[name])
            }
        }
        json.name("conflicts")
        json.list(posting.conflicts) { json, conflict in
            json.object { json in
                json.name("field")
                json.string(conflict.name.name)
                json.name("kept")
                json.field(conflict.kept)
                json.name("other")
                json.field(conflict.other)
            }
        }
        guard includesText else { return }
        json.name("text")
        json.string(row.decision == .error ? nil : posting.text)
    }
}

extension JSONText {
    /// Writes a range of bytes as a list of its bounds, the upper one not included.
    mutating func span(_ range: ByteRange) {
        list([range.lower, range.upper]) { $0.integer($1) }
    }

    /// Writes a list of ranges.
    mutating func spans(_ ranges: [ByteRange]) {
        list(ranges) { $0.span($1) }
    }

    /// Writes a field with where it was found.
    mutating func field(_ field: PostingField?) {
        guard let field else { return null() }
        object { json in
            json.name("value")
            json.string(field.text)
            json.name("origin")
            json.string(field.origin.rawValue)
        }
    }
}
