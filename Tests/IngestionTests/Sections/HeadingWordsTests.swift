import Postings
import Testing

@testable import Ingestion

@Suite struct HeadingWordsTests {
    @Test(
        arguments: [
            ("Responsibilities", .duties), ("YOUR RESPONSIBILITIES:", .duties), ("What you'll do", .duties),
            ("What you’ll be doing", .duties), ("About the role", .duties),
            ("Requirements", .requirements), ("What we're looking for", .requirements),
            ("Skills & Experience", .requirements),
            ("About you", .requirements), ("Minimum qualifications", .requirements),
            // The longest phrase decides.
            ("Preferred qualifications", .preferred), ("Nice-to-have skills", .preferred), ("Bonus points", .preferred),
            ("What we offer", .benefits), ("Salary and benefits", .benefits),
            ("About us", .about), ("Who we are", .about), ("About the company", .about), ("Our team", .about),
            ("Equal Opportunity Employer", .equalOpportunity), ("Privacy notice", .equalOpportunity),
        ] as [(String, SectionKind)])
    func names(_ heading: String, _ kind: SectionKind) {
        #expect(HeadingWords.section(Array(heading.utf8)[...]) == kind)
    }

    @Test(arguments: ["", " ", "---", "Tide Modeller", "Leeds", "Rolex", "Prerequirements", "Monday", "日本語"])
    func namesNone(_ heading: String) {
        #expect(HeadingWords.section(Array(heading.utf8)[...]) == nil)
    }

    @Test(
        arguments: [
            ("Responsibilities", .marked, .named(.duties)), ("Your new Responsibilities", .marked, .hinted(.duties)),
            ("Why join us?", .marked, .reasons), ("Why Tidewater", .short, .reasons), ("Overview", .short, .general),
            ("About Tidewater", .short, .hinted(.about)), ("Tide tables:", .marked, .unknown),
            ("Tide tables", .short, nil), ("Education", .short, .named(.education)),
            ("How to apply", .short, .named(.application)), ("Location", .marked, .named(.other)),
            ("Job\u{A0}requirements:\u{A0}", .marked, .named(.requirements)),
            // The hints of single words.
            ("You may be a good fit if you have", .marked, .hinted(.requirements)),
            ("If tides rise", .marked, .unknown), ("Call the pilot if you have questions", .marked, .unknown),
            ("Valued tide tables", .marked, .hinted(.preferred)),
            ("Tides that would be a plus", .marked, .hinted(.preferred)),
            ("Basic and desirable tides", .marked, .unknown), ("Salary plus tides", .marked, .hinted(.benefits)),
            ("The Tidal Energy Team", .marked, .hinted(.about)),
        ] as [(String, HeadingWords.Form, HeadingMeaning?)])
    func means(_ line: String, _ form: HeadingWords.Form, _ meaning: HeadingMeaning?) {
        var words = WordHashes()
        #expect(HeadingWords.meaning(Array(line.utf8)[...], form, &words) == meaning)
    }

    @Test func everyPhraseMeansOneThing() {
        let phrases = HeadingPhrases.named.flatMap(\.phrases) + HeadingPhrases.general
        #expect(Set(phrases).count == phrases.count)
    }

    @Test(
        arguments: [
            ("Similar jobs", true), ("SIMILAR JOBS NEAR YOU", true), ("You may also like", true),
            ("More jobs at Quay", true),
            ("Similar harbours", false), ("The job", false), ("", false),
        ])
    func announcesOtherPostings(_ heading: String, _ announces: Bool) {
        #expect(HeadingWords.announcesOtherPostings(Array(heading.utf8)[...]) == announces)
    }
}
