import Foundation
import Testing

/// Settings that are given instead of searched.
struct GivenSettingsTests {
    private static func train(_ options: [String], _ folder: TemporaryFolder) throws -> Tool.Run {
        try Tool.run(["train", Tool.corpus, "-o", folder("a.model")] + options, withModel: false)
    }

    @Test(arguments: [
        (
            ["--kind", "multinomial", "--feature-count", "50", "--smoothing", "2", "--length-power", "1"],
            "multinomial, presence, bi-normal separation, 50 features, smoothing 2.0, length power 1.0, overlap 0.5"
        ),
        (
            ["--kind", "multinomial", "--counting", "occurrences"],
            "multinomial, occurrences, bi-normal separation, 4000 features, smoothing 5.0, length power 0.5, overlap 0.5"
        ),
        (
            ["--kind", "multinomial", "--smoothing", "0.001"],
            "multinomial, presence, bi-normal separation, 4000 features, smoothing 0.001, length power 0.5, overlap 0.5"
        ),
        (
            ["--ratio-power", "0.5", "--error-cost", "4"],
            "weighted, all features, pairs over at most two words, smoothing 1.0, log-odds to the power 0.5, error cost 4.0"
        ),
        (["--kind", "logistic", "--error-cost", "0.5"], "logistic regression, all features, error cost 0.5"),
    ])
    func `What is given is what the model is trained with, and the only thing tried`(
        _ options: [String], _ settings: String
    ) throws {
        let folder = TemporaryFolder()
        let run = try Self.train(options + ["--no-search"], folder)
        #expect(run.status == 0)
        #expect(run.text.hasPrefix(settings + "\n"))
        let card = String(decoding: folder.bytes("a.card.md"), as: UTF8.self)
        #expect(card.contains("Of 1 settings tried, the best:") && card.contains("| \(settings) |"))
    }

    @Test(arguments: [
        (["--smoothing", "1"], "Settings are given with --no-search"),
        (["--error-cost", "1"], "Settings are given with --no-search"),
        // A posting needs five known features to be judged.
        (["--no-search", "--kind", "multinomial", "--feature-count", "1"], "too short"),
        (["--no-search", "--kind", "multinomial", "--feature-count", "4"], "from 5 to 10000000, not 4"),
        (["--no-search", "--kind", "multinomial", "--feature-count", "-3"], "not -3"),
        (["--no-search", "--kind", "multinomial", "--smoothing", "0"], "--smoothing must be from 0.001 to 1000.0"),
        (["--no-search", "--kind", "multinomial", "--smoothing", "nan"], "--smoothing"),
        (["--no-search", "--kind", "multinomial", "--length-power", "2.5"], "--length-power"),
        (["--no-search", "--ratio-power", "-0.1"], "--ratio-power"),
        (["--no-search", "--ratio-power", "1.1"], "--ratio-power"),
        (["--no-search", "--error-cost", "0"], "--error-cost"),
        (["--no-search", "--error-cost", "inf"], "--error-cost"),
        (["--counting", "presence"], "Settings are given with --no-search"),
        (
            ["--no-search", "--kind", "multinomial", "--counting", "twice"],
            "The value 'twice' is invalid for '--counting"
        ),
        (["--no-search", "--kind", "multinomial", "--counting", "twice"], "'presence' and 'occurrences'"),
        // What would be passed over silently.
        (["--no-search", "--counting", "occurrences"], "--counting is for another kind than weighted"),
        (
            ["--no-search", "--kind", "logistic", "--feature-count", "100"],
            "--feature-count is for another kind than logistic"
        ),
        (
            ["--no-search", "--kind", "logistic", "--ratio-power", "1"],
            "--ratio-power is for another kind than logistic"
        ),
        (
            ["--no-search", "--kind", "multinomial", "--error-cost", "1"],
            "--error-cost is for another kind than multinomial"
        ),
    ])
    func `What cannot be is code 64`(_ options: [String], _ says: String) throws {
        let folder = TemporaryFolder()
        // A value that begins with a hyphen would be taken for an option.
        let joined = options.reduce(into: [String]()) { all, part in
            if part.hasPrefix("-"), !part.hasPrefix("--"), let last = all.popLast() {
                all.append("\(last)=\(part)")
            } else {
                all.append(part)
            }
        }
        let run = try Self.train(joined, folder)
        #expect(run.status == 64 && run.messages.contains(says), "\(run.messages)")
        #expect(folder.names.isEmpty)
    }

    /// A word for each label is all that two postings have in common.
    @Test func `A model of fewer words than a posting needs says that it will accept nothing`() throws {
        let folder = TemporaryFolder()
        let records = (0..<24).map { number in
            let own = (0..<45).map { "word\(number)x\($0)" }.joined(separator: " ")
            return Samples.record(
                id: "\(number)", text: "\(number % 2 == 0 ? "Knead" : "Stir") \(own).", company: "Firm \(number)",
                label: number % 2 == 0 ? "baker" : "cook") + "\n"
        }
        let corpus = folder.write("a.jsonl", records.joined())
        let run = try Tool.run(["train", corpus, "-o", folder("a.model"), "--no-search"], withModel: false)
        #expect(run.status == 0 && run.messages.contains("warning: the model knows 2 features"), "\(run.messages)")
        let table = try Tool.run(["classify", corpus, "--model", folder("a.model")], withModel: false).table()
        #expect(Set(table.column("decision_reason")) == ["too_short"])
    }
}
