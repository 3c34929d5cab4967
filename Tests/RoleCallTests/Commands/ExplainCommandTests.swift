import Foundation
import Testing

/// The explanation adds up, and to what `classify` says.
struct ExplainCommandTests {
    /// One explanation as a reader sees it, numbers in hundredths.
    struct Sum {
        let path: String
        let label: String
        let parts: [Int]
        let total: Int
    }

    /// The explanations of a printed text: the lines between `log-odds of …` and `sum` that begin with a number.
    static func sums(_ text: String) throws -> [Sum] {
        var sums: [Sum] = []
        var path = ""
        var label: String?
        var parts: [Int] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let first = line.first, first != " " { path = String(line) }
            if let match = line.wholeMatch(of: /\s+log-odds of (\S+) against \S+/) {
                label = String(match.1)
                parts = []
            } else if let open = label, let match = line.wholeMatch(of: /\s+([+-])(\d+)\.(\d\d)  (.*)/) {
                let hundredths = try #require(Int(match.1 + match.2 + match.3))
                if match.4.hasPrefix("sum ") {
                    sums.append(Sum(path: path, label: open, parts: parts, total: hundredths))
                    label = nil
                } else {
                    parts.append(hundredths)
                }
            }
        }
        return sums
    }

    @Test func `What is printed adds up to the printed sum, for every posting of the corpus`() throws {
        let run = try Tool.run(["explain", "Corpus"])
        #expect(run.status == 2 || run.status == 0)
        let sums = try Self.sums(run.text)
        #expect(sums.count >= 55)
        for sum in sums { #expect(sum.parts.reduce(0, +) == sum.total, "\(sum.path)") }
        #expect(sums.contains { $0.parts.count > 10 })
    }

    @Test func `The sum is the logit of the confidence that classify writes`() throws {
        let table = try Tool.run(["classify", "Corpus"]).table()
        let confidences = Dictionary(
            uniqueKeysWithValues: zip(table.column("path"), zip(table.column("label"), table.column("confidence"))))
        var compared = 0
        for sum in try Self.sums(Tool.run(["explain", "Corpus"]).text) {
            let (label, text) = try #require(confidences[sum.path])
            #expect(label == sum.label)
            let confidence = Double(text)!
            // Six decimals of a confidence above 0.9999 do not hold two decimals of its logit.
            guard confidence < 0.9999 else { continue }
            compared += 1
            let logit = log(confidence / (1 - confidence))
            // Half a hundredth of the sum, and half a millionth of the confidence times the logit's slope there.
            #expect(abs(logit - Double(sum.total) / 100) < 0.005 + 1e-6 / (confidence * (1 - confidence)))
        }
        #expect(compared > 10)
    }

    @Test func `It says what was read, and from where`() throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.html", Samples.engineer)
        let run = try Tool.run(["explain", path])
        #expect(run.status == 0)
        let lines = run.text.split(separator: "\n").map { String($0.trimmingCharacters(in: .whitespaces)) }
        #expect(lines[0] == path)
        #expect(lines.contains("title     Machine Learning Engineer  (page)"))
        #expect(lines.contains { $0.hasPrefix("ml_engineer, confidence ") })
        #expect(lines.contains { $0.hasPrefix("tools ") && $0.contains("Kubernetes") })
    }

    @Test func `Standard input is explained as the file is`() throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.html", Samples.engineer)
        let file = try Tool.run(["explain", path]).text
        let input = try Tool.run(["explain", "-"], input: .file(path)).text
        #expect(input.hasPrefix("-\n"))
        #expect(input.dropFirst(1) == file.dropFirst(path.count))
    }

    @Test func `Codes are those of classify`() throws {
        let folder = TemporaryFolder()
        let missing = try Tool.run(["explain", folder("missing.html")])
        #expect(missing.status == 1)
        #expect(missing.messages.contains(folder("missing.html")))
        #expect(missing.output.isEmpty)
        let mixed = folder.write("a.jsonl", Samples.record(id: "x", text: Samples.engineerText) + "\n{\n")
        let partly = try Tool.run(["explain", mixed])
        #expect(partly.status == 2)
        #expect(partly.messages.contains("error: \(mixed): record 2: "))
        let empty = try Tool.run(["explain", folder.write("empty.html", "")])
        #expect(empty.status == 0)
        #expect(empty.text.contains("no posting: empty"))
    }
}
