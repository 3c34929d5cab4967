import Foundation
import Testing

/// What stands in the way of an output is told before anything is read: a model must not be lost at the end of training.
struct OutputCheckTests {
    /// The commands that train, as far as their outputs; none of their inputs is there, or would be read.
    private static func commands(_ folder: TemporaryFolder) -> [[String]] {
        [
            ["train", Tool.corpus], ["update", folder("no.examples"), "--add", Tool.corpus],
            ["update", folder("no.examples"), "--remove", Tool.corpus], ["merge", folder("no.examples")],
        ]
    }

    private struct Case {
        let options: [String]
        let says: String
    }

    @Test func `An output that cannot be written ends the run before it has begun`() throws {
        let folder = TemporaryFolder()
        folder.makeFolder("folder")
        folder.makeFolder("b.card.md")
        let cases = [
            Case(options: ["-o", folder("folder")], says: "folder: this is a folder"),
            Case(
                options: ["-o", folder("none/a.model")],
                says: "none/a.model: writing failed (its folder does not exist)"),
            Case(options: ["-o", folder("b.model")], says: "b.card.md: this is a folder"),
            Case(options: ["-o", folder("a.model"), "--examples", folder("folder")], says: "folder: this is a folder"),
            Case(
                options: ["-o", folder("a.model"), "--examples", folder("none/a.examples")],
                says: "its folder does not exist"),
        ]
        let names = folder.names
        for command in Self.commands(folder) {
            for test in cases {
                let run = try Tool.run(command + test.options + ["--force"], withModel: false)
                #expect(run.status == 1 && run.output.isEmpty)
                #expect(run.messages.contains(test.says), "\(run.messages)")
                // Reading the corpus would have said what it left out.
                #expect(run.messages.split(separator: "\n").count == 1)
                #expect(folder.names == names)
            }
        }
    }

    @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
    func `A folder that may not be written into is told of too`() throws {
        let folder = TemporaryFolder()
        chmod(folder.makeFolder("closed"), 0o500)
        let run = try Tool.run(["train", Tool.corpus, "-o", folder("closed/a.model")], withModel: false)
        #expect(run.status == 1 && run.messages.contains("permission denied"))
    }

    @Test func `A file that rolecall did not write is not replaced without --force`() throws {
        let folder = TemporaryFolder()
        let text = Array("Notes of a year.\n".utf8)
        let notes = folder.write("notes.txt", text)
        let names = folder.names
        for command in Self.commands(folder) {
            let model = try Tool.run(command + ["-o", notes], withModel: false)
            #expect(model.status == 1 && model.messages.contains("\(notes): the file that is there is no model"))
            #expect(model.messages.contains("--force"))
            let examples = try Tool.run(command + ["-o", folder("a.model"), "--examples", notes], withModel: false)
            #expect(
                examples.status == 1
                    && examples.messages.contains("\(notes): the file that is there is no example file"))
            #expect(examples.messages.contains("--force"))
            #expect(folder.bytes("notes.txt") == text && folder.names == names)
        }
    }

    @Test func `With --force it is, and an empty file or an old example file without it`() throws {
        let folder = TemporaryFolder()
        // Too little for a model, so that only the examples are written.
        let corpus = folder.write(
            "one.jsonl", Samples.record(id: "a", text: Samples.engineerText, label: "ml_engineer") + "\n")
        func train(_ options: [String]) throws -> Tool.Run {
            try Tool.run(["train", corpus, "-o", folder("a.model")] + options, withModel: false)
        }
        let magic = Array("ROLEXMPL".utf8)
        for (before, force) in [(Array("notes".utf8), ["--force"]), ([], []), (magic + [1, 2, 3], [])] {
            let file = folder.write("a.examples", before)
            let run = try train(["--examples", file] + force)
            #expect(run.status == 1 && run.messages.contains("examples: \(file) (1 posting)"))
            #expect(folder.bytes("a.examples").starts(with: magic) && folder.bytes("a.examples") != before)
        }
        #expect(folder.names == ["a.examples", "one.jsonl"])
    }

    @Test func `A model is no example file, and an example file no model`() throws {
        let folder = TemporaryFolder()
        let examples = folder.write("a.examples", Array("ROLEXMPL".utf8) + [0, 0, 0, 0])
        let model = folder.write("a.model", Array(try Data(contentsOf: URL(fileURLWithPath: Tool.model))))
        for options in [["-o", examples], ["-o", folder("b.model"), "--examples", model]] {
            let run = try Tool.run(["train", Tool.corpus] + options, withModel: false)
            #expect(run.status == 1 && run.messages.contains("--force replaces it all the same"))
        }
    }
}
