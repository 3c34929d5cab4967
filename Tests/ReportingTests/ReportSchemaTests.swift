import Postings
import Testing

@testable import Reporting

struct ReportSchemaTests {
    private func names(_ labels: [String]) -> [String] {
        let schema = ReportSchema(labels: labels.map { Label($0) })
        return schema.columns.map(schema.name)
    }

    @Test func `The columns are those of the design, in order`() {
        let expected = """
            id, path, record, title, employer, location, date_posted, label, confidence, p_data_scientist, \
            p_ml_engineer, content_label, content_confidence, title_label, title_mismatch, scope, decision, \
            decision_reason, evidence, skills, tools, seniority, education_min, education_preferred, education_fields, \
            years_min, certifications, salary_min, salary_max, salary_currency, salary_period, salary_year_min, \
            salary_year_max, employment_type, workplace, industry, lifecycle, lifecycle_main, language, duplicate_of, \
            encoding, error, challenges, works_with
            """
        #expect(names(["data_scientist", "ml_engineer"]).joined(separator: ", ") == expected)
    }

    @Test func `Conflicts are a column only where they are asked for, and the last`() {
        let labels = [Label("a"), Label("b")]
        let plain = ReportSchema(labels: labels).columns
        #expect(ReportSchema(labels: labels, conflicts: true).columns == plain + [.conflicts])
        #expect(!plain.contains(.conflicts))
        #expect(ReportSchema(labels: labels, conflicts: true).name(.conflicts) == "conflicts")
    }

    @Test func `Each label of a model has its column, and no name stands twice`() {
        let names = names(["analyst", "baker", "cook"])
        #expect(names.filter { $0.hasPrefix("p_") } == ["p_analyst", "p_baker", "p_cook"])
        #expect(Set(names).count == names.count)
        #expect(ReportSchema.version == 1)
    }
}
