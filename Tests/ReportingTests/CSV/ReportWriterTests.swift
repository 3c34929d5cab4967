import Postings
import Testing

@testable import Reporting

struct ReportWriterTests {
    private let writer = ReportWriter(schema: ReportSchema(labels: Made.labels))

    /// The cells of a row by name; the empty ones left out.
    private func cells(_ row: ReportRow) throws -> [String: String] {
        var bytes = writer.header
        writer.append(row, to: &bytes)
        let records = try ReferenceCSV.records(bytes)
        #expect(records.count == 2)
        #expect(records[0].count == records[1].count)
        return Dictionary(uniqueKeysWithValues: zip(records[0], records[1])).filter { !$0.value.isEmpty }
    }

    @Test func `A posting fills the columns of what is known`() throws {
        let row = ReportRow(Made.posting, Made.prediction, evidence: Made.evidence, skills: Made.skills)
        #expect(
            try cells(row) == [
                "id": "17", "path": "in/a.html", "record": "3", "title": "Engineer, \"ML\"", "employer": "'=Cmd",
                "location": "Kraków", "date_posted": "2023-11", "label": "ml_engineer", "confidence": "0.876544",
                "p_data_scientist": "0.123456", "p_ml_engineer": "0.876544", "content_label": "data_scientist",
                "content_confidence": "0.750000", "title_label": "ml_engineer", "title_mismatch": "true",
                "decision": "review", "decision_reason": "title_mismatch",
                "evidence": "body:serve, deploy:+0.31; title:a:-1.01", "skills": "statistics=mentioned",
                "tools": "Python=required; C++=preferred", "language": "sv", "encoding": "windows-1252",
            ])
    }

    @Test func `The column of conflicts is filled`() throws {
        let writer = ReportWriter(schema: ReportSchema(labels: Made.labels, conflicts: true))
        var posting = Made.posting
        posting.conflicts = [
            FieldConflict(name: .title, kept: Made.field("=A, \"b\""), other: Made.field("C"))
        ]
        var bytes = writer.header
        writer.append(ReportRow(posting, Made.prediction, evidence: [], skills: []), to: &bytes)
        writer.append(ReportRow(path: "a", record: 1, reason: .limit, error: "large"), to: &bytes)
        let records = try ReferenceCSV.records(bytes)
        #expect(records.map(\.last) == ["conflicts", "title: =A, \"b\" (page) / C (page)", ""])
    }

    @Test func `What is absent is empty`() throws {
        let row = ReportRow(JobPosting(id: "a", path: "a"), Made.prediction, evidence: [], skills: [])
        let cells = try cells(row)
        for name in [
            "title", "employer", "location", "date_posted", "evidence", "skills", "tools", "scope", "language", "error",
        ] {
            #expect(cells[name] == nil)
        }
    }

    @Test(arguments: PostingVerdict.allCases.filter { $0 != .posting })
    func `A page that is no posting has a reason and no label`(_ verdict: PostingVerdict) throws {
        var posting = Made.posting
        posting.verdict = verdict
        let cells = try cells(ReportRow(notPosting: posting))
        #expect(cells["decision"] == "not_posting")
        #expect(cells["decision_reason"] == verdict.rawValue)
        let filled = ["id", "path", "record", "title", "employer", "location", "date_posted", "language", "encoding"]
        #expect(Set(cells.keys) == Set(filled + ["decision", "decision_reason"]))
    }

    @Test(arguments: [(nil, "a.jsonl"), (1, "a.jsonl#1"), (7, "a.jsonl#7")] as [(Int?, String)])
    func `An input that could not be read has a message and nothing else`(_ record: Int?, _ id: String) throws {
        let row = ReportRow(path: "a.jsonl", record: record, reason: .malformed, error: "line 7: \"x\", broken")
        #expect(
            try cells(row) == [
                "id": id, "path": "a.jsonl", "record": "\(record ?? 1)", "decision": "error",
                "decision_reason": "malformed", "error": "line 7: \"x\", broken",
            ])
    }

    @Test func `Lines end with CR LF, and the header is one line`() {
        var bytes: [UInt8] = []
        writer.append(ReportRow(path: "a", record: 1, reason: .limit, error: "large"), to: &bytes)
        #expect(bytes.suffix(2) == [0x0D, 0x0A])
        #expect(bytes.count { $0 == 0x0A } == 1)
        #expect(writer.header.suffix(2) == [0x0D, 0x0A])
        #expect(writer.header.count { $0 == 0x0A } == 1)
    }
}
