/// Writes report rows as bytes, in one of the formats.
///
/// ```swift
/// let writer = ReportWriter(schema: ReportSchema(labels: model.labels))
/// var bytes = writer.header
/// writer.append(row, to: &bytes)
/// ```
public struct ReportWriter: Sendable {
    /// The columns.
    public let schema: ReportSchema
    /// The format.
    public let format: ReportFormat
    private let table: CSVRowWriter
    private let objects: JSONRowWriter

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - includesText: whether JSON Lines hold the text that their spans point into; a table never does.
    public init(schema: ReportSchema, format: ReportFormat = .csv, includesText: Bool = true) {
        self.schema = schema
        self.format = format
        table = CSVRowWriter(schema: schema)
        objects = JSONRowWriter(schema: schema, includesText: includesText)
    }

    /// What stands before the first row: a table's header line with its line end, and nothing before JSON Lines.
    public var header: [UInt8] { format == .csv ? table.header : [] }

    /// Appends a row with its line end.
    ///
    /// - Returns: where in `bytes` the value of `duplicate_of` stands, which names no posting yet: what
    ///   ``appendDuplicate(of:to:)`` writes may take its place.
    @discardableResult
    public func append(_ row: ReportRow, to bytes: inout [UInt8]) -> Range<Int> {
        switch format {
        case .csv: table.append(row, to: &bytes)
        case .jsonLines: objects.append(row, to: &bytes)
        }
    }

    /// Appends a value of `duplicate_of`: the id of another posting, as its own row has it.
    public func appendDuplicate(of id: [UInt8], to bytes: inout [UInt8]) {
        switch format {
        case .csv: table.appendDuplicate(of: id, to: &bytes)
        case .jsonLines: JSONText.appendString(id, to: &bytes)
        }
    }
}
