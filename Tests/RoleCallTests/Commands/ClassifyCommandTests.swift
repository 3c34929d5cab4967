import Foundation
import Testing

/// The report: its columns, its rows, its codes.
struct ClassifyCommandTests {
    /// The columns of the design, schema version 1.
    static let columns = """
        id path record title employer location date_posted label confidence p_data_scientist p_ml_engineer \
        content_label content_confidence title_label title_mismatch scope decision decision_reason evidence skills \
        tools seniority education_min education_preferred education_fields years_min certifications salary_min \
        salary_max salary_currency salary_period salary_year_min salary_year_max employment_type workplace industry \
        lifecycle lifecycle_main language duplicate_of encoding error challenges works_with
        """.split(separator: " ").map(String.init)

    /// The report of the project's corpus.
    static let report = Result { try Tool.run(["classify", "Corpus"]) }

    @Test func `The columns are those of the design, in order`() throws {
        let run = try Self.report.get()
        #expect(run.status == 0)
        #expect(try run.table().header == Self.columns)
    }

    @Test func `Every page of the corpus is one row, in the order of the paths`() throws {
        let pages = FileManager.default.subpaths(atPath: Tool.corpus)!.filter { $0.hasSuffix(".html") }
        let table = try Self.report.get().table()
        let sorted = pages.map { "Corpus/\($0)" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(sorted.count >= 75)
        #expect(table.column("path") == sorted)
        #expect(Set(table.column("id")).count == sorted.count)
        #expect(Set(table.column("record")) == ["1"])
    }

    @Test func `Each row keeps the promises of its decision`() throws {
        let table = try Self.report.get().table()
        for number in table.rows.indices {
            let row = table.row(number)
            let probabilities = ["p_data_scientist", "p_ml_engineer"].compactMap { Double(row[$0]!) }
            if row["decision"] == "not_posting" {
                #expect(row["decision_reason"] != "" && row["label"] == "" && probabilities.isEmpty)
                #expect(row["evidence"] == "" && row["title_mismatch"] == "")
                continue
            }
            #expect(["accept", "review"].contains(row["decision"]))
            #expect((row["decision_reason"] == "") == (row["decision"] == "accept"))
            #expect(row["p_\(row["label"]!)"] == row["confidence"])
            #expect(Double(row["confidence"]!) == probabilities.max())
            // Six decimals each: the sum is off by a millionth at most.
            #expect(abs(probabilities.reduce(0, +) - 1) < 1.5e-6)
            #expect(row["confidence"]!.wholeMatch(of: /[01]\.\d{6}/) != nil)
            #expect(["true", "false"].contains(row["title_mismatch"]))
            #expect(!row["encoding"]!.isEmpty && row["error"] == "")
            for entry in row["evidence"]!.split(separator: "; ") {
                #expect(entry.wholeMatch(of: /(body|title|skill):.+:[+-]\d+\.\d\d/) != nil)
            }
            for entry in (row["tools"]! + "; " + row["skills"]!).split(separator: "; ") where !entry.isEmpty {
                #expect(entry.wholeMatch(of: /[^=;]+=(required|preferred|mentioned|negated)/) != nil)
            }
        }
    }

    @Test func `Rows of JSON Lines are one for each record, with its own id`() throws {
        let folder = TemporaryFolder()
        let lines = (1...130).map { Samples.record(id: "p\($0)", text: $0 % 2 == 0 ? Samples.engineerText : "") }
        let path = folder.write("postings.jsonl", lines.joined(separator: "\n"))
        let table = try Tool.run(["classify", path]).table()
        #expect(table.column("id") == (1...130).map { "p\($0)" })
        #expect(table.column("record") == (1...130).map(String.init))
        #expect(table.column("label").map(\.isEmpty) == (1...130).map { $0 % 2 == 1 })
    }

    @Test func `A repost names the first, and --unique leaves it out and says so`() throws {
        let folder = TemporaryFolder()
        let text = (0..<40).map { "word\($0) \(Samples.engineerText.split(separator: " ")[$0 % 12])" }.joined(
            separator: " ")
        let lines = ["a", "b", "c"].map {
            Samples.record(
                id: $0, title: "ML Engineer", text: $0 == "b" ? Samples.scientistText : text, company: "Firm")
        }
        let path = folder.write("a.jsonl", lines.joined(separator: "\n"))
        let all = try Tool.run(["classify", path])
        #expect(try all.table().column("duplicate_of") == ["", "", "a"])
        #expect(all.messages.contains("1 of them duplicates of others"))
        let unique = try Tool.run(["classify", path, "--unique"])
        #expect(try unique.table().column("id") == ["a", "b"])
        #expect(unique.messages.contains("1 duplicate left out"))
        let without = try Tool.run(["classify", path], environment: ["TMPDIR": folder("none")])
        #expect(without.output == all.output && without.status == 0)
        #expect(without.messages.contains("without a scratch file"))
    }

    @Test func `A record without a title has none, whatever its text begins with`() throws {
        let folder = TemporaryFolder()
        let html = "<h1>Data Scientist</h1><p>\(Samples.engineerText)</p>"
        let path = folder.write("a.jsonl", "{\"html\": \"\(html)\"}")
        let row = try Tool.run(["classify", path]).table().row(0)
        #expect(row["title"] == "" && row["title_label"] == "" && row["title_mismatch"] == "false")
        #expect(row["confidence"] == row["content_confidence"])
        #expect(row["id"] == "\(path)#1")
    }

    @Test func `A page of two structured postings is two rows`() throws {
        let folder = TemporaryFolder()
        func posting(_ title: String, _ text: String) -> String {
            #"{"@type": "JobPosting", "title": "\#(title)", "description": "<p>\#(text)</p>"}"#
        }
        let data = [posting("One", Samples.scientistText), posting("Two", Samples.engineerText)]
        let path = folder.write(
            "two.html",
            "<html><script type='application/ld+json'>[\(data.joined(separator: ","))]</script><p>Jobs</p></html>")
        let table = try Tool.run(["classify", path]).table()
        #expect(table.column("title") == ["One", "Two"])
        #expect(table.column("id") == ["\(path)#1", "\(path)#2"])
        #expect(table.column("record") == ["1", "2"])
        #expect(table.column("label") == ["data_scientist", "ml_engineer"])
    }

    @Test func `Conflicts are reported where they are asked for, and explained`() throws {
        let folder = TemporaryFolder()
        let block =
            "{\"@type\": \"JobPosting\", \"title\": \"Tide Modeller\", \"jobLocation\": [\"Leeds\", \"York\"], "
            + "\"salaryCurrency\": \"USD\", \"baseSalary\": 52000, "
            + "\"description\": \"<p>\(Samples.scientistText)</p>\"}"
        let path = folder.write(
            "a.html",
            "<html><script type='application/ld+json'>\(block)</script><h1>Wind Modeller</h1><p>Location: Hull</p></html>"
        )
        let plain = try Tool.run(["classify", path]).table()
        #expect(!plain.header.contains("conflicts"))
        let table = try Tool.run(["classify", path, "--conflicts"]).table()
        #expect(table.header == plain.header + ["conflicts"])
        #expect(
            table.row(0)["conflicts"] == "title: Tide Modeller (json_ld) / Wind Modeller (page); "
                + "location: Leeds, York (json_ld) / Hull (page)")
        let lines = try Tool.run(["explain", path]).text.split(separator: "\n").map(String.init)
        #expect(lines.contains("  title     Tide Modeller  (json_ld)"))
        #expect(lines.contains("            but Wind Modeller  (page)"))
        #expect(lines.contains("  salary              USD 52000  (json_ld)"))
    }

    @Test func `Cells that a spreadsheet would run are defused, and the rest comes back as it went in`() throws {
        let folder = TemporaryFolder()
        let titles = [
            "=HYPERLINK(1)": "'=HYPERLINK(1)", "+49": "'+49", "@here": "'@here", "-1": "'-1", "Plain": "Plain",
            "One, two": "One, two", "a \\\"b\\\"": "a \"b\"", "\\uff1dSUM(A1)": "'\u{FF1D}SUM(A1)", "a=b": "a=b",
        ]
        for (title, cell) in titles {
            let path = folder.write("a.jsonl", Samples.record(id: "x", title: title, text: Samples.engineerText))
            #expect(try Tool.run(["classify", path]).table().column("title") == [cell])
        }
    }

    @Test func `Other files of a folder are left out and named`() throws {
        let folder = TemporaryFolder()
        folder.write("in/a.html", Samples.engineer)
        folder.write("in/notes.txt", "buy milk")
        let run = try Tool.run(["classify", folder("in")])
        #expect(run.status == 0)
        #expect(try run.table().column("path") == [folder("in/a.html")])
        #expect(
            run.messages.contains("skipped: \(folder("in/notes.txt")) (no page, no records and no text of a posting)"))
    }

    @Test func `An output that is an input is refused, also through a link`() throws {
        let folder = TemporaryFolder()
        let page = folder.write("a.html", Samples.engineer)
        let link = folder("link.html")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: page)
        let before = folder.bytes("a.html")
        for output in [page, link] {
            let run = try Tool.run(["classify", page, "-o", output])
            #expect(run.status == 64)
            #expect(run.messages.contains("would replace the input"))
        }
        #expect(folder.bytes("a.html") == before)
    }

    @Test func `A name cannot forge a line or move the cursor`() throws {
        let folder = TemporaryFolder()
        folder.write("in/a.html", Samples.engineer)
        folder.write("in/skip\nerror: forged\u{1B}[2J.txt", "buy milk")
        let run = try Tool.run(["classify", folder("in")])
        #expect(!run.messages.contains("\u{1B}"))
        #expect(!run.messages.split(separator: "\n").contains { $0.hasPrefix("error: forged") })
    }
}
