import Foundation
import Testing

/// Postings added to an example file and taken out of it.
struct UpdateCommandTests {
    private static let suffixes = ["model", "card.md", "examples"]

    @Test func `Adding gives the bytes of the whole, and removing those of the rest`() throws {
        let folder = TemporaryFolder()
        let shards = try Shards(4, in: folder).paths
        let (rest, part) = (Array(shards[..<3]), shards[3])
        let few = try Shards.examples(rest, folder, "rest")
        let all = try Shards.examples([Tool.corpus], folder, "whole")
        let before = (rest: folder.bytes("rest.examples"), whole: folder.bytes("whole.examples"))

        let added = try Tool.run(
            ["update", few, "--add", part, "-o", folder("a.model"), "--examples", folder("a.examples"), "--no-search"],
            withModel: false)
        #expect(added.status == 0 && added.messages.contains("added "))
        let removed = try Tool.run(
            [
                "update", all, "--remove", part, "-o", folder("r.model"), "--examples", folder("r.examples"),
                "--no-search",
            ],
            withModel: false)
        #expect(removed.status == 0 && removed.messages.contains("out of 60"))
        for suffix in Self.suffixes {
            #expect(folder.bytes("a.\(suffix)") == folder.bytes("whole.\(suffix)"))
            #expect(folder.bytes("r.\(suffix)") == folder.bytes("rest.\(suffix)"))
        }
        #expect(folder.bytes("rest.examples") == before.rest && folder.bytes("whole.examples") == before.whole)

        // The examples may be replaced by what was made of them.
        let replaced = try Tool.run(
            ["update", all, "--remove", part, "-o", folder("x.model"), "--examples", all, "--no-search"],
            withModel: false)
        #expect(replaced.status == 0 && folder.bytes("whole.examples") == before.rest)
    }

    @Test func `Without a name for it, the example file is as it was, and this is said`() throws {
        let folder = TemporaryFolder()
        let file = try Shards.examples([Tool.corpus], folder, "whole")
        let before = folder.bytes("whole.examples")
        let gone = try Shards(6, in: folder).paths[0]
        let run = try Tool.run(
            ["update", file, "--remove", gone, "-o", folder("m.model"), "--no-search"], withModel: false)
        #expect(run.status == 0 && run.messages.contains("\(file) is as it was"))
        #expect(folder.bytes("whole.examples") == before)
        #expect(folder.bytes("m.model") != folder.bytes("whole.model") && !folder.bytes("m.model").isEmpty)
    }

    @Test func `What is not there cannot be taken out: some is a warning, all a failure`() throws {
        let folder = TemporaryFolder()
        let file = try Shards.examples([Tool.corpus], folder, "whole")
        let page = try FileManager.default.contentsOfDirectory(atPath: "\(Tool.corpus)/ml_engineer").sorted()[0]
        for label in ["ml_engineer", "data_scientist"] {
            folder.makeFolder("gone/\(label)")
            try FileManager.default.copyItem(
                atPath: "\(Tool.corpus)/ml_engineer/\(page)", toPath: folder("gone/\(label)/\(page)"))
        }
        let some = try Tool.run(
            ["update", file, "--remove", folder("gone"), "-o", folder("m.model"), "--no-search"], withModel: false)
        #expect(some.status == 0 && some.messages.contains("took 1 posting out of 60"))
        #expect(some.messages.contains("warning: of the 2 postings to take out"))
        #expect(some.messages.contains("does not hold 1 (1 with another label)"))
        try FileManager.default.removeItem(atPath: folder("gone/ml_engineer"))
        let names = folder.names
        let new = folder.write("new.jsonl", Samples.record(id: "a", text: Samples.engineerText, label: "baker"))
        for path in [folder("gone"), new] {
            let none = try Tool.run(
                ["update", file, "--remove", path, "-o", folder("n.model"), "--examples", folder("n.examples")],
                withModel: false)
            #expect(none.status == 1)
            #expect(none.messages.contains("holds none of the 1 posting to take out"))
            #expect(!folder.names.contains("n.model") && !folder.names.contains("n.examples"))
        }
        #expect(folder.names.filter { $0 != "new.jsonl" } == names)
    }

    @Test func `A new label is refused, an empty corpus too, and a model is not enough`() throws {
        let folder = TemporaryFolder()
        let file = try Shards.examples([Tool.corpus], folder, "whole")
        let record = Samples.record(id: "a", title: "Baker", text: Samples.engineerText, label: "baker") + "\n"
        let cases: [([String], says: String)] = [
            ([file, "--add", folder.write("new.jsonl", record)], "the label baker is new"),
            ([file, "--add", folder.makeFolder("empty")], "no labelled postings to add"),
            ([Tool.model, "--add", Tool.corpus], "this is a model"),
        ]
        for (arguments, says) in cases {
            let run = try Tool.run(["update"] + arguments + ["-o", folder("m.model")], withModel: false)
            #expect(run.status == 1)
            #expect(run.messages.contains(says))
            #expect(!folder.names.contains("m.model"))
        }
        let usage: [[String]] = [
            [file, "-o", folder("m.model")],
            [file, "--add", Tool.corpus, "--remove", Tool.corpus, "-o", folder("m.model")],
            [file, "--add", "-", "-o", folder("m.model")],
            [file, "--add", Tool.corpus, "-o", file],
            [file, "--add", Tool.corpus, "-o", folder("m.model"), "--examples", folder("m.model")],
            [file, "--add", Tool.corpus, "-o", folder("m.model"), "--examples", folder("m.card.md")],
            [file, "--add", folder("new.jsonl"), "-o", folder("m.model"), "--examples", folder("new.jsonl")],
        ]
        for arguments in usage {
            #expect(try Tool.run(["update"] + arguments, withModel: false).status == 64)
        }
    }

    @Test func `The features beside words are those of the example file`() throws {
        let folder = TemporaryFolder()
        let shards = try Shards(2, in: folder).paths
        func train(_ corpora: [String], _ name: String) throws {
            _ = try Tool.run(
                ["train"] + corpora + [
                    "-o", folder(name + ".model"), "--examples", folder(name + ".examples"), "--features",
                    "skills,sections", "--no-search",
                ], withModel: false)
        }
        try train([shards[0]], "half")
        try train(shards, "whole")
        let run = try Tool.run(
            [
                "update", folder("half.examples"), "--add", shards[1], "-o", folder("a.model"), "--examples",
                folder("a.examples"), "--no-search",
            ], withModel: false)
        #expect(run.status == 0)
        for suffix in Self.suffixes {
            #expect(folder.bytes("a.\(suffix)") == folder.bytes("whole.\(suffix)"))
        }
    }

    @Test func `Postings of other occupations come and go too, whatever their labels`() throws {
        let folder = TemporaryFolder()
        let records = (0..<30).map { number in
            let own = (0..<12).map { "bread\(number)x\($0)" }.joined(separator: " ")
            return Samples.record(
                id: "\(number)", title: "Baker", text: "We knead dough and bake bread at night. \(own)",
                company: "Bakery \(number)", label: "baker") + "\n"
        }
        let bakers = folder.write("bakers.jsonl", records.joined())
        let few = try Shards.examples([Tool.corpus], folder, "few")
        let all = try Shards.examples([Tool.corpus, "--background", bakers], folder, "all")
        for (file, verb, name, same) in [(few, "--add", "a", "all"), (all, "--remove", "r", "few")] {
            let arguments = ["update", file, verb, bakers, "--as-background", "-o", folder("\(name).model")]
            let run = try Tool.run(
                arguments + ["--examples", folder("\(name).examples"), "--no-search"], withModel: false)
            #expect(run.status == 0)
            for suffix in Self.suffixes {
                #expect(folder.bytes("\(name).\(suffix)") == folder.bytes("\(same).\(suffix)"))
            }
        }
        #expect(folder.bytes("few.model") != folder.bytes("all.model"))
    }
}
