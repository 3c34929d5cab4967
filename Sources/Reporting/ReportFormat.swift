/// The formats of a report.
public enum ReportFormat: Sendable, Hashable, CaseIterable {
    /// A table: RFC 4180, one header line.
    case csv
    /// One JSON object a line, with the full structure behind the table's cells.
    case jsonLines
}
