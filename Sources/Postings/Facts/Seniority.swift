/// The rank of a position, spelled as in the report.
public enum Seniority: String, Sendable, Hashable, CaseIterable {
    case intern
    /// Junior, entry level, graduate.
    case junior
    case mid
    case senior
    /// Lead and staff.
    case lead
    case principal
    case manager
    /// Director, head, vice president.
    case director
}
