import Foundation
import Testing

/// Example files put together: the bytes of training on the whole.
struct MergeCommandTests {
    @Test(arguments: [
        ["--kind", "multinomial"], ["--kind", "weighted", "--no-search"],
        ["--kind", "multinomial", "--no-search", "--counting", "occurrences"],
    ])
    func `Four shards give the model, the card and the examples of the whole`(options: [String]) throws {
        let folder = TemporaryFolder()
        let shards = try Shards(4, in: folder).paths
        let files = try shards.enumerated().map { try Shards.examples([$1], folder, "\($0)", options) }
        _ = try Shards.examples([Tool.corpus], folder, "whole", options)
        for (name, files) in [("a", files), ("b", files.reversed())] {
            let outputs = ["-o", folder("\(name).model"), "--examples", folder("\(name).examples")]
            let run = try Tool.run(["merge"] + files + outputs + options, withModel: false)
            #expect(run.status == 0)
            #expect(run.messages.contains("examples: \(folder("\(name).examples")) (60 postings)"))
            for suffix in ["model", "card.md", "examples"] {
                #expect(!folder.bytes("\(name).\(suffix)").isEmpty)
                // Not as arrays: of two that differ the difference would be looked for, for minutes.
                let isSame = folder.bytes("\(name).\(suffix)") == folder.bytes("whole.\(suffix)")
                #expect(isSame, "\(suffix)")
            }
        }
    }

    @Test func `A posting that two files hold counts twice, and this is said`() throws {
        let folder = TemporaryFolder()
        let file = try Shards.examples([Tool.corpus], folder, "whole")
        let run = try Tool.run(["merge", file, file, "-o", folder("twice.model"), "--no-search"], withModel: false)
        #expect(run.status == 0)
        #expect(run.messages.contains("warning: 60 postings were there already"))
        let twice = try Shards.examples([Tool.corpus, Tool.corpus], folder, "both")
        #expect(FileManager.default.fileExists(atPath: twice))
        let isSame = folder.bytes("twice.model") == folder.bytes("both.model")
        #expect(isSame)
    }

    @Test func `What does not fit together is refused with the reason`() throws {
        let folder = TemporaryFolder()
        let file = try Shards.examples([Tool.corpus], folder, "whole")
        let skilled = try Shards.examples(
            [Tool.corpus], folder, "skills", ["--no-search", "--features", "skills"])
        let bakers = folder.write(
            "bakers.jsonl",
            Samples.record(id: "a", text: Samples.engineerText, label: "baker") + "\n"
                + Samples.record(id: "b", text: Samples.scientistText, label: "cook") + "\n")
        let baked = try Shards.examples([bakers], folder, "bakers")
        let cut = folder.write("cut.examples", Array(folder.bytes("whole.examples").dropLast()))
        let cases: [([String], says: String)] = [
            ([file, skilled], "features beside words are skips,skills in one and skills in the other"),
            ([file, baked], "the label baker is new"),
            ([Tool.model], "this is a model"),
            ([file, Tool.model], "give the example file that `rolecall train --examples FILE` writes"),
            ([bakers], "\(bakers): this is no example file"),
            ([cut], "\(cut): the example file is truncated"),
            ([folder("missing.examples")], "missing.examples"),
        ]
        for (files, says) in cases {
            let run = try Tool.run(["merge"] + files + ["-o", folder("m.model")], withModel: false)
            #expect(run.status == 1)
            #expect(run.messages.contains(says))
            #expect(!folder.names.contains("m.model"))
        }
        for output in [["-o", file], ["-o", folder("m.model"), "--examples", file]] {
            let run = try Tool.run(["merge", file] + output, withModel: false)
            #expect(run.status == 64 && run.messages.contains("would replace the input"))
        }
    }
}
