import Testing

/// The limits of one document: what exceeds one is a row that says so, and the rest is read.
struct IngestionOptionsTests {
    static let page =
        "<html><body><div><p>\(String(repeating: "You will build models. ", count: 20))</p></div></body></html>"

    @Test(arguments: [
        (["--max-bytes", "100"], "limit of 100"),
        (["--max-depth", "3"], "nested deeper than 3"),
        (["--max-elements", "3"], "more than 3 elements"),
    ])
    func `What exceeds a limit is a row that names it`(options: [String], says: String) throws {
        let folder = TemporaryFolder()
        folder.write("a.html", Array(Self.page.utf8))
        folder.write("b.html", Array("<p>x".utf8))
        let run = try Tool.run(["classify", folder.path] + options)
        #expect(run.status == 2)
        let table = try run.table()
        #expect(table.rows.count == 2)
        #expect(table.row(0)["decision"] == "error" && table.row(0)["decision_reason"] == "limit")
        #expect(table.row(0)["error"]?.contains(says) == true)
        #expect(table.row(1)["decision"] != "error")
        // Raised above what the page needs, the limit does not matter.
        let raised = try Tool.run(["classify", folder.path, options[0], "100000"])
        #expect(raised.status == 0)
    }

    @Test(arguments: [
        ["--max-bytes", "0"], ["--max-bytes", "2000000000"], ["--max-depth", "0"], ["--max-elements", "-1"],
        ["--max-seconds", "0"], ["--max-seconds", "nan"], ["--max-depth", "many"],
    ])
    func `A limit that makes no sense is a usage error`(options: [String]) throws {
        for command in [["classify", "Corpus"], ["evaluate", "Corpus"], ["explain", "Corpus"]] {
            let run = try Tool.run(command + ["\(options[0])=\(options[1])"])
            #expect(run.status == 64)
            #expect(run.messages.contains(options[0]))
        }
    }
}
