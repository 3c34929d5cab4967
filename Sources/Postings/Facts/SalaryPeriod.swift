/// The time that an amount of pay is for, spelled as in the report.
public enum SalaryPeriod: String, Sendable, Hashable, CaseIterable {
    case hour
    case day
    case week
    case month
    case year

    /// How many of them make a year of full-time work: 52 weeks of 40 hours or 5 days, 12 months.
    public var perYear: Int {
        switch self {
        case .hour: 2080
        case .day: 260
        case .week: 52
        case .month: 12
        case .year: 1
        }
    }
}
