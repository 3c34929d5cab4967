internal import Extraction
internal import Postings

extension FactColumn {
    /// Writes the column's value: a number, a list or a text; null where nothing says it.
    func append(_ facts: PostingFacts, to json: inout JSONText) {
        func list(_ values: [String]) { json.list(values) { $0.string($1) } }
        let salary = facts.pay.salary?.value
        switch self {
        case .yearsMinimum: json.figure(facts.experience.minimumYears?.value)
        case .salaryMinimum: json.figure(salary?.minimum)
        case .salaryMaximum: json.figure(salary?.maximum)
        case .salaryYearMinimum: json.figure(salary?.yearly?.minimum)
        case .salaryYearMaximum: json.figure(salary?.yearly?.maximum)
        case .educationFields: list(facts.education.fields.map(\.value))
        case .certifications: list(facts.certifications.map(\.value))
        case .lifecycle: list(facts.lifecycle.map(\.value.rawValue))
        case .challenges: list(facts.challenges.map(\.value.rawValue))
        case .worksWith: list(facts.worksWith.map(\.value.rawValue))
        case .seniority, .educationMinimum, .educationPreferred, .salaryCurrency, .salaryPeriod, .employmentType,
            .workplace, .industry, .lifecycleMain:
            let cell = cell(facts)
            json.string(cell.isEmpty ? nil : cell)
        }
    }
}
