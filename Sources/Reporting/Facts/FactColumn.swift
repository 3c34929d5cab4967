internal import Extraction
internal import Postings

/// A column of the report for a fact; its raw value is its name.
public enum FactColumn: String, Sendable, Hashable, CaseIterable {
    case seniority
    case educationMinimum = "education_min"
    case educationPreferred = "education_preferred"
    case educationFields = "education_fields"
    case yearsMinimum = "years_min"
    case certifications
    case salaryMinimum = "salary_min"
    case salaryMaximum = "salary_max"
    case salaryCurrency = "salary_currency"
    case salaryPeriod = "salary_period"
    case salaryYearMinimum = "salary_year_min"
    case salaryYearMaximum = "salary_year_max"
    case employmentType = "employment_type"
    case workplace
    case industry
    case lifecycle
    case lifecycleMain = "lifecycle_main"
    case challenges
    case worksWith = "works_with"

    /// The columns that stand in the middle of schema version 1.
    static let first = allCases.filter { !appended.contains($0) }
    /// Those that were appended later.
    static let appended: [FactColumn] = [.challenges, .worksWith]

    /// The cell; empty where nothing says it.
    func cell(_ facts: PostingFacts) -> String {
        func number(_ value: Double?) -> String { value.flatMap { DecimalText.figure($0) } ?? "" }
        func list(_ values: [String]) -> String { values.joined(separator: "; ") }
        let salary = facts.pay.salary?.value
        return switch self {
        case .seniority: facts.seniority?.value.rawValue ?? ""
        case .educationMinimum: facts.education.minimum?.value.rawValue ?? ""
        case .educationPreferred: facts.education.preferred?.value.rawValue ?? ""
        case .educationFields: list(facts.education.fields.map(\.value))
        case .yearsMinimum: number(facts.experience.minimumYears?.value)
        case .certifications: list(facts.certifications.map(\.value))
        case .salaryMinimum: number(salary?.minimum)
        case .salaryMaximum: number(salary?.maximum)
        case .salaryCurrency: salary?.currency ?? ""
        case .salaryPeriod: salary?.period?.rawValue ?? ""
        case .salaryYearMinimum: number(salary?.yearly?.minimum)
        case .salaryYearMaximum: number(salary?.yearly?.maximum)
        case .employmentType: facts.employmentType?.value.rawValue ?? ""
        case .workplace: facts.workplace?.value.rawValue ?? ""
        case .industry: facts.industry?.value ?? ""
        case .lifecycle: list(facts.lifecycle.map(\.value.rawValue))
        case .lifecycleMain: facts.mainStage?.rawValue ?? ""
        case .challenges: list(facts.challenges.map(\.value.rawValue))
        case .worksWith: list(facts.worksWith.map(\.value.rawValue))
        }
    }
}
