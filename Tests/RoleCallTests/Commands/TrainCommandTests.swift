import Foundation
import Testing

/// Training on the project's corpus: a model, its card, and the same bytes each time.
struct TrainCommandTests {
    @Test func `Training writes a model and its card, and warns that a small corpus is not for publication`() throws {
        let folder = TemporaryFolder()
        let run = try Tool.run(["train", "Corpus", "-o", folder("a.model")], withModel: false)
        #expect(run.status == 0)
        #expect(folder.names == ["a.card.md", "a.model"])
        #expect(run.messages.contains("warning: ") && run.messages.contains("do not publish this model"))
        #expect(run.messages.contains("left out") && run.messages.contains("no postings"))
        let card = String(decoding: folder.bytes("a.card.md"), as: UTF8.self)
        #expect(card.hasPrefix("# Model card\n"))
        #expect(card.contains("do not publish this one"))
        // No path and no date: the card follows from model and corpus alone.
        #expect(!card.contains(folder.path) && !card.contains("Corpus/"))
        #expect(run.text.contains("accuracy") && run.text.contains("ml_engineer: "))
    }

    @Test func `Neither jobs nor run change a byte`() throws {
        let folder = TemporaryFolder()
        let first = try Array(Data(contentsOf: URL(fileURLWithPath: Tool.model)))
        for jobs in ["1", "2", "7"] {
            let run = try Tool.run(["train", "Corpus", "-o", folder("m.model"), "--jobs", jobs], withModel: false)
            #expect(run.status == 0)
            #expect(folder.bytes("m.model") == first)
        }
    }

    @Test func `A model with other features is trained, used and explained`() throws {
        let folder = TemporaryFolder()
        let arguments = ["train", "Corpus", "-o", folder("m.model"), "--features", "skills,sections"]
        #expect(try Tool.run(arguments, withModel: false).status == 0)
        let page = folder.write("a.html", "<h1>Engineer</h1><p>\(Samples.engineerText)</p>")
        let run = try Tool.run(["explain", page, "--model", folder("m.model")], withModel: false)
        #expect(run.status == 0 && run.text.contains("section:"))
        let unknown = try Tool.run(
            ["train", "Corpus", "-o", folder("n.model"), "--features", "smells"], withModel: false)
        #expect(unknown.status == 64 && unknown.messages.contains("skills, sections"))
    }

    @Test func `Neither file names nor their order change a byte`() throws {
        let folder = TemporaryFolder()
        let first = try Array(Data(contentsOf: URL(fileURLWithPath: Tool.model)))
        // The second label's pages come first now, and each label's pages in reverse.
        for (root, label) in [("1", "ml_engineer"), ("2", "data_scientist")] {
            folder.makeFolder("\(root)/\(label)")
            let pages = try FileManager.default.contentsOfDirectory(atPath: "\(Tool.corpus)/\(label)").sorted()
            for (index, page) in pages.enumerated() {
                try FileManager.default.copyItem(
                    atPath: "\(Tool.corpus)/\(label)/\(page)", toPath: folder("\(root)/\(label)/\(100 - index).html"))
            }
        }
        let arguments = ["train", folder("1//"), folder("2"), "-o", folder("m.model")]
        #expect(try Tool.run(arguments, withModel: false).status == 0)
        #expect(folder.bytes("m.model") == first)
    }

    @Test func `A corpus that does not suffice is code 1, a reason, and no model`() throws {
        let folder = TemporaryFolder()
        let record = Samples.record(id: "a", text: Samples.engineerText, label: "ml_engineer")
        let cases = [
            (folder.makeFolder("empty"), "at least two labels"),
            (folder.write("bare.jsonl", Samples.record(id: "a", text: Samples.engineerText)), "at least two labels"),
            (folder.write("one.jsonl", String(repeating: record + "\n", count: 30)), "only ml_engineer"),
            (
                folder.write("few.jsonl", record + "\n" + record.replacingOccurrences(of: "ml_e", with: "other_e")),
                "cross-validation needs"
            ),
        ]
        for (path, reason) in cases {
            let run = try Tool.run(["train", path, "-o", folder("m.model")], withModel: false)
            #expect(run.status == 1)
            #expect(run.messages.contains(reason))
            #expect(!folder.names.contains("m.model"))
        }
    }

    @Test func `A broken record is told of and left out`() throws {
        let folder = TemporaryFolder()
        let broken = folder.write("broken.jsonl", "{\"label\": \"ml_engineer\", \"text\": \n")
        let run = try Tool.run(["train", "Corpus", broken, "-o", folder("m.model")], withModel: false)
        #expect(run.status == 2)
        #expect(run.messages.contains("error: \(broken)"))
        #expect(folder.bytes("m.model") == Array(try Data(contentsOf: URL(fileURLWithPath: Tool.model))))
    }

    @Test func `Examples lie beside the model, are the same each time, and change no byte of the model`() throws {
        let folder = TemporaryFolder()
        var files: Set<[UInt8]> = []
        for jobs in ["1", "2"] {
            let run = try Tool.run(
                ["train", "Corpus", "-o", folder("m.model"), "--examples", folder("m.examples"), "--jobs", jobs],
                withModel: false)
            #expect(run.status == 0)
            #expect(run.messages.contains("examples: \(folder("m.examples")) (60 postings)"))
            #expect(folder.bytes("m.model") == Array(try Data(contentsOf: URL(fileURLWithPath: Tool.model))))
            files.insert(folder.bytes("m.examples"))
        }
        #expect(folder.names == ["m.card.md", "m.examples", "m.model"])
        #expect(files.count == 1 && files.first?.starts(with: Array("ROLEXMPL".utf8)) == true)
    }

    @Test func `Postings that do not suffice for a model still give their examples`() throws {
        let folder = TemporaryFolder()
        let corpus = folder.write(
            "one.jsonl", Samples.record(id: "a", text: Samples.engineerText, label: "ml_engineer") + "\n")
        let run = try Tool.run(
            ["train", corpus, "-o", folder("m.model"), "--examples", folder("m.examples")], withModel: false)
        #expect(run.status == 1 && run.messages.contains("only ml_engineer"))
        #expect(folder.names == ["m.examples", "one.jsonl"])
        for output in ["m.model", "m.card.md", "one.jsonl"] {
            let run = try Tool.run(
                ["train", corpus, "-o", folder("m.model"), "--examples", folder(output)], withModel: false)
            #expect(run.status == 64)
        }
    }
}
