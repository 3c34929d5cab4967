import Foundation
import Testing

/// Where the report goes, and what becomes of a report that was there before.
struct ReportOutputTests {
    @Test func `A file holds what standard output would, and standard output is then empty`() throws {
        let folder = TemporaryFolder()
        let printed = try Tool.run(["classify", "Corpus"])
        let dash = try Tool.run(["classify", "Corpus", "-o", "-"])
        let filed = try Tool.run(["classify", "Corpus", "-o", folder("report.csv")])
        #expect(filed.status == 0)
        #expect(filed.output.isEmpty)
        #expect(folder.bytes("report.csv") == printed.output)
        #expect(dash.output == printed.output)
        #expect(filed.messages.contains("report: \(folder("report.csv"))"))
        #expect(folder.names == ["report.csv"])
    }

    @Test func `One job and more give the same bytes`() throws {
        // More than one batch of 64, so that batches can overtake one another.
        let arguments = ["classify", "Corpus", "Corpus", "Corpus", "Corpus"]
        let one = try Tool.run(arguments + ["--jobs", "1"])
        #expect(try one.table().rows.count >= 300)
        for jobs in ["2", "3", "8"] { #expect(try Tool.run(arguments + ["--jobs", jobs]).output == one.output) }
        #expect(try Tool.run(arguments).output == one.output)
    }

    @Test func `A reader that goes away is success`() throws {
        let gone = try Tool.run(["classify", "Corpus"], output: .brokenPipe)
        #expect(gone.status == 0)
        #expect(!gone.messages.contains("rror"))
        #expect(try Tool.run(["explain", "Corpus"], output: .brokenPipe).status == 0)
        // More than a pipe holds, so that the tool is still writing when `head` has gone.
        let script = "{ \"$0\" classify Corpus Corpus Corpus Corpus; echo status $? >&2; } | head -1"
        let head = try Tool.shell(script)
        #expect(head.text.hasPrefix("id,path,record,"))
        #expect(head.text.split(separator: "\r\n").count == 1)
        #expect(head.messages.contains("status 0\n"))
    }

    @Test func `A reader that goes away hides no failed input from those who wait for it`() throws {
        let script = "{ \"$0\" classify missing.html; echo status $? >&2; } | cat"
        #expect(try Tool.shell(script).messages.contains("status 1\n"))
    }

    @Test func `A run that fails leaves the old report as it was, and nothing beside it`() throws {
        let folder = TemporaryFolder()
        let report = folder.write("out/report.csv", "the old report")
        let broken = folder.write("broken.model", "no model")
        #expect(try Tool.run(["classify", "Corpus", "-o", report, "--model", broken]).status == 1)
        #expect(try Tool.run(["classify", "Corpus", "-o", report, "--resume"]).status == 64)
        #expect(folder.bytes("out/report.csv") == Array("the old report".utf8))
        #expect(TemporaryFolder.names(folder("out")) == ["report.csv"])
    }

    @Test func `A run that is killed leaves the old report as it was`() throws {
        let folder = TemporaryFolder()
        let report = folder.write("out/report.csv", "the old report")
        let pipe = Pipe()
        let process = Tool.make(
            ["classify", "-", "-o", report], .openPipe(pipe), ["ROLECALL_MODEL": Tool.model], [:], folder.path)
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        let record = Samples.record(id: "x", text: Samples.engineerText) + "\n"
        try pipe.fileHandleForWriting.write(contentsOf: Data(String(repeating: record, count: 200).utf8))
        // The report has begun when its temporary file is there.
        let deadline = Date().addingTimeInterval(Tool.limit)
        while TemporaryFolder.names(folder("out")).count < 2, Date() < deadline { usleep(2_000) }
        #expect(TemporaryFolder.names(folder("out")).count == 2)
        kill(process.processIdentifier, SIGKILL)
        #expect(ended.wait(timeout: .now() + Tool.limit) == .success)
        #expect(folder.bytes("out/report.csv") == Array("the old report".utf8))
        try pipe.fileHandleForWriting.close()
    }

    @Test(arguments: ["no/such/folder/report.csv", "."])
    func `A report that cannot be written is code 1 and a message that names it`(_ name: String) throws {
        let folder = TemporaryFolder()
        let run = try Tool.run(["classify", Tool.corpus, "-o", name], in: folder.path)
        #expect(run.status == 1)
        #expect(run.messages.contains(name == "." ? "folder" : name))
        #expect(folder.names.isEmpty)
    }
}
