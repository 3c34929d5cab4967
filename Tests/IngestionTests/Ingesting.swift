import Postings

@testable import Ingestion

/// The postings of a page.
func ingest(_ html: String) throws -> [JobPosting] {
    try ingest(Array(html.utf8))
}

/// The postings of a page's bytes.
func ingest(_ bytes: [UInt8], path: String = "page.html") throws -> [JobPosting] {
    try PostingIngestor().ingest(SourceDocument(path: path, content: .html, bytes: bytes))
}

/// The posting of a record.
func ingestRecord(_ json: String) throws -> JobPosting {
    let document = SourceDocument(path: "p.jsonl", record: 3, content: .jsonRecord, bytes: Array(json.utf8))
    let postings = try PostingIngestor().ingest(document)
    precondition(postings.count == 1, "a record is one posting")
    return postings[0]
}

extension JobPosting {
    /// The sections as `kind: text`, line feeds as ` / `.
    var outline: [String] {
        sections.map { section in
            let lines = text.string(in: section.range).split(separator: "\n")
            return "\(section.kind.name): \(lines.joined(separator: " / "))"
        }
    }
}

/// A description that is long enough to be no notice, with duties and requirements.
let tideDescription = """
    <h2>Responsibilities</h2><ul><li>Model the tides of the northern harbours from forty years of gauge readings.</li>
    <li>Explain the results to pilots and planners, who decide on them which ships may enter.</li></ul>
    <h2>Requirements</h2><ul><li>Three years of experience with time series.</li><li>Good Python and SQL.</li></ul>
    """

/// A whole page around a body.
func page(title: String = "", head: String = "", body: String) -> String {
    "<!DOCTYPE html><html><head><title>\(title)</title>\(head)</head><body>\(body)</body></html>"
}

/// A `<script>` of structured data.
func jsonLD(_ json: String, type: String = "application/ld+json") -> String {
    "<script type=\"\(type)\">\(json)</script>"
}

/// The posting of a record of any format.
func ingestRecord(
    _ bytes: [UInt8], _ content: SourceDocument.Content, fields: [String] = []
) throws -> JobPosting {
    var configuration = IngestionConfiguration()
    configuration.fields = try FieldMapping(fields)
    let document = SourceDocument(path: "p", record: 3, content: content, bytes: bytes)
    return try PostingIngestor(configuration: configuration).ingest(document)[0]
}

extension JobPosting {
    /// The fields as `name: value (origin)`.
    var facts: [String] {
        fields.names.map { "\($0.name): \(fields[$0]?.text.string ?? "") (\(fields[$0]?.origin.rawValue ?? ""))" }
    }
}
