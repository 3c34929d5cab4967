import Extraction
import Foundation
import Postings
import Testing

@testable import Reporting

struct JSONRowWriterTests {
    private let schema = ReportSchema(labels: Made.labels)

    private func line(_ row: ReportRow, includesText: Bool = true, conflicts: Bool = false) -> [UInt8] {
        let writer = ReportWriter(
            schema: ReportSchema(labels: Made.labels, conflicts: conflicts), format: .jsonLines,
            includesText: includesText)
        var bytes = writer.header
        writer.append(row, to: &bytes)
        return bytes
    }

    private func object(_ row: ReportRow, includesText: Bool = true) throws -> NSDictionary {
        let bytes = line(row, includesText: includesText)
        #expect(bytes.last == 0x0A && bytes.count { $0 < 0x20 } == 1)
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
    }

    private func parsed(_ json: String) throws -> NSObject {
        try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) as? NSObject)
    }

    /// Rows of every kind.
    private static var rows: [ReportRow] {
        var wall = Made.posting
        wall.verdict = .wall
        return [
            ReportRow(Made.factual, Made.prediction, evidence: Made.evidence, skills: Made.spanned, facts: Made.facts),
            ReportRow(JobPosting(id: "a", path: "a"), Made.prediction, evidence: [], skills: []),
            ReportRow(notPosting: wall), ReportRow(path: "b", record: 2, reason: .malformed, error: "line 2: \"x\""),
        ]
    }

    @Test func `Every row has the same names in the same order, the table's first`() throws {
        let names = try Self.rows.map { row -> [String] in
            // The order of the names is only in the bytes.
            let text = String(decoding: line(row), as: UTF8.self)
            let object = try object(row)
            return try object.allKeys.compactMap { $0 as? String }.sorted {
                let (first, second) = (text.firstRange(of: "\"\($0)\":"), text.firstRange(of: "\"\($1)\":"))
                return try #require(first).lowerBound < #require(second).lowerBound
            }
        }
        #expect(Set(names.map { Set($0) }).count == 1)
        let columns = schema.columns.map { schema.name($0) }
        let structure = ["soft_skills", "facts", "sections", "fields", "conflicts", "text"]
        #expect(Set(names[0]) == Set(columns + structure))
        let facts = try Self.rows.map { try #require(try object($0)["facts"] as? NSDictionary).allKeys.count }
        #expect(Set(facts).count == 1)
    }

    @Test func `Cells are numbers, booleans, lists and null`() throws {
        let object = try object(Self.rows[0])
        let expected = """
            {"id": "17", "path": "in/a.html", "record": 3, "title": "Engineer, \\"ML\\"", "employer": "=Cmd",
            "confidence": 0.876544, "p_data_scientist": 0.123456, "label": "ml_engineer", "title_mismatch": true,
            "scope": null, "decision": "review", "decision_reason": "title_mismatch", "language": "sv",
            "duplicate_of": null, "encoding": "windows-1252", "error": null,
            "evidence": [{"feature": "body:serve, deploy", "value": 0.314}, {"feature": "title:a", "value": -1.006}],
            "seniority": "senior", "education_min": "bachelor", "education_preferred": null,
            "education_fields": ["statistics"], "years_min": 2.5, "salary_min": 60, "salary_max": 72.5,
            "salary_currency": "USD", "salary_period": "hour", "salary_year_min": 124800, "salary_year_max": 150800,
            "employment_type": "full_time", "workplace": null, "lifecycle": ["modelling"], "lifecycle_main": "modelling",
            "challenges": [], "works_with": ["devops"]}
            """
        for (name, value) in try #require(try parsed(expected) as? NSDictionary) {
            #expect(object[name] as? NSObject == value as? NSObject, "\(name)")
        }
    }

    @Test func `Skills are objects with their places`() throws {
        let object = try object(Self.rows[0])
        let tools = """
            [{"name": "Python", "kind": "tool", "category": "language", "polarity": "required", "years": 3,
            "alternatives": 1, "spans": [[0, 6], [20, 26]]},
            {"name": "C++", "kind": "tool", "category": null, "polarity": "negated", "years": null,
            "alternatives": null, "spans": [[10, 13]]}]
            """
        let soft = """
            [{"name": "teamwork", "kind": "soft_skill", "category": null, "polarity": "preferred", "years": null,
            "alternatives": null, "spans": []}]
            """
        let certifications = """
            [{"name": "CKA", "kind": "certification", "category": null, "polarity": "required", "years": null,
            "alternatives": null, "spans": [[7, 9]]},
            {"name": "Unknown Certificate", "kind": "certification", "category": null, "polarity": null, "years": null,
            "alternatives": null, "spans": [[14, 16]]}]
            """
        #expect(object["tools"] as? NSObject == (try parsed(tools)))
        #expect(object["soft_skills"] as? NSObject == (try parsed(soft)))
        #expect(object["certifications"] as? NSObject == (try parsed(certifications)))
        #expect(object["skills"] as? NSObject == (try parsed("[]")))
    }

    @Test func `Facts, sections, fields and conflicts say where`() throws {
        let object = try object(Self.rows[0])
        let facts = try #require(object["facts"] as? NSDictionary)
        let expected = """
            {"seniority": {"value": "senior", "field": "title", "span": [0, 6]},
            "education_min": {"value": "bachelor", "spans": [[1, 2], [4, 6]]},
            "manages_people": {"value": true, "spans": [[3, 4]]}, "bonus": null,
            "skill_years": [{"skill": "Python", "value": 3, "spans": [[18, 19]]}],
            "salary": {"value": {"min": 60, "max": 72.5, "currency": "USD", "period": "hour", "periods_a_year": 2080},
            "spans": [[27, 28]]}, "lifecycle": [{"value": "modelling", "spans": [[30, 31]]}]}
            """
        for (name, value) in try #require(try parsed(expected) as? NSDictionary) {
            #expect(facts[name] as? NSObject == value as? NSObject, "\(name)")
        }
        #expect(
            object["sections"] as? NSObject
                == (try parsed(#"[{"kind": "duties", "span": [0, 20]}, {"kind": "preferred", "span": [20, 32]}]"#)))
        #expect(
            object["conflicts"] as? NSObject
                == (try parsed(
                    """
                    [{"field": "location", "kept": {"value": "Kraków", "origin": "page"},
                    "other": {"value": "Leeds", "origin": "json_ld"}}]
                    """)))
        let fields = try #require(object["fields"] as? NSDictionary)
        #expect(fields["title"] as? NSObject == (try parsed(#"{"value": "Engineer, \"ML\"", "origin": "page"}"#)))
        #expect(fields.count == 4)
    }

    @Test func `The text is there unless it is not wanted`() throws {
        #expect(try object(Self.rows[0])["text"] as? String == Made.factual.text.string)
        #expect(try object(Self.rows[0], includesText: false)["text"] == nil)
        #expect(try object(Self.rows[3])["text"] is NSNull)
        #expect(try object(Self.rows[1])["text"] as? String == "")
    }

    @Test func `The place of duplicate_of holds null, and an id may take it`() throws {
        let writer = ReportWriter(schema: schema, format: .jsonLines)
        for row in Self.rows {
            var bytes: [UInt8] = []
            let cell = writer.append(row, to: &bytes)
            #expect(Array(bytes[cell]) == Array("null".utf8))
            var id: [UInt8] = []
            writer.appendDuplicate(of: Array("a\"\nb".utf8), to: &id)
            bytes.replaceSubrange(cell, with: id)
            let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
            #expect(object["duplicate_of"] as? String == "a\"\nb")
        }
    }

    @Test func `Asking for the column of conflicts changes nothing`() {
        for row in Self.rows { #expect(line(row, conflicts: true) == line(row)) }
    }

    @Test func `A number that nobody can print costs the number alone`() throws {
        var facts = PostingFacts()
        let source = FactSource.text([ByteRange(0, 1)])
        facts.experience.minimumYears = Fact(.infinity, source)
        facts.pay.salary = Fact(Salary(minimum: 1e11, maximum: nil, currency: nil, period: .hour), source)
        let row = ReportRow(Made.posting, Made.prediction, evidence: [], skills: [], facts: facts)
        let object = try object(row)
        #expect(object["years_min"] is NSNull && object["salary_year_min"] is NSNull)
        #expect(object["salary_min"] as? Double == 1e11)
        var bytes: [UInt8] = []
        ReportWriter(schema: schema).append(row, to: &bytes)
        #expect(!bytes.isEmpty)
    }
}
