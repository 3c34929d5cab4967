import Postings
import Testing

@testable import Ingestion

@Suite struct LabelledValuesTests {
    @Test(
        arguments: [
            ("<p>Location: Leeds</p>", FieldName.location, "Leeds"),
            ("<p><b>Location</b>: Leeds</p>", .location, "Leeds"),
            ("<table><tr><th>Salary</th><td>£30,000</td></tr></table>", .salary, "£30,000"),
            ("<dl><dt>Job type</dt><dd>Permanent</dd></dl>", .employmentType, "Permanent"),
            ("<h3>Location</h3><p>Leeds</p>", .location, "Leeds"),
            ("<p>Closing date: 3 March 2026</p>", .validThrough, "2026-03-03"),
            ("<p>Salary:</p><p>£30,000 a year</p>", .salary, "£30,000 a year"),
            ("<p>Reference: Q-7</p>", .identifier, "Q-7"),
            ("<p>Remote type: Hybrid</p>", .workplace, "Hybrid"),
        ])
    func reads(_ html: String, _ name: FieldName, _ value: String) throws {
        let posting = try ingest(page(body: "<h1>Tide Modeller</h1>" + html + tideDescription))[0]
        #expect(posting.fields[name] == PostingField(UTF8Text(value), from: .page))
    }

    /// A heading of a section, a sentence, a value of another kind, and a date that is not spelled out are no values.
    @Test(
        arguments: [
            ("<h2>Company</h2><p>Quay</p>", FieldName.employer), ("<p>Location is good.</p>", .location),
            ("<p>Posted: 3 days ago</p>", .datePosted),
            ("<p>Type: Company</p>", .employmentType), ("<p>Salary: competitive</p>", .salary),
            ("<h3>Location</h3><p>We sit on the quay.</p>", .location),
            ("<nav><p>Location: Leeds</p></nav>", .location), ("<p>Location:</p>", .location),
        ])
    func refuses(_ html: String, _ name: FieldName) throws {
        let posting = try ingest(page(body: "<h1>Tide Modeller</h1>" + html + tideDescription))[0]
        #expect(posting.fields[name] == nil)
    }
}
