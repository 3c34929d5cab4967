/// The kind of employment, spelled as in the report.
public enum EmploymentType: String, Sendable, Hashable, CaseIterable {
    case fullTime = "full_time"
    case partTime = "part_time"
    case contract
    case temporary
    case internship
}
