import Foundation
import Testing

/// Corpora that ask for trouble: trained or refused, but never a figure that is no number, or a line that a label forged.
struct BadCorpusTests {
    private static func record(_ number: Int, label: String, _ words: String) -> String {
        Samples.record(id: "\(number)", text: words, company: "Firm \(number)", label: label) + "\n"
    }

    private static func own(_ number: Int) -> String {
        (0..<30).map { "word\(number)x\($0)" }.joined(separator: " ")
    }

    private static let first = "knead dough bake loaves ovens flour water salt yeast proof"
    private static let second = "stir soup chop onions simmer stock pans menus sauces plates"

    private static func train(_ records: [String], _ folder: TemporaryFolder, _ kind: String) throws -> Tool.Run {
        try Tool.run(
            [
                "train", folder.write("a.jsonl", records.joined()), "-o", folder("a.model"), "--kind", kind, "--force",
            ], withModel: false)
    }

    @Test(arguments: ["weighted", "multinomial"])
    func `Labels may be anything, and break no line, no cell and no table`(_ kind: String) throws {
        let folder = TemporaryFolder()
        // As JSON spells them: a comma, quotes and a bar, an emoji with a line feed, an escape.
        let labels = ["a,b", "say \\\"x\\\" | y", "😀\\n=cmd", "e\\u001b[2J"]
        let plain = ["a,b", "say \"x\" | y", "😀\n=cmd", "e\u{1B}[2J"]
        let words = [
            Self.first, Self.second, "mow lawns prune roses water beds rake", "solder wires test boards crimp plugs",
        ]
        let records = (0..<80).map { Self.record($0, label: labels[$0 % 4], "You \(words[$0 % 4]). \(Self.own($0)).") }
        let run = try Self.train(records, folder, kind)
        #expect(run.status == 0, "\(run.messages)")
        let card = String(decoding: folder.bytes("a.card.md"), as: UTF8.self)
        for text in [run.text, run.messages, card] { #expect(!text.contains("\u{1B}") && !text.contains("😀\n")) }
        #expect(card.contains("| say \"x\" \\| y | 20 |") && card.contains("| a,b | 20 |"))
        let report = try Tool.run(["classify", folder("a.jsonl"), "--model", folder("a.model")], withModel: false)
        #expect(!report.messages.contains("\u{1B}") && !report.messages.contains("😀\n"))
        let table = try report.table()
        // A cell of a report is one line: what breaks it or moves a cursor is a space there.
        let cells = plain.map { $0.split { $0 == "\n" || $0 == "\u{1B}" }.joined(separator: " ") }
        let right = table.column("label").enumerated().count { $1 == cells[$0 % 4] }
        #expect(right > 70, "\(Set(table.column("label")))")
        let measured = try Tool.run(["evaluate", folder("a.jsonl"), "--model", folder("a.model")], withModel: false)
        #expect(measured.status == 0 && !measured.text.contains("\u{1B}") && !measured.text.contains("😀\n"))
    }

    @Test(arguments: ["weighted", "multinomial"])
    func `Postings that teach nothing are trained, and every figure is a number`(_ kind: String) throws {
        let folder = TemporaryFolder()
        let all = (Self.first + " " + Self.second).split(separator: " ")
        let corpora: [(String, [String])] = [
            (
                "every text under both labels",
                (0..<60).map {
                    Self.record($0, label: $0 % 2 == 0 ? "x" : "y", "You \(Self.first). \(Self.own($0 / 2)).")
                }
            ),
            (
                "words by chance",
                (0..<60).map { number in
                    let words = (0..<12).map { all[(number * 7 + $0 * $0 * (number % 11 + 1)) % 20] }
                    return Self.record(
                        number, label: number % 2 == 0 ? "x" : "y",
                        "You \(words.joined(separator: " ")). \(Self.own(number)).")
                }
            ),
        ]
        for (meaning, records) in corpora {
            let run = try Self.train(records, folder, kind)
            #expect(run.status == 0, "\(meaning): \(run.messages)")
            let card = String(decoding: folder.bytes("a.card.md"), as: UTF8.self)
            #expect(run.text.contains("Nothing is accepted"), "\(meaning)")
            let report = try Tool.run(["classify", folder("a.jsonl"), "--model", folder("a.model")], withModel: false)
            for text in [run.text, card, report.text] {
                #expect(text.firstMatch(of: /\b(nan|inf)\b/) == nil, "\(meaning)")
            }
            #expect(Set(try report.table().column("decision")) == ["review"], "\(meaning)")
        }
    }

    @Test func `Postings that cannot be divided, or have no word in common, are refused with the reason`() throws {
        let folder = TemporaryFolder()
        func label(_ number: Int) -> String { number % 2 == 0 ? "x" : "y\\u001b[2J" }
        let corpora: [([String], says: String)] = [
            (
                (0..<60).map { Self.record($0, label: label($0), "You \(Self.first) each day.") },
                "1 employers or clusters"
            ),
            ((0..<60).map { Self.record($0, label: label($0), Self.own($0) + ".") }, "no term occurs in"),
            (
                (0..<60).map { Self.record($0, label: label($0 < 3 ? 1 : 0), "You \(Self.first). \(Self.own($0)).") },
                "has 3 postings, and cross-validation needs 10"
            ),
        ]
        for (records, says) in corpora {
            for kind in ["weighted", "multinomial"] {
                let run = try Self.train(records, folder, kind)
                #expect(run.status == 1 && run.output.isEmpty && run.messages.contains(says), "\(run.messages)")
                #expect(folder.names == ["a.jsonl"] && !run.messages.contains("\u{1B}"))
            }
        }
    }
}
