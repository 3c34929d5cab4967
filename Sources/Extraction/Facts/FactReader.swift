internal import Postings

/// Reads the facts of a posting: each question has a reader of its own.
struct FactReader: Sendable {
    private let education: EducationReader
    private let experience: ExperienceReader
    private let salary: SalaryReader
    private let seniority: SeniorityReader
    private let work: WorkReader
    private let industry: IndustryReader
    private let lifecycle: LifecycleReader
    private let lists: ClosedListReader

    /// Makes the readers of a cue table, which a matcher finds the cues of.
    init(_ matcher: CueMatcher) {
        let cues = matcher.table
        education = EducationReader(cues)
        experience = ExperienceReader(cues)
        salary = SalaryReader(matcher)
        seniority = SeniorityReader(cues)
        work = WorkReader(cues)
        industry = IndustryReader(matcher)
        lifecycle = LifecycleReader(cues)
        lists = ClosedListReader(cues)
    }

    /// The facts of a posting.
    func facts(_ input: FactInput) -> PostingFacts {
        var facts = PostingFacts()
        facts.education = education.read(input)
        facts.experience = experience.read(input)
        facts.pay = salary.read(input)
        facts.seniority = seniority.read(input, minimumYears: facts.experience.minimumYears)
        facts.managesPeople = seniority.managesPeople(input)
        facts.employmentType = work.employmentType(input)
        facts.workplace = work.workplace(input)
        facts.industry = industry.read(input)
        (facts.lifecycle, facts.mainStage) = lifecycle.read(input)
        facts.challenges = lists.challenges(input)
        facts.worksWith = lists.worksWith(input)
        return facts
    }
}
