import Postings
import Testing

@testable import Ingestion

@Suite struct ElementNamesTests {
    private func field(_ names: String) -> FieldName? {
        var words = WordHashes()
        words.replace(withNames: Array(names.utf8)[...])
        return ElementNames.field(words.hashes)
    }

    @Test(
        arguments: [
            ("topcard__org-name-link x", FieldName.employer), ("company", .employer), ("mb-2 company text", .employer),
            ("inlineHeader-companyName", .employer), ("EmployerProfile_employerName__1a", .employer),
            ("inlineHeader-companyLocation", .location), ("job-location", .location), ("location", .location),
            ("jobPostingHeader", .title), ("app-title", .title), ("posting-headline", .title),
            ("postedOn", .datePosted),
            ("job-type full-time", .employmentType), ("workplaceTypes", .workplace), ("baseSalary", .salary),
        ])
    func knows(_ names: String, _ name: FieldName) { #expect(field(names) == name) }

    /// A single word must be all of a value.
    @Test(arguments: [
        "", "company-description", "location-icon", "salary-calculator", "title", "name", "companies", "jobs",
    ])
    func knowsNothingOf(_ names: String) { #expect(field(names) == nil) }
}
