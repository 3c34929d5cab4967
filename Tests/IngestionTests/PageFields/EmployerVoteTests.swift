import Postings
import Testing

@testable import Ingestion

/// Who the employer is, on pages of boards and of employers.
@Suite struct EmployerVoteTests {
    private static let cases: [(why: String, title: String, head: String, body: String, employer: String?)] = [
        (
            "a link to the company beside the title", "Tide Modeller | JobPier", "",
            "<a href=/company/quay><h2>Quay</h2></a><h1>Tide Modeller</h1>", "Quay"
        ),
        (
            "the board's name beside the company's", "Tide Modeller - Quay | JobPier",
            "<meta property=og:site_name content=JobPier>", "<h1>Tide Modeller</h1><p class=company-name>Quay</p>",
            "Quay"
        ),
        (
            "a named element", "Tide Modeller", "",
            "<h1>Tide Modeller</h1><span class=company-name>at Quay Harbour</span>", "Quay Harbour"
        ),
        ("a logo", "Tide Modeller", "", "<div><img alt='Quay logo' src=q></div><h1>Tide Modeller</h1>", "Quay"),
        (
            "the page's description", "Tide Modeller",
            "<meta name=description content='Quay is hiring a Tide Modeller in Leeds.'>", "<h1>Tide Modeller</h1>",
            "Quay"
        ),
        (
            "a line above the title", "", "", "<p>Quay Harbour · Leeds, Yorkshire</p><h1>Tide Modeller</h1>",
            "Quay Harbour"
        ),
        (
            "a heading in the text", "Tide Modeller", "", "<h1>Tide Modeller</h1><h3>About Quay</h3><p>We sail.</p>",
            "Quay"
        ),
        (
            "the beginning of the text", "Tide Modeller", "",
            "<h1>Tide Modeller</h1><p>Quay makes charts of the northern seas.</p>", "Quay"
        ),
        (
            "a company of another posting, far away", "Tide Modeller - Quay", "",
            "<h1>Tide Modeller</h1>" + tideDescription + String(repeating: "<p>one</p>", count: 80)
                + "<a href=/company/pier><h4>Pier</h4></a>", "Quay"
        ),
        (
            "companies of similar jobs", "Tide Modeller", "",
            "<h1>Tide Modeller</h1><p class=company>Quay</p><h2>Similar jobs</h2><p class=company>Pier</p><p class=company>Pier</p>",
            "Quay"
        ),
        (
            "the site's name alone", "Tide Modeller | Quay", "<meta property=og:site_name content=Quay>",
            "<h1>Tide Modeller</h1>", "Quay"
        ),
        (
            "the line below the title, which the page's title confirms, though the footer names the site so",
            "Tide Modeller - Quay Harbour", "",
            "<main><h1>Tide Modeller</h1><p>Quay Harbour | Rotterdam | Full-time</p></main>"
                + "<footer>Copyright Quay Harbour</footer>", "Quay Harbour"
        ),
        (
            "a place is nobody", "Tide Modeller - Leeds", "",
            "<h1>Tide Modeller</h1><p>Location: Leeds</p><p>Company: Quay</p>", "Quay"
        ),
        ("nobody", "Tide Modeller", "", "<h1>Tide Modeller</h1>", nil),
    ]

    @Test(arguments: cases.indices)
    func decides(_ index: Int) throws {
        let (why, title, head, body, employer) = Self.cases[index]
        let posting = try ingest(page(title: title, head: head, body: body + tideDescription))[0]
        #expect(posting.employer?.text.string == employer, "\(why)")
        #expect(posting.title?.text.string == "Tide Modeller", "\(why)")
    }

    /// Whatever shape the page's title has, the page's own heading and company say what is what.
    @Test(arguments: [
        "{t} - {e}", "{e} | {t}", "{t} at {e} – Careers", "Job: {t} ({e})", "{t}", "{e}: careers",
        "{t} in our team, {e}",
        "Apply now | {t} | {e} Jobs", "{t} | {e} | Leeds", "{e} - {t} - Board", "{t} job in Leeds - {e}",
        "{e} is hiring a {t}",
        "Careers at {e}", "{t} @ {e}", "JobPier", "", "{t} – {e} – JobPier", "Vacancy 77: {t}, {e}",
        "{e} Careers – {t} (Leeds)",
    ])
    func readsAnyShapeOfTitle(_ shape: String) throws {
        for (t, e) in [
            ("Tide Modeller - Soundings", "Quay & Sons"), ("Data Scientist II", "Acme | Harbour"),
            ("Lead, Charts: North", "O'Quay, Inc."),
        ] {
            let title = shape.replacing("{t}", with: t).replacing("{e}", with: e)
            let body = "<p><a href='/company/x'>\(e)</a></p><div class=employer-name>\(e)</div><h1>\(t)</h1>"
            let posting = try ingest(page(title: title, body: body + tideDescription))[0]
            #expect(posting.title?.text.string == t, "\(title)")
            #expect(posting.employer?.text.string == e, "\(title)")
        }
    }
}
