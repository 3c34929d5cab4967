import Postings
import Testing

@testable import Extraction

@Suite struct EmploymentReaderTests {
    @Test(arguments: [
        ("This is a full-time position.", EmploymentType.fullTime), ("Job Type: Full-time", .fullTime),
        ("Employment type\nFull time\nTeam", .fullTime), ("We seek a full-time analyst.", .fullTime),
        ("Schedule: Full-Time, Monday to Friday", .fullTime), ("Job Type: Part-time", .partTime),
        ("A 6-month contract with a bank", .contract), ("Contract-to-hire, on site", .contract),
        ("Terms: C2H", .contract),
        ("Duration: 12 months, likely longer", .contract), ("Location: Paris\nContract", .contract),
        ("We hire you on a freelance basis.", .contract), ("Outside IR35", .contract),
        ("This is a temporary position until summer.", .temporary),
        ("A fixed-term appointment of two years", .temporary),
        ("You cover a parental leave cover of a year", .temporary), ("A paid summer internship in Rome", .internship),
        ("Full-time permanent or 3-6 months contract", .fullTime),
        ("Type of contract: Permanent, full-time", .fullTime),
        ("This full-time role comes as a 9-month contract.", .contract), ("A full-time contract role", .contract),
        ("Job Type: Full-time\nPay: 1099 contract", .fullTime), ("Hours per week: 40", .fullTime),
        ("Duration: 09 Months", .contract), ("You start as a contractor.", .contract),
        ("It is limited to two years.", .temporary), ("Job Types: Full-time, Contract", .contract),
        ("Job Types: Full-time, Contract, Temporary", .contract),
        ("Job Types: Temporary, Full-time, Contract", .contract), ("Job Types: Full-time, Part-time", .fullTime),
        ("Job Type: Full-TimeDepartment: Finance", .fullTime), ("Data Analyst (FT)", .fullTime),
        ("Req # 12Job Status Full Time RegularArea Finance", .fullTime),
        ("This is a long term remote contracting position.", .contract), ("Jornada completa", .fullTime),
        ("We offer you a full-time contract.", .fullTime), ("Contract: Full-time", .fullTime),
        ("Contract: Part time", .partTime), ("Full/Part Time: Full time", .fullTime),
        ("Our office has a full-time Data Analyst opening.", .fullTime), ("(unlimited, full-time)", .fullTime),
        ("Duration: 6-12 months", .contract), ("Length - approx. 7 months", .contract),
        ("Paid on B2B, starting soon", .contract), ("A 6 month interim role", .temporary),
        ("We need a freelance Data Engineer.", .contract), ("Type: Contractor (Part-time)", .contract),
        ("Not only a full-time role, but a vocation", .fullTime), ("C2C is accepted.", .contract),
        ("Contract: until March, extension likely", .contract), ("Contract: FT", .fullTime),
        ("Contract - Permanent - Full-time", .fullTime), ("40 hours per week, Monday to Friday", .fullTime),
        ("You work full-time in our office downtown.", .fullTime),
        ("Type: 6 months, with a possible extension", .contract),
        ("A renewable, fully remote contract", .contract), ("This job is contract based.", .contract),
        ("Duration: 20250512 - 20251231", .contract), ("Assignment length: 2024.10.21 - 2025.03.31", .contract),
        ("This is a 6-month position.", .temporary), ("It is a project-based position.", .temporary),
        ("You work about 20 hours a week.", .partTime),
    ])
    func kindIsRead(text: String, type: EmploymentType) {
        #expect(FactReading.facts(text).employmentType?.value == type)
    }

    @Test(arguments: [
        "We offer a permanent contract.", "You support government contracts and contract management.",
        "Part-time employees are eligible for all benefits.", "Full and part-time staff get the same insurance.",
        "Two years of full-time experience.", "Internship experience counts.", "You review contract negotiations.",
        "Smart contracts on a chain", "Permanent residents may apply.", "Full-time students are welcome.",
        "A B2B SaaS company", "Contract Type: Permanent", "Part-time employment may be possible.",
        "Full-time hourly employees get paid leave.", "We have a full-time team.",
        "It may transition to a full-time role.", "Our jobs are open to part-time work.",
        "Pay is based on a full-time schedule.", "Regular, full-time employees earn vacation.",
        "This role is not full-time.", "This isn't a contract position.", "No C2C.",
        "No agency candidates or C2C candidates", "C2C is not accepted.",
        "Contract: permanent", "Contract Type: Open-ended", "You manage the intern program.",
        "You run our internship program.", "We are full-time employees of the agency.",
        "About us\nIn this old town you join two engineers and a part-time analyst.", "Regular / Temporary\nRegular",
        "Permanent or fixed-term", "You have 30 days of leave on a full-time basis.",
        "Full-time, regular employees accrue vacation.", "5 years of non-internship experience",
        "Pay reflects a temporary market premium.", "You join a secondment programme.", "Duration: permanent",
        "The duration of the project is 6 months.", "If temporary, number of weeks",
        "You may work in the United States on a full-time basis.", "Few years of full-time employment behind you",
        "28 days of leave (based on full-time employment)",
        "The role may require in-office presence on a full-time basis.", "A clear path to a future full-time role",
        "Temporary End Date\nNone", "You track the contract execution.", "Duration: the whole of 2025",
        "Benefits depend on whether your position is full-time, part-time or seasonal.",
    ])
    func othersSayNothingOfThePosition(text: String) {
        #expect(FactReading.facts(text).employmentType == nil)
    }

    @Test(arguments: [
        ("We are looking for an analyst on a freelance basis.", EmploymentType?.some(.contract)),
        ("We place people in contract positions.", nil), ("Seeking help for a temporary position.", .temporary),
    ])
    func anEmployerSpeaksOfThePositionWhereItHires(text: String, type: EmploymentType?) {
        #expect(FactReading.facts(text, section: .about).employmentType?.value == type)
    }

    @Test func equalOpportunitySaysNothing() {
        let text = "This notice covers every full-time position."
        #expect(FactReading.facts(text, section: .equalOpportunity).employmentType == nil)
    }

    @Test(arguments: [
        ("Data Science Intern", EmploymentType.internship), ("Data Analyst (Contract)", .contract),
        ("Data Analyst - Part-Time", .partTime), ("Working Student Machine Learning", .internship),
    ])
    func titleSaysIt(title: String, type: EmploymentType) {
        #expect(FactReading.facts("We are a team.", title: title).employmentType?.value == type)
    }

    @Test func workOnContractsIsNoContract() {
        #expect(FactReading.facts("We are a team.", title: "Care Contract and Revenue Analyst").employmentType == nil)
    }

    @Test func internalIsNoInternship() {
        #expect(FactReading.facts("We are a team.", title: "Internal Audit Analyst").employmentType == nil)
    }

    @Test(arguments: [
        ("FULL_TIME", EmploymentType.fullTime), ("CONTRACTOR", .contract), ("Part-time", .partTime),
        ("INTERN", .internship), ("TEMPORARY", .temporary), ("FULL_TIME; CONTRACTOR", .contract),
    ])
    func structuredDataBeatsTheText(field: String, type: EmploymentType) {
        let facts = FactReading.facts("Job Type: Temporary", fields: [.employmentType: field])
        #expect(facts.employmentType?.value == type)
    }

    @Test func fieldWithoutAKindLeavesTheText() {
        let facts = FactReading.facts("Job Type: Temporary", fields: [.employmentType: "OTHER"])
        #expect(facts.employmentType?.value == .temporary)
        #expect(facts.employmentType?.source == .text([ByteRange(0, 19)]))
    }
}
