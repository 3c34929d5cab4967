internal import Postings

/// A list of the cue table: which question its phrases answer.
enum CueList: String, Sendable, Hashable, CaseIterable {
    /// Levels of education.
    case degree
    /// What is said of a degree or of years instead: `equivalent` experience is enough.
    case equivalent
    /// Fields of study; the values are their names.
    case studyField = "study_field"
    /// Words that say how much a thing is asked for.
    case polarity
    /// What follows or stands before a number of years: `unit`, `experience`, `against` (no experience is meant).
    case years
    /// Ranks; `against` is a phrase in which a rank's word means something else (`lead generation`).
    case seniority
    /// That the person manages people; `against` says that not.
    case manages
    /// Kinds of employment; weight 1 is a bare word, which counts beside a label or in a line of its own only, 3 is said
    /// of the position; `against` is said of others (`part-time employees are eligible`).
    case employmentType = "employment_type"
    /// Where the work is done; weights as for kinds of employment, 4 says it beyond doubt (`fully remote`).
    case workplace
    /// Words about pay: periods, `pay`, `total` (pay with all extras), `bonus`, `equity`, `against` (money that is no pay).
    /// A period of weight 2 names pay too.
    case salary
    /// Industries; the values are their names.
    case industry
    case lifecycle
    case challenge
    case worksWith = "works_with"

    /// The values that the list may have; nil where they are names.
    var values: [String]? {
        switch self {
        case .degree: return Degree.allCases.map(\.rawValue)
        case .equivalent: return ["experience"]
        case .studyField, .industry: return nil
        case .polarity: return SkillPolarity.allCases.map(\.rawValue)
        case .years: return ["unit", "experience", "against"]
        case .seniority: return Seniority.allCases.map(\.rawValue) + ["against"]
        case .manages: return ["people", "against"]
        case .employmentType: return EmploymentType.allCases.map(\.rawValue) + ["against"]
        case .workplace: return Workplace.allCases.map(\.rawValue) + ["against"]
        case .salary: return SalaryPeriod.allCases.map(\.rawValue) + ["pay", "total", "bonus", "equity", "against"]
        case .lifecycle: return LifecycleStage.allCases.map(\.rawValue)
        case .challenge: return Challenge.allCases.map(\.rawValue)
        case .worksWith: return Collaborator.allCases.map(\.rawValue)
        }
    }
}
