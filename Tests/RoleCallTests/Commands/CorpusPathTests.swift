import Foundation
import Testing

/// Corpora that the user names and that are not there: a model of the rest would not be the one that was asked for.
struct CorpusPathTests {
    @Test func `A named path that cannot be opened ends the run, whatever stands beside it`() throws {
        let folder = TemporaryFolder()
        let paths = [
            (folder("missing"), "there is no such file"), (folder("missing.jsonl"), "there is no such file"),
            (folder.makeFIFO("pipe.jsonl"), "FIFO"), (folder.makeLink("link", to: "nowhere"), "broken"),
        ]
        let names = folder.names
        let model = ["-o", folder("a.model"), "--examples", folder("a.examples"), "--no-search"]
        let examples = folder("no.examples")
        for (path, says) in paths {
            let runs = [
                ["train", Tool.corpus, path] + model, ["train", path, Tool.corpus] + model,
                ["train", Tool.corpus, "--background", path] + model, ["update", examples, "--add", path] + model,
                ["update", examples, "--remove", Tool.corpus, path] + model,
            ]
            for arguments in runs {
                let run = try Tool.run(arguments, withModel: false)
                #expect(run.status == 1 && run.output.isEmpty)
                #expect(run.messages.contains("\(path): ") && run.messages.contains(says), "\(run.messages)")
                #expect(folder.names == names)
            }
            let measured = try Tool.run(["evaluate", Tool.corpus, path])
            #expect(measured.status == 1 && measured.output.isEmpty && measured.messages.contains(path))
        }
    }

    @Test func `One broken page inside a folder is a message, and the run goes on`() throws {
        let folder = TemporaryFolder()
        let page = folder.write("corpus/ml_engineer/broken.html", "%PDF-1.7\n1 0 obj")
        let run = try Tool.run(
            ["train", Tool.corpus, folder("corpus"), "-o", folder("a.model")], withModel: false)
        #expect(run.status == 2 && run.messages.contains("error: \(page)"))
        #expect(folder.bytes("a.model") == Array(try Data(contentsOf: URL(fileURLWithPath: Tool.model))))
    }
}
