internal import FoundationEssentials
internal import Ingestion
internal import Postings

/// What one outcome of ingestion looks like as JSON.
struct InspectedPosting: Encodable {
    struct Field: Encodable {
        let value: String
        let origin: String
    }

    struct Conflict: Encodable {
        let field: String
        let kept: Field
        let other: Field
    }

    struct Section: Encodable {
        let kind: String
        let lower: Int
        let upper: Int
    }

    var path: String
    var record = 1
    var id: String?
    var verdict: String?
    var language: String?
    var encoding: String?
    var fields: [String: Field]?
    var conflicts: [Conflict]?
    var sections: [Section]?
    var text: String?
    var remark: String?
    var error: String?
    var skipped: Bool?
    var passedOver: Int?

    init(_ outcome: IngestionOutcome) {
        switch outcome {
        case .posting(let posting):
            path = posting.path
            record = posting.record
            id = posting.id
            verdict = posting.verdict.rawValue
            language = posting.language
            encoding = posting.encoding
            fields = Dictionary(
                uniqueKeysWithValues: posting.fields.names.compactMap { name in
                    posting.fields[name].map { (name.name, Field($0)) }
                })
            conflicts = posting.conflicts.map {
                Conflict(field: $0.name.name, kept: Field($0.kept), other: Field($0.other))
            }
            sections = posting.sections.map {
                Section(kind: $0.kind.name, lower: $0.range.lower, upper: $0.range.upper)
            }
            text = posting.text.string
            remark = posting.remark
        case .failure(let path, let record, let error):
            self.path = path
            self.record = record ?? 1
            self.error = error.description
        case .skipped(let path):
            self.path = path
            skipped = true
        case .passedOver(let path, let count):
            self.path = path
            passedOver = count.count
        }
    }

    /// The object and a line feed; keys are sorted, so that the same posting gives the same bytes.
    var line: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and integers always encode; a failure would be a mistake of this type.
        guard let data = try? encoder.encode(self) else { preconditionFailure("a posting does not encode as JSON") }
        return Array(data) + [0x0A]
    }
}

extension InspectedPosting.Field {
    init(_ field: PostingField) {
        self.init(value: field.text.string, origin: field.origin.rawValue)
    }
}
