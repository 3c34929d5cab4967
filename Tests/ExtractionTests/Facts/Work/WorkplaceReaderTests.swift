import Postings
import Testing

@testable import Extraction

@Suite struct WorkplaceReaderTests {
    @Test(arguments: [
        ("This is a fully remote role.", Workplace.remote), ("We are a remote-first company.", .remote),
        ("You may work from home.", .remote), ("Location: Berlin (Remote)", .remote), ("WFH policy: always", .remote),
        ("Telecommuting is welcome.", .remote), ("Remote or hybrid, as you like", .remote),
        ("We offer hybrid work.", .hybrid), ("You spend 2 days a week in the office.", .hybrid),
        ("Work from home three days a week.", .hybrid), ("A mix of remote and office work", .hybrid),
        ("Remote work is possible; we have a hybrid model.", .hybrid), ("The role is hybrid.", .hybrid),
        ("Location: Ghent, Belgium / Hybrid", .hybrid), ("Fully remote or a hybrid schedule", .remote),
        ("This position is on-site in Turin.", .onsite), ("You work five days a week in the office.", .onsite),
        ("This is not a remote position.", .onsite), ("No remote.", .onsite), ("We work in person.", .onsite),
        ("On-site, with occasional telework", .onsite),
        ("Come to our new office at least three days per week.", .hybrid),
        ("Location: Onsite 2x/week in Turin", .hybrid), ("Work 50% from home", .hybrid),
        ("A mix of working in person and virtually", .hybrid), ("2 office days per week", .hybrid),
        ("You combine the office and working from home.", .hybrid), ("Work Location: In person", .onsite),
        ("A 6-month onsite assignment", .onsite), ("Flexible hybrid or remote workplace", .remote),
        ("Remote work, but you work partially out of one of our offices.", .hybrid),
        ("You live nearby to be onsite as needed.", .hybrid),
        ("You have 2 days working from home.", .hybrid), ("Work from home from time to time.", .hybrid),
        ("Enjoy one day of remote work per week.", .hybrid), ("You may work remotely if needed.", .hybrid),
        ("Three to four days p/w in office", .hybrid), ("Remote: 50%", .hybrid),
        ("You work from home and from our office.", .hybrid), ("Hybrid, fully remote not possible", .hybrid),
        ("You work in our London office 5 days a week.", .onsite), ("There is no option to work remotely.", .onsite),
        ("Turin (day 1 onsite)", .onsite), ("This position is in-office.", .onsite),
        ("Full-time, on-site\nYou may work from home if needed.", .onsite),
        ("This is an onsite position. We cannot offer remote work.", .onsite),
        ("We are a virtual-first company.", .remote), ("Work remotely or from our office, as you like.", .remote),
        ("What we offerHybrid position", .hybrid), ("You may work 100% from home.", .remote),
        ("The job is full-time and remote.", .remote), ("It is offered on a remote basis.", .remote),
        ("Tasks are done via telework.", .remote), ("This is a fully remote position.", .remote),
        ("This is a fully remote position, with the option to work from home.", .remote),
        ("Remote: choose the desk that suits you, wherever in the country it may happen to stand", .remote),
        ("The possibility to work remotely", .hybrid), ("Flexible home working option", .hybrid),
        ("The opportunity to work remotely", .remote),
        ("Hybrid - on Tuesdays and at the end of each month we all meet in the office downtown", .hybrid),
        ("You choose: in an office, from home, or both.", .hybrid),
        ("We offer up to two remote working days.", .hybrid),
        ("You come in two to 3 times per week.", .hybrid), ("This role sits 3x onsite in Turin.", .hybrid),
        ("Remote work offering: 40%", .hybrid), ("Work arrangements (remote and/or office-based)", .hybrid),
        ("Turin (1x/month in office)", .hybrid), ("Turin, 3-4 days work from office", .hybrid),
        ("You are onsite in our office Monday through Thursday.", .hybrid), ("We embrace hybrid employment.", .hybrid),
        ("You must be able to sit onsite in Turin.", .onsite), ("Mon-Fri onsite in Turin", .onsite),
        ("Turin (Day one onsite)", .onsite), ("Work setup: Full onsite", .onsite),
        ("Remote work: NOT possible", .onsite),
        ("You work primarily from our central office.", .onsite),
        ("The role requires presence in our office.", .onsite),
    ])
    func placeIsRead(text: String, place: Workplace) {
        #expect(FactReading.facts(text).workplace?.value == place)
    }

    @Test(arguments: [
        "You analyse remote sensing data.", "Experience with hybrid cloud and hybrid models",
        "You join on-site client visits.", "An on-site gym and a canteen", "You lead remote teams.",
        "We have offices in ten countries.", "Virtual machines and remote servers", "An in-person interview follows.",
        "A stipend for your home office", "On-site locker room", "Experience working remotely is a plus.",
        "A shop that opens two days a week", "Massage chair on site", "Our customers work remotely.",
        "You join hybrid teams.", "A fleet of hybrid electric cars", "Interviews are conducted remotely.",
        "Remote work cannot be guaranteed.", "We get the most out of our products.", "A WFH stipend",
        "Offices in the city are open 3-5 days a week.", "A hybrid role, blending analysis and engineering",
        "This role is based in our Oslo office.", "Competitive pay and remote flexibility",
        "Interest in drones or remote sensing", "Data from APIs or remote servers",
        "Our recruitment process is 100% remote.",
        "You support staff remotely located in Asia.", "Employees remotely based in five countries",
        "Weekly virtual wellness events", "A work from home package", "Remote onboarding for everyone",
        "If this position is listed as remote or hybrid, you visit us at times.",
        "We expand our hybrid infrastructure.",
        "A training and home office budget", "Remote job\nNo", "You answer customers (remotely or in person).",
    ])
    func othersSayNothingOfTheWork(text: String) {
        #expect(FactReading.facts(text).workplace == nil)
    }

    /// What stands below the notice of equal opportunity may be benefits; its own words speak of applicants.
    @Test(arguments: [
        ("Hybrid work schedule", Workplace?.some(.hybrid)), ("We welcome remote applicants, and those on site.", nil),
        ("You may work from home as an accommodation.", nil),
    ])
    func equalOpportunityIsReadForClearWordsAlone(text: String, place: Workplace?) {
        #expect(FactReading.facts(text, section: .equalOpportunity).workplace?.value == place)
    }

    @Test func titleAndLocationSayIt() {
        #expect(FactReading.facts("A team.", title: "Data Analyst (Remote)").workplace?.value == .remote)
        #expect(FactReading.facts("A team.", title: "Data Analyst - Hybrid").workplace?.value == .hybrid)
        #expect(FactReading.facts("A team.", location: "Remote - Spain").workplace?.value == .remote)
        #expect(FactReading.facts("A team.", location: "Hybrid remote in Austin").workplace?.value == .hybrid)
        #expect(FactReading.facts("We have a hybrid model.", location: "Remote").workplace?.value == .hybrid)
        #expect(FactReading.facts("A team.", location: "Remote Sensing Centre, Turin").workplace == nil)
    }

    @Test(arguments: [
        ("TELECOMMUTE", Workplace.remote), ("hybrid", .hybrid), ("On-site", .onsite), ("on_site", .onsite),
    ])
    func structuredDataBeatsTheText(field: String, place: Workplace) {
        let facts = FactReading.facts("We work in person, and fully remote.", fields: [.workplace: field])
        #expect(facts.workplace?.value == place)
        #expect(facts.workplace?.source == .field(.workplace, ByteRange(0, field.utf8.count)))
    }
}
