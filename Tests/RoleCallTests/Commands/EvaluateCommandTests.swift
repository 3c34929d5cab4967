import Foundation
import Testing

/// The figures of an evaluation.
struct EvaluateCommandTests {
    /// The first number of the row with a name: the content's figure.
    static func figure(_ name: String, _ text: String) throws -> Double {
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(name) })
        return try #require(Double(line.dropFirst(name.count).split(separator: " ")[0]))
    }

    /// The counts of the matrix under a heading, row by row.
    static func matrix(_ heading: String, _ text: String) throws -> [Int] {
        let lines = text.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex { $0.hasPrefix("\(heading): true label by row") })
        return lines[(start + 2)...(start + 3)].flatMap { $0.split(separator: " ").dropFirst().compactMap { Int($0) } }
    }

    @Test func `A model on the corpus it was trained on is measured, with a warning`() throws {
        let run = try Tool.run(["evaluate", "Corpus"])
        #expect(run.status == 0)
        #expect(run.messages.contains("warning: the model was trained on these very postings"))
        #expect(try Self.figure("accuracy", run.text) > 0.9)
    }

    @Test(arguments: [["--folds", "3"], ["--folds", "5"], []])
    func `The figures follow from the matrix that is printed with them`(_ options: [String]) throws {
        let run = try Tool.run(["evaluate", "Corpus"] + options)
        #expect(run.status == 0)
        let counts = try Self.matrix("content", run.text)
        #expect(counts.count == 4)
        let total = counts.reduce(0, +)
        let rows = try Tool.run(["classify", "Corpus"]).table()
        #expect(total == rows.column("path").indices.count { rows.column("decision")[$0] != "not_posting" })
        #expect(run.text.hasPrefix("\(total) postings in "))
        // Right ones over all; the mean of the two recalls.
        let accuracy = Double(counts[0] + counts[3]) / Double(total)
        let recalls = [(0, 1), (3, 2)].map { Double(counts[$0]) / Double(counts[$0] + counts[$1]) }
        #expect(abs(try Self.figure("accuracy", run.text) - accuracy) <= 0.00005)
        #expect(abs(try Self.figure("balanced accuracy", run.text) - recalls.reduce(0, +) / 2) <= 0.00005)
        #expect(!run.messages.contains("warning") || options.isEmpty)
    }

    @Test func `Jobs do not change a byte`() throws {
        let one = try Tool.run(["evaluate", "Corpus", "--folds", "3", "--jobs", "1"])
        #expect(one.status == 0)
        #expect(try Tool.run(["evaluate", "Corpus", "--folds", "3", "--jobs", "2"]).output == one.output)
    }

    @Test func `A corpus that cannot be measured is code 1 and a reason`() throws {
        let folder = TemporaryFolder()
        let unknown = Samples.record(id: "a", text: Samples.engineerText, label: "cook")
        let cases = [
            (folder("missing"), "there is no such file"),
            (folder.write("bare.jsonl", Samples.record(id: "a", text: Samples.engineerText)), "no labelled postings"),
            (folder.write("unknown.jsonl", unknown), "has the label cook, which the model does not know"),
        ]
        for (path, reason) in cases {
            let run = try Tool.run(["evaluate", path])
            #expect(run.status == 1)
            #expect(run.messages.contains(reason))
            #expect(run.output.isEmpty)
        }
    }
}
