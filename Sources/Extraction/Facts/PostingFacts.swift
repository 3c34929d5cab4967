public import Postings

/// What a posting says of the position, each fact with where it is said; what nothing says is absent.
///
/// The meaning of each field follows the annotation guide that the report's columns are defined by.
public struct PostingFacts: Sendable, Hashable {
    /// What is asked for and offered in education.
    public var education = EducationFacts()
    /// The years of experience that are asked for.
    public var experience = ExperienceFacts()
    /// Certifications that are named, in the text's order.
    public var certifications: [Fact<String>] = []
    /// What is paid.
    public var pay = PayFacts()
    /// The rank of the position.
    public var seniority: Fact<Seniority>?
    /// That the person manages people.
    public var managesPeople: FactSource?
    /// The kind of employment.
    public var employmentType: Fact<EmploymentType>?
    /// Where the work is done.
    public var workplace: Fact<Workplace>?
    /// The employer's industry, a short lower-case noun.
    public var industry: Fact<String>?
    /// The stages of a model's life that the duties contain, in the order of ``LifecycleStage``.
    public var lifecycle: [Fact<LifecycleStage>] = []
    /// The stage that the posting stresses most.
    public var mainStage: LifecycleStage?
    /// The difficulties that the work must deal with, in the order of ``Challenge``.
    public var challenges: [Fact<Challenge>] = []
    /// Whom the role works with, in the order of ``Collaborator``.
    public var worksWith: [Fact<Collaborator>] = []

    /// Nothing said.
    public init() {}
}

/// What a posting says of education.
public struct EducationFacts: Sendable, Hashable {
    /// The lowest degree that is enough.
    public var minimum: Fact<Degree>?
    /// A higher degree that is welcome.
    public var preferred: Fact<Degree>?
    /// Fields of study, lower case, in the text's order.
    public var fields: [Fact<String>] = []
    /// That experience may stand for a degree.
    public var orExperience: FactSource?

    /// Nothing said.
    public init() {}
}

/// The years of experience that a posting asks for.
public struct ExperienceFacts: Sendable, Hashable {
    /// The smallest overall number of years that is asked for.
    public var minimumYears: Fact<Double>?
    /// Years asked for with a skill.
    public var skills: [SkillYears] = []

    /// Nothing said.
    public init() {}
}

/// Years of experience with one skill.
public struct SkillYears: Sendable, Hashable {
    /// The skill's index in the table.
    public let skill: Int32
    /// At least so many.
    public let years: Double
    /// The bytes of the text that say the number.
    public let range: ByteRange

    /// Makes a value.
    public init(skill: Int32, years: Double, range: ByteRange) {
        self.skill = skill
        self.years = years
        self.range = range
    }
}

/// What a posting says of pay.
public struct PayFacts: Sendable, Hashable {
    /// The salary, bonus and equity apart.
    public var salary: Fact<Salary>?
    /// That a bonus may be paid.
    public var bonus: FactSource?
    /// That shares or options may be given.
    public var equity: FactSource?

    /// Nothing said.
    public init() {}
}

/// A range of pay. Where one bound is not said, it is nil; a single figure is both.
public struct Salary: Sendable, Hashable {
    /// The lower bound, in the currency's unit.
    public let minimum: Double?
    /// The upper bound, in the currency's unit.
    public let maximum: Double?
    /// ISO 4217; nil where it cannot be told.
    public let currency: String?
    /// What time the amounts are for; nil where it cannot be told.
    public let period: SalaryPeriod?

    /// Makes a range.
    public init(minimum: Double?, maximum: Double?, currency: String?, period: SalaryPeriod?) {
        self.minimum = minimum
        self.maximum = maximum
        self.currency = currency
        self.period = period
    }

    /// The amounts for a year of full-time work, by ``SalaryPeriod/perYear``; nil where the period is not known.
    public var yearly: (minimum: Double?, maximum: Double?)? {
        guard let factor = period?.perYear else { return nil }
        return (minimum.map { $0 * Double(factor) }, maximum.map { $0 * Double(factor) })
    }
}
