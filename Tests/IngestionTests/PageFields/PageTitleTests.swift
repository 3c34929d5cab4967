import Testing

@testable import Ingestion

@Suite("Page titles")
struct PageTitleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let title: String
        let position: String?
        let employer: String?
        var heading: String?
        var siteName: String?
        var testDescription: String { title }

        init(_ title: String, _ position: String?, _ employer: String?, heading: String? = nil, siteName: String? = nil)
        {
            self.title = title
            self.position = position
            self.employer = employer
            self.heading = heading
            self.siteName = siteName
        }
    }

    @Test(
        "the position and the employer beside it",
        arguments: [
            Case("Data Scientist - Harrow & Finch | Careers", "Data Scientist", "Harrow & Finch"),
            Case("Data Scientist – Harrow & Finch", "Data Scientist", "Harrow & Finch"),
            Case("Data Scientist at Harrow & Finch", "Data Scientist", "Harrow & Finch"),
            Case("Data Scientist | Jobs at Harrow & Finch", "Data Scientist", "Harrow & Finch"),
            Case("Senior Consultant - Leeds - Harrow & Finch", "Senior Consultant", "Harrow & Finch"),
            Case("Careers | Data Scientist | Harrow & Finch Jobs", "Data Scientist", "Harrow & Finch"),
            Case("Data Scientist", "Data Scientist", nil),
            Case("Careers", nil, nil),
            Case("", nil, nil),
            // A part that repeats the position with more words is no employer.
            Case(
                "Graduate Data Scientist (September) | Fosse Water", "Graduate Data Scientist (September)",
                "Fosse Water",
                heading: "Graduate Data Scientist"),
            // The site's own name is no position.
            Case("Jobfjord | Data Scientist", "Data Scientist", "Jobfjord", siteName: "Jobfjord"),
        ])
    func parts(test: Case) {
        let title = PageTitle(Array(test.title.utf8))
        let site = test.siteName.map { Array($0.utf8) }
        let position = title.position(siteName: site)
        #expect(position.map { String(decoding: $0, as: UTF8.self) } == test.position)
        let beside = test.heading.map { Array($0.utf8) } ?? position
        let employer = title.employer(beside: beside, siteName: site)
        #expect(employer.map { String(decoding: $0, as: UTF8.self) } == test.employer)
    }

    @Test("with an employer that is known from elsewhere and is no part, the whole title is the position")
    func wholeTitle() {
        let title = PageTitle(Array("Data Scientist – Motor Pricing".utf8))
        #expect(
            title.position(siteName: nil, employer: Array("Wagtail Insurance".utf8))
                == Array("Data Scientist – Motor Pricing".utf8))
        #expect(title.position(siteName: nil, employer: Array("Motor Pricing".utf8)) == Array("Data Scientist".utf8))
    }

    @Test(
        "a heading is found in the title at word borders, whatever the case",
        arguments: [("data scientist", true), ("Scientist", true), ("Science", false), ("Data", true), ("D", false)])
    func contains(heading: String, isFound: Bool) {
        let title = PageTitle(Array("Senior DATA Scientist - Harrow".utf8))
        #expect(title.contains(Array(heading.utf8)[...]) == isFound)
    }
}
