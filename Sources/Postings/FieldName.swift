/// What a field of a posting says. The names follow schema.org's JobPosting, spelled as the report spells them.
///
/// A value is one line; where a source lists several, they are joined by `; `.
public enum FieldName: UInt8, Sendable, Hashable, CaseIterable {
    case title
    /// The hiring organisation.
    case employer
    /// Where the work is done.
    case location
    /// The date of posting: ISO 8601 or a prefix of it.
    case datePosted
    /// The last day on which the posting holds: ISO 8601 or a prefix of it.
    case validThrough
    /// Full time, part time, contract …, in the source's own words.
    case employmentType
    /// `jobLocationType`: whether the work is remote, in the source's own words.
    case workplace
    /// `applicantLocationRequirements`: where a remote applicant must live.
    case applicantLocation
    /// `baseSalary`, or the page's line of pay.
    ///
    /// From structured data it is one amount, or several joined by `; `, in this grammar:
    ///
    ///     amount   = [ currency SP ] figures [ SP period ]
    ///     currency = three capital letters of ISO 4217 | "$", where no more is said
    ///     figures  = number | number "-" number | number "-" | "-" number
    ///     number   = digits [ "." one or two digits ]
    ///     period   = "HOUR" | "DAY" | "WEEK" | "MONTH" | "YEAR"
    ///
    /// `USD 120000-150000 YEAR`; `120000-` is a lower bound, `-150000` an upper one, and the lower stands first. There is
    /// no grouping and no sign. A currency or period that the source does not name is absent. What does not match is the
    /// source's own words, as is every line of pay that a page shows.
    case salary
    /// `educationRequirements`.
    case education
    /// `experienceRequirements`: `36 months` where it is a number, else the source's own words.
    case experience
    case skills
    case qualifications
    case responsibilities
    case industry
    /// `occupationalCategory`.
    case occupation
    case identifier
    case url
    /// The day or time at which an archive fetched or saved the page, ISO 8601; no day of posting.
    case dateArchived

    /// The name that reports use.
    public var name: String {
        switch self {
        case .title: "title"
        case .employer: "employer"
        case .location: "location"
        case .datePosted: "date_posted"
        case .validThrough: "valid_through"
        case .employmentType: "employment_type"
        case .workplace: "workplace"
        case .applicantLocation: "applicant_location"
        case .salary: "salary"
        case .education: "education"
        case .experience: "experience"
        case .skills: "skills"
        case .qualifications: "qualifications"
        case .responsibilities: "responsibilities"
        case .industry: "industry"
        case .occupation: "occupation"
        case .identifier: "identifier"
        case .url: "url"
        case .dateArchived: "date_archived"
        }
    }
}
