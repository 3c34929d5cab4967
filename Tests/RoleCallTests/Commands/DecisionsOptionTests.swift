import Foundation
import Testing

/// What is asked of confidences and decisions.
struct DecisionsOptionTests {
    private static func confidences(_ options: [String]) throws -> [Double] {
        try Tool.run(["classify", Tool.corpus] + options).table().column("p_ml_engineer").compactMap(Double.init)
    }

    @Test(arguments: [
        (["--max-error", "0"], "--max-error must be between 0 and 1"), (["--max-error", "1"], "--max-error"),
        (["--max-error", "nan"], "--max-error"), (["--max-error=-0.1"], "--max-error"),
        (["--coverage", "0"], "--coverage must be between 0 and 1"), (["--coverage", "95"], "not 95.0"),
        (["--prior", "0.4"], "--prior: "), (["--prior", "cook=0.4,baker=0.6"], "cook"),
        (["--prior", "0.4,0.4"], "--prior: "),
    ])
    func `What is no share is code 64, of both commands`(_ options: [String], _ says: String) throws {
        let folder = TemporaryFolder()
        let page = folder.write("a.html", Samples.engineer)
        for command in ["classify", "explain"] {
            let run = try Tool.run([command, page] + options)
            #expect(run.status == 64 && run.output.isEmpty)
            #expect(run.messages.contains(says), "\(run.messages)")
        }
    }

    @Test func `A promise that so few postings cannot keep is code 1 and a reason`() throws {
        for (options, says) in [
            (["--max-error", "0.01"], "a maximum error of 0.01"), (["--coverage", "0.99"], "a coverage of 0.99"),
        ] {
            let run = try Tool.run(["classify", Tool.corpus] + options)
            #expect(run.status == 1 && run.output.isEmpty && run.messages.contains(says), "\(run.messages)")
        }
    }

    @Test func `A prior moves confidences its way, and that of training moves none`() throws {
        let plain = try Self.confidences([])
        #expect(plain.count == 60)
        #expect(try Self.confidences(["--prior", "training"]) == plain)
        for (prior, isHigher) in [("0.2,0.8", true), ("ml_engineer=0.1,data_scientist=0.9", false)] {
            let moved = try Self.confidences(["--prior", prior])
            #expect(zip(moved, plain).allSatisfy { isHigher ? $0 >= $1 : $0 <= $1 } && moved != plain)
        }
    }

    @Test func `An estimated prior is said, and is that which its shares give`() throws {
        let run = try Tool.run(["classify", Tool.corpus, "--prior", "estimate"])
        #expect(run.status == 0)
        let line = try #require(run.messages.split(separator: "\n").first { $0.hasPrefix("prior, estimated from ") })
        let shares = line.split(separator: " ").compactMap { Double($0.filter { $0 != "," }) }.filter { $0 <= 1 }
        #expect(shares.count == 2 && abs(shares.reduce(0, +) - 1) < 0.002)
        let given = try Self.confidences(["--prior", shares.map { "\($0)" }.joined(separator: ",")])
        let estimated = try run.table().column("p_ml_engineer").compactMap(Double.init)
        #expect(zip(given, estimated).allSatisfy { abs($0 - $1) < 0.001 })
        let stream = try Tool.run(["classify", "-", "--prior", "estimate"])
        #expect(stream.status == 64 && stream.messages.contains("reads the inputs twice"))
    }

    @Test func `An interval has its columns and holds the confidence`() throws {
        let plain = try Tool.run(["classify", Tool.corpus]).table()
        let table = try Tool.run(["classify", Tool.corpus, "--interval"]).table()
        let columns = table.header.filter { !plain.header.contains($0) }
        #expect(columns.count == 2)
        let ends = columns.map { table.column($0) }
        for (row, confidence) in table.column("content_confidence").enumerated() where !confidence.isEmpty {
            let values = try [ends[0][row], confidence, ends[1][row]].map { try #require(Double($0)) }
            #expect(values == values.sorted())
        }
    }

    /// A model of three labels, from postings of a few words.
    private static func threeLabels(_ folder: TemporaryFolder) throws -> String {
        let words = [
            "baker": "knead dough bake bread ovens flour", "cook": "cook soup stew pans menus sauces",
            "gardener": "plant trees water roses mow lawns",
        ]
        let records = (0..<60).map { number in
            let label = words.keys.sorted()[number % 3]
            let own = (0..<30).map { "word\(number)x\($0)" }.joined(separator: " ")
            return Samples.record(
                id: "\(number)", text: "You \(words[label] ?? "") each day. \(own).", company: "Firm \(number)",
                label: label) + "\n"
        }
        let model = folder("three.model")
        let run = try Tool.run(
            [
                "train", folder.write("three.jsonl", records.joined()), "-o", model, "--kind", "multinomial",
                "--no-search",
            ],
            withModel: false)
        #expect(run.status == 0, "\(run.messages)")
        return model
    }

    @Test func `What needs two labels is refused with more, and says so`() throws {
        let folder = TemporaryFolder()
        let model = try Self.threeLabels(folder)
        let page = folder.write("a.html", Samples.engineer)
        for command in ["classify", "explain"] {
            let run = try Tool.run([command, page, "--model", model, "--interval"], withModel: false)
            #expect(run.status == 64 && run.output.isEmpty)
            #expect(run.messages.contains("--interval is for models with two labels, and this one has 3"))
            // All else is for any number of labels.
            for options in [["--prior", "even"], ["--prior", "0.2,0.3,0.5"], ["--coverage", "0.8"]] {
                let run = try Tool.run([command, page, "--model", model] + options, withModel: false)
                #expect(run.status == 0 && !run.text.contains("nan"), "\(run.messages)")
            }
        }
        let logistic = try Tool.run(
            ["train", folder("three.jsonl"), "-o", folder("l.model"), "--kind", "logistic"], withModel: false)
        #expect(logistic.status == 1 && logistic.messages.contains("logistic regression is for two labels"))
    }

    @Test func `A second model is read, and fits, before anything is printed`() throws {
        let folder = TemporaryFolder()
        let three = try Self.threeLabels(folder)
        let notes = folder.write("notes.txt", "no model")
        for (other, says) in [
            (folder("missing.model"), "there is no such file"), (notes, "this is not a RoleCall model"),
            (three, "the models have other labels"),
        ] {
            let run = try Tool.run(["evaluate", Tool.corpus, "--versus", other])
            #expect(run.status == 1 && run.output.isEmpty && run.messages.contains(says), "\(run.messages)")
        }
        let same = try Tool.run(["evaluate", Tool.corpus, "--versus", Tool.model])
        #expect(same.status == 0 && same.text.contains("accuracy                +0.0000 [+0.0000, +0.0000]"))
        // Of three labels too.
        let corpus = folder("three.jsonl")
        let many = try Tool.run(["evaluate", corpus, "--model", three, "--versus", three], withModel: false)
        #expect(many.status == 0 && many.text.contains("log loss                +0.0000"))
    }
}
