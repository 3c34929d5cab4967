import Testing

/// CSV, lists and feeds in JSON, Markdown and plain text, from the command line; `--field`.
struct RecordFormatsTests {
    private static let csv = """
        sep=;
        Job Title;Company;Job Description;Role
        Data Scientist;Quay Ltd;"\(Samples.scientistText)
        Second line; ""quoted"".";data_scientist
        ML Engineer;Harrow;\(Samples.engineerText);ml_engineer
        ML Engineer;"never closed;\(Samples.engineerText);ml_engineer
        Data Scientist;Quay Ltd;\(Samples.scientistText);data_scientist

        """

    @Test func `A CSV file is one row a record, with mapped columns, and a broken row costs itself`() throws {
        let folder = TemporaryFolder()
        let path = folder.write("postings.csv", Self.csv)
        let run = try Tool.run(["classify", path, "--field", "text=job_description", "--field", "title=Job Title"])
        #expect(run.status == 2)
        let table = try run.table()
        #expect(table.column("record") == ["1", "2", "3", "4"])
        #expect(table.column("title") == ["Data Scientist", "ML Engineer", "", "Data Scientist"])
        #expect(table.column("employer") == ["Quay Ltd", "Harrow", "", "Quay Ltd"])
        #expect(table.row(2)["decision"] == "error" && table.row(2)["decision_reason"] == "malformed")
        #expect(table.row(2)["error"]?.contains("line 6: a quotation mark opens a cell") == true)
        for row in [0, 1, 3] { #expect(["accept", "review"].contains(table.row(row)["decision"])) }
    }

    @Test func `Without the mapping one row says which columns there are and what to give`() throws {
        let folder = TemporaryFolder()
        let path = folder.write("postings.csv", Self.csv)
        let run = try Tool.run(["classify", path])
        #expect(run.status == 1)
        let table = try run.table()
        #expect(table.rows.count == 1)
        let error = try #require(table.row(0)["error"])
        #expect(error.contains("Job Title, Company, Job Description, Role"))
        #expect(error.contains("--field text=\"Job Description\""))
    }

    @Test func `A row with too many cells keeps its posting and says so`() throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.csv", "title,text,company\nML Engineer,\(Samples.engineerText),Harrow\n")
        let run = try Tool.run(["classify", path])
        #expect(run.status == 0)
        let row = try run.table().row(0)
        #expect(row["employer"] == "Harrow" && row["label"] == "ml_engineer")
        #expect(row["error"]?.contains("the surplus was read as part of \"text\"") == true)
    }

    @Test func `A feed, Markdown and plain text are read by their content`() throws {
        let folder = TemporaryFolder()
        let feed = folder.write(
            "board.json",
            #"{"jobs":[{"id":7,"title":"ML Engineer","absolute_url":"https://boards.example/q/7","internal_job_id":1,"#
                + #""company_name":"Quay Ltd","first_published":"2026-03-17T08:00:00Z","#
                + #""content":"&lt;p&gt;\#(Samples.engineerText)&lt;/p&gt;"},{"id":8}],"meta":{"total":2}}"#)
        let markdown = folder.write("a.md", "# ML Engineer\n\n**Company:** Quay Ltd\n\n- \(Samples.engineerText)\n")
        let text = folder.write("a.txt", "ML Engineer\n\nCompany: Quay Ltd\n\n\(Samples.engineerText)\n")
        let table = try Tool.run(["classify", feed, markdown, text]).table()
        #expect(table.column("id") == ["7", "\(feed)#2", markdown, text])
        #expect(table.column("title") == ["ML Engineer", "", "ML Engineer", "ML Engineer"])
        #expect(table.column("employer") == ["Quay Ltd", "", "Quay Ltd", "Quay Ltd"])
        #expect(table.column("date_posted").first == "2026-03-17")
        #expect(table.row(1)["error"]?.contains("neither \"html\" nor \"text\"") == true)
    }

    @Test func `A corpus may be CSV, its label in a column of any name`() throws {
        let folder = TemporaryFolder()
        let rows = (0..<8).map { "a\($0),\"\(Samples.scientistText)\",\($0.isMultiple(of: 2) ? "x" : "y")\n" }.joined()
        let path = folder.write("corpus.csv", "id,text,role\n" + rows)
        let run = try Tool.run(["evaluate", path, "--folds", "2", "--field", "label=role"])
        #expect(!run.messages.contains("without a label"))
        let unmapped = try Tool.run(["evaluate", path, "--folds", "2"])
        #expect(unmapped.status != 0)
        #expect(unmapped.messages.contains("8 postings without a label"))
    }

    @Test(arguments: ["body=description", "text", "text=", "=description"])
    func `A field that RoleCall does not have is a usage error`(field: String) throws {
        for command in [
            ["classify", "Corpus"], ["explain", "Corpus"], ["evaluate", "Corpus"], ["train", "Corpus", "-o", "m"],
        ] {
            let run = try Tool.run(command + ["--field", field])
            #expect(run.status == 64)
            #expect(run.messages.contains("--field"))
        }
    }

    @Test func `Explain reads one record of CSV as classify does`() throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.csv", "Name,Description\nML Engineer,\"\(Samples.engineerText)\"\n")
        let run = try Tool.run(["explain", path, "--field", "text=description", "--field", "title=name"])
        #expect(run.status == 0)
        #expect(run.text.contains("ML Engineer"))
    }
}
