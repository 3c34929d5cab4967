internal import Postings

/// A list of the cue table: which question its phrases answer.
enum CueList: String, Sendable, Hashable, CaseIterable {
    /// Levels of education; also `any` (a degree without a level), `below` (less than a first degree) and `against` (no
    /// degree is meant). Weight 0: the word alone may mean something else, its neighbours must speak for it.
    case degree
    /// Experience in a degree's stead: `experience` is enough beside a degree, `instead` says that the years of the unit
    /// are those of somebody without one.
    case equivalent
    /// Fields of study; the values are their names.
    case studyField = "study_field"
    /// Words that say how much a thing is asked for: a positive weight of what follows, a negative one of what stands
    /// before, 2 counts before a colon only; `alternatives` says that one of what follows is enough.
    case polarity
    /// How a degree or years are asked for: `required`, `preferred` and `unneeded` speak of what stands before them,
    /// `least` and `ideally` of what follows.
    case asked
    /// What follows or stands before a number of years: `unit` and `month`, `label` (the number comes after), `experience`,
    /// `against` (no experience is meant), `not_after` (a number behind it means none).
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
    /// `days` (some days of each week, not all) beside a `place` (the office) or `home`, or `part` (`from time to time`)
    /// beside `home`: both together mean hybrid work; `all` (five days) beside a `place` means work on site.
    case officeDays = "office_days"
    /// Words about pay: periods, `pay`, `total` (pay with all extras), `bonus`, `equity`, `against` (money that is no pay).
    /// A period of weight 2 names pay too.
    case salary
    /// Industries; the values are their names.
    case industry
    case lifecycle
    /// Words of work with data or models, whatever is done with them: `yes`, and `against` (`data center`).
    case dataWork = "data_work"
    case challenge
    /// Whom the role works with, and `context`: words of working together.
    case worksWith = "works_with"

    /// The value of phrases that only look like the list's others (`health insurance` is no industry): being longer, they
    /// take the words away from them.
    static let against = "against"

    /// The values that the list may have; nil where they are names.
    var values: [String]? {
        switch self {
        case .degree: return Degree.allCases.map(\.rawValue) + ["any", "below", "against"]
        case .equivalent: return ["experience", "instead"]
        case .studyField, .industry: return nil
        case .polarity: return SkillPolarity.allCases.map(\.rawValue) + ["alternatives"]
        case .years: return ["unit", "month", "label", "experience", "against", "not_after"]
        case .asked: return ["required", "preferred", "unneeded", "least", "ideally"]
        case .seniority: return Seniority.allCases.map(\.rawValue) + [Self.against]
        case .manages: return ["people", Self.against]
        case .employmentType: return EmploymentType.allCases.map(\.rawValue) + [Self.against]
        case .workplace: return Workplace.allCases.map(\.rawValue) + [Self.against]
        case .officeDays: return ["days", "all", "part", "place", "home"]
        case .salary: return SalaryPeriod.allCases.map(\.rawValue) + ["pay", "total", "bonus", "equity", Self.against]
        case .lifecycle: return LifecycleStage.allCases.map(\.rawValue) + [Self.against]
        case .dataWork: return ["yes", Self.against]
        case .challenge: return Challenge.allCases.map(\.rawValue)
        case .worksWith: return Collaborator.allCases.map(\.rawValue) + ["context", Self.against]
        }
    }
}
