import Postings
import Testing

@testable import Extraction

@Suite struct SeniorityReaderTests {
    @Test(arguments: [
        ("Senior Data Scientist", Seniority.senior), ("Sr. ML Engineer", .senior), ("(Senior) Data Analyst", .senior),
        ("Lead Data Scientist", .lead), ("Staff Engineer, Machine Learning", .lead), ("Tech Lead Data", .lead),
        ("Senior Staff Scientist", .lead), ("Principal Data Scientist", .principal), ("Data Science Manager", .manager),
        ("Senior Manager, Analytics", .manager), ("Director of Data Science", .director), ("Head of Data", .director),
        ("VP, Data", .director), ("Lead Analyst / Director", .director), ("Jr. Data Analyst", .junior),
        ("Associate Data Scientist", .junior), ("Graduate Data Scientist", .junior), ("Entry-Level Analyst", .junior),
        ("Data Science Intern", .intern), ("Mid-Level Data Engineer", .mid), ("Senior/Staff ML Engineer", .senior),
        ("Junior to Mid Data Engineer", .junior), ("Senior Product Manager", .senior),
        ("Senior Data Scientists", .senior), ("Data Scientist, Associate", .junior), ("Assoc Data Analyst", .junior),
        ("Financial Analyst Associate", .junior), ("Early Talent Analyst", .junior), ("ML Engineer, Entry", .junior),
        ("Student Data Scientist", .intern), ("Practice Leader, AI", .lead),
        ("Data Scientist, Staff", .lead), ("Data Science Traineeship", .junior), ("Summer Traineeship, Data", .intern),
        ("Associate Director, Data", .director), ("Solution Manager/Senior Solution Manager", .senior),
    ])
    func titleSaysTheRank(title: String, rank: Seniority) {
        #expect(FactReading.facts("A team.", title: title).seniority?.value == rank)
    }

    @Test(arguments: [
        "Data Scientist II", "Data Scientist III", "Internal Auditor", "Product Manager, Data", "Project Manager",
        "Research Associate", "Lead Generation Analyst", "Member of Technical Staff", "Chief of Staff",
        "Account Manager", "Staff Scheduling Analyst", "Analyst, Principal Investments", "Analyst, Director's Office",
        "Analyst, Director’s Office", "Data Analyst, Junior Achievement", "Staff Nurse", "Data Entry Analyst",
        "Mid-Atlantic Analyst", "Office Management Staff",
    ])
    func titleWithoutRankSaysNone(title: String) {
        #expect(FactReading.facts("A team.", title: title).seniority == nil)
    }

    @Test(arguments: [
        ("We are looking for a Senior Data Scientist to join us.", Seniority.senior),
        ("As a Staff Machine Learning Engineer, you build models.", .lead),
        ("We seek an Intermediate Data Scientist.", .mid), ("Seniority level: Mid-Senior", .senior),
        ("This position is an entry-level analyst role.", .junior), ("Senior Data Engineer - Berlin", .senior),
        ("Job title: Junior Data Analyst", .junior), ("As an Early Career Associate, you learn.", .junior),
        ("The Principal Data Scientist will build models.", .principal),
        ("We look for a senior data scientist.", .senior),
        ("We are on the lookout for a skilled Senior Analyst.", .senior),
        ("We are hiring Senior Machine Learning Engineers.", .senior), ("Level of Experience: Mid", .mid),
        ("Skills\nSeniority\nSenior\nPython", .senior), ("Remote | Full-time | Mid-level", .mid),
        ("You lead a team of five engineers.", .manager), ("Level: Manager\nA team.", .manager),
        ("As a senior ML expert, you build models.", .senior), ("We look for an AI Senior candidate.", .senior),
        ("Our firm grows its team and is looking for a talented Senior Data Scientist.", .senior),
        ("A task for an ambitious junior Data Scientist to join the team", .junior),
        ("The Senior Staff Scientist builds models.", .lead), ("We are looking for an intern to help us.", .intern),
        ("We seek talented new graduates.", .junior), ("Your role is perfect for a recent graduate.", .junior),
        ("Job Level\nMid to Senior (5 years)", .senior), ("It is an intermediate-level position in a bank.", .mid),
        ("You act as a technical lead for two projects.", .lead), ("As the technology lead, you plan the work.", .lead),
    ])
    func clearWordsOfTheTextSayTheRank(text: String, rank: Seniority) {
        #expect(FactReading.facts(text).seniority?.value == rank)
    }

    @Test(arguments: [
        "You mentor junior data scientists.", "You report to a Senior Data Scientist.", "You lead a team meeting.",
        "This is not an entry level role.", "Work with senior stakeholders.", "Presents to senior leadership.",
        "Senior engineers and analysts work in this role's team.", "You work with the senior data scientists.",
        "Insights\nSenior\nstakeholders like reports.", "You supervise data entry and checks all day.",
        "In this position you do not have any direct reports.", "A graduate degree in statistics",
        "Guidance from a senior engineer", "Our staff is diverse.", "You will take a lead role in projects.",
        "This person will lead data analyst tasks.",
        "You may serve as a Principal or Associate Investigator in a role.",
        "Are you looking for a graduate programme?", "You may lead one or two direct reports in time.",
        "This is not a senior-level position.", "A manager level of knowledge",
    ])
    func ranksOfOthersSayNothing(text: String) {
        #expect(FactReading.facts(text).seniority == nil)
    }

    @Test func pastWorkSaysNothingOfTheRank() {
        let text = "You bring\nExperience with data projects as a technical lead and individual contributor"
        #expect(FactReading.facts(text, section: .requirements).seniority == nil)
        let acted = "Experience in acting as a team lead"
        #expect(FactReading.facts(acted, section: .requirements).seniority == nil)
    }

    @Test(arguments: [(2.0, nil), (3, Seniority.mid), (4, .mid), (5, nil)])
    func yearsDecideWhereNoWordDoes(years: Double, rank: Seniority?) throws {
        let tables = try #require(FactReading.tables)
        let reader = SeniorityReader(tables.cues.table)
        let source = FactSource.text([ByteRange(0, 2)])
        func read(_ title: String) -> Fact<Seniority>? {
            let input = FactInput(
                posting: JobPosting(id: "1", path: "1"), body: FactReading.reading("A team."),
                title: FactReading.reading(title), mentions: [])
            return reader.read(input, minimumYears: Fact(years, source))
        }
        #expect(read("Data Scientist")?.value == rank)
        #expect(read("Data Scientist").map { $0.source == source } ?? true)
        #expect(read("Senior Data Scientist")?.value == .senior)
    }

    @Test(arguments: [
        "You have five direct reports in two countries.", "You will hire and manage a team.",
        "You manage a team of six analysts in Rome.", "Line management of two analysts is part of it.",
    ])
    func managingPeopleIsSaid(text: String) {
        let facts = FactReading.facts(text)
        #expect(facts.managesPeople != nil)
        #expect(facts.seniority?.value == .manager)
    }

    @Test(arguments: [
        "The role has no direct reports at all today.", "You report directly to the CEO.",
        "Number of Direct Reports\n0",
        "You manage stakeholders and data.", "Your line manager helps you to grow.",
    ])
    func managingPeopleIsNotSaid(text: String) {
        #expect(FactReading.facts(text).managesPeople == nil)
    }
}
