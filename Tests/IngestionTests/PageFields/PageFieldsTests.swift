import Postings
import Testing

@testable import Ingestion

private func field(_ text: String, _ origin: FieldOrigin) -> PostingField { PostingField(UTF8Text(text), from: origin) }

@Suite struct PageFieldsTests {
    /// The title of pages of all shapes; the body ends with `tideDescription`.
    static let titles: [(title: String, head: String, body: String, field: PostingField?)] = [
        ("Tide Modeller - Quay Ltd", "", "<h1>Tide Modeller</h1>", field("Tide Modeller", .page)),
        ("", "", "<h1>Tide  <em>Modeller</em>\n</h1>", field("Tide Modeller", .page)),
        // The heading that the page's title also holds, before the first one, and before the site's name.
        ("Tide Modeller | Quay", "", "<h1>Welcome aboard</h1><h2>Tide Modeller</h2>", field("Tide Modeller", .page)),
        ("Tide Modeller - Quay Ltd", "", "<h1>Quay Ltd</h1><h2>Tide Modeller</h2>", field("Tide Modeller", .page)),
        // A heading that opens a section is no title.
        ("Tide Modeller - Quay Ltd", "", "<h1>About us</h1>", field("Tide Modeller", .pageTitle)),
        // Without a heading: the page's title without its rest.
        ("Tide Modeller", "", "", field("Tide Modeller", .pageTitle)),
        ("Tide Modeller at Quay Ltd | Careers", "", "", field("Tide Modeller", .pageTitle)),
        ("Careers – Tide Modeller – Quay Ltd", "", "", field("Tide Modeller", .pageTitle)),
        (
            "Quay Ltd | Tide Modeller", "<meta property=og:site_name content='Quay Ltd'>", "",
            field("Tide Modeller", .pageTitle)
        ),
        ("x", "<meta property=og:title content='Tide Modeller | Quay'>", "", field("Tide Modeller", .meta)),
        // A value that the page names.
        ("Vacancy 4711", "", "<p>Position: Tide Modeller</p>", field("Tide Modeller", .page)),
        ("", "", "<table><tr><td>Job title</td><td>Tide Modeller</td></tr></table>", field("Tide Modeller", .page)),
        ("", "", "<dl><dt>Role:</dt><dd>Tide Modeller</dd></dl>", field("Tide Modeller", .page)),
        ("", "", "", nil),
    ]

    @Test(arguments: titles.indices)
    func findsTheTitle(_ index: Int) throws {
        let (title, head, body, field) = Self.titles[index]
        #expect(try ingest(page(title: title, head: head, body: body + tideDescription))[0].title == field)
    }

    /// A bare fragment may begin with its title.
    @Test(
        arguments: [
            ("<h1>Tide Modeller</h1>", "Tide Modeller"), ("<h3>Tide Modeller</h3>", "Tide Modeller"),
            ("<p>Tide Modeller</p>", nil),
        ])
    func findsAFragmentsTitle(_ start: String, _ title: String?) throws {
        #expect(try ingest(start + tideDescription)[0].title?.text.string == title)
    }

    static let values: [(title: String, body: String, employer: String?, location: String?, date: String?)] = [
        (
            "", "<p>Company: Quay Ltd</p><p>Location: Leeds</p><p>Posted: 3 March 2026</p>", "Quay Ltd", "Leeds",
            "2026-03-03"
        ),
        (
            "", "<table><tr><th>Employer</th><td>Quay Ltd</td></tr><tr><th>Location:</th><td>Leeds</td></tr></table>",
            "Quay Ltd", "Leeds", nil
        ),
        (
            "", "<dl><dt>Organisation</dt><dd>Quay Ltd</dd><dt>Date posted</dt><dd>2026-03-17</dd></dl>", "Quay Ltd",
            nil,
            "2026-03-17"
        ),
        // In the page's title, and a named value before it.
        ("Tide Modeller - Quay Ltd - Careers", "<h1>Tide Modeller</h1>", "Quay Ltd", nil, nil),
        ("Tide Modeller at Quay Ltd", "<h1>Tide Modeller</h1>", "Quay Ltd", nil, nil),
        ("Tide Modeller | Quay Ltd Careers", "<h1>Tide Modeller</h1>", "Quay Ltd", nil, nil),
        ("Tide Modeller - Board", "<h1>Tide Modeller</h1><p>Company: Quay Ltd</p>", "Quay Ltd", nil, nil),
        // The first of two values; no value; a sentence.
        ("", "<p>Location: Leeds</p><p>Location: York</p>", nil, "Leeds", nil),
        ("", "<p>Location:</p><p>Company: </p>", nil, nil, nil),
        ("", "<p>A company: it is old. The location is Leeds, posted by hand.</p>", nil, nil, nil),
        ("", "<p>Posted: last week</p>", nil, nil, nil),
    ]

    @Test(arguments: values.indices)
    func findsNamedValues(_ index: Int) throws {
        let (title, body, employer, location, date) = Self.values[index]
        let posting = try ingest(page(title: title, body: body + tideDescription))[0]
        #expect(posting.employer?.text.string == employer)
        #expect(posting.location?.text.string == location)
        #expect(posting.datePosted?.text.string == date)
    }
}
