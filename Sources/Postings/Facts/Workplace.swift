/// Where the work is done, spelled as in the report.
public enum Workplace: String, Sendable, Hashable, CaseIterable {
    case onsite
    case hybrid
    case remote
}
