import Postings
import Testing

@testable import Ingestion

@Suite struct PostingRecordCSVTests {
    private func ingest(_ row: String, _ columns: String, fields: [String] = []) throws -> JobPosting {
        let header = CSVHeader(
            columns: columns.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
        return try ingestRecord(Array(row.utf8), .csvRecord(header), fields: fields)
    }

    @Test func readsEveryColumn() throws {
        let posting = try ingest(
            "k-7,Tide &amp; Wind Modeller,Model tides.,Quay Ltd,\"Leeds, UK\",2026-03-17 09:00,https://example.org/7,m,x",
            "ID,Title,text,COMPANY,Location,date,URL,Label,other")
        #expect(posting.id == "k-7")
        #expect(posting.record == 3)
        #expect(
            posting.facts == [
                "title: Tide & Wind Modeller (record)", "employer: Quay Ltd (record)", "location: Leeds, UK (record)",
                "date_posted: 2026-03-17 (record)", "url: https://example.org/7 (record)",
            ])
        #expect(posting.label == Label("m"))
        #expect(posting.text.string == "Model tides.\n")
        #expect(posting.encoding == "UTF-8")
        #expect(posting.remark == nil)
    }

    @Test(
        arguments: [
            // A missing cell is absent, and so is an empty one.
            ("a", "text,title", "a\n", nil), ("a,", "text,title", "a\n", nil), ("", "text,title", "", nil),
            // Of two columns of one name, the first that says something.
            ("a,,t", "text,title,title", "a\n", "t"), ("a,s,t", "text,title,title", "a\n", "s"),
            (",,b", ",text,text", "b\n", nil),
            // Mapped columns, by any dress of their name.
            ("a,b", "Job Title,Job Description", "b\n", "a"),
            // HTML beats text, and text may be HTML.
            ("<p>a</p>,b", "html,text", "a\n", nil), (",b", "html,text", "b\n", nil),
            ("<p>a</p><ul><li>b</li></ul>,t", "text,title", "a\nb\n", "t"),
            ("&lt;p&gt;a &amp;amp; b&lt;/p&gt;,t", "text,title", "a & b\n", "t"),
            ("a <vector> &amp; b,t", "text,title", "a <vector> &amp; b\n", "t"),
            // Surplus cells belong to the description.
            ("t,a, b, c,d", "title,text,company", "a, b, c\n", "t"),
            ("t,a,b,,", "title,text,company", "a\n", "t"),
        ])
    func readsRows(_ row: String, _ columns: String, _ text: String, _ title: String?) throws {
        let posting = try ingest(row, columns, fields: ["text=job_description", "title=job title"])
        #expect(posting.text.string == text)
        #expect(posting.title?.text.string == title)
        #expect(posting.verdict == (text.isEmpty ? .empty : .posting))
    }

    /// Cells keep their columns; what is too much or missing is in the remark.
    @Test(
        arguments: [
            (
                "t,\"a, b\",d,e,f", "title,text,company", "a, b\n", "d",
                "5 cells, the header 3; the surplus was left out: \"e\", \"f\""
            ),
            ("t,a,d,e", "title,text,company", "a\n", "d", "4 cells, the header 3; the surplus was left out: \"e\""),
            (
                "t,a,\" d\",e", "title,text,company", "a\n", "d",
                "4 cells, the header 3; the surplus was left out: \"e\""
            ),
            ("t, a, d, e", "title,text,company", "a\n", "d", "4 cells, the header 3; the surplus was left out: \"e\""),
            (
                "t,a,d,1,2,3,4,5,", "title,text,company", "a\n", "d",
                "8 cells, the header 3; the surplus was left out: \"1\", \"2\", \"3\", \"4\", …"
            ),
            ("t,\"a\",d,,", "title,text,company", "a\n", "d", nil),
            (
                "t,a, b,d", "title,text,company", "a, b\n", "d",
                "4 cells, the header 3; the surplus was read as part of \"text\""
            ),
            (
                "t,a,d", "title,text,company,url", "a\n", "d",
                "3 cells, the header 4; those that are missing were taken as empty"
            ),
            ("t", "title,text,company", "", nil, "1 cell, the header 3; those that are missing were taken as empty"),
        ] as [(String, String, String, String?, String?)])
    func keepsColumnsOfRaggedRows(
        _ row: String, _ columns: String, _ text: String, _ employer: String?, _ remark: String?
    ) throws {
        let posting = try ingest(row, columns)
        #expect(posting.text.string == text)
        #expect(posting.title?.text.string == "t")
        #expect(posting.employer?.text.string == employer)
        #expect(posting.remark == remark.map { "the row has " + $0 })
    }

    @Test func remarksOnARowThatIsTooLong() throws {
        let posting = try ingest("t,a, b, c,d", "title,Text,company")
        #expect(posting.employer?.text.string == "d")
        #expect(
            posting.remark == "the row has 5 cells, the header 3; the surplus was read as part of \"Text\"")
    }

    /// What is mapped beats what has RoleCall's name; where it is empty, RoleCall's name is asked.
    @Test(arguments: [("<p>page</p>,mapped", "mapped\n"), ("<p>page</p>,", "page\n")])
    func prefersWhatIsMapped(_ row: String, _ text: String) throws {
        #expect(try ingest(row, "html,description", fields: ["text=description"]).text.string == text)
    }

    @Test func recordsTheEncoding() throws {
        let header = CSVHeader(columns: ["title", "text"], encoding: nil)
        let posting = try ingestRecord([0x74, 0x2C, 0xE9], .csvRecord(header))
        #expect(posting.encoding == "windows-1252")
        #expect(posting.text.string == "é\n")
    }

    @Test func readsTheLabelAlone() {
        let document = SourceDocument(
            path: "p", content: .csvRecord(CSVHeader(columns: ["role", "text"])), bytes: Array("m,a".utf8),
            label: Label("folder"))
        var configuration = IngestionConfiguration()
        #expect(PostingIngestor(configuration: configuration).label(of: document) == Label("folder"))
        configuration.fields = (try? FieldMapping(["label=Role"])) ?? FieldMapping()
        #expect(PostingIngestor(configuration: configuration).label(of: document) == Label("m"))
    }
}
