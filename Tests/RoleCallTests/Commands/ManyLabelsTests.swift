import Foundation
import Testing

/// Corpora of more labels than a sigmoid and a whole search are for.
struct ManyLabelsTests {
    /// Postings of made-up trades, each with words of its own.
    static func corpus(labels: Int, each: Int, in folder: TemporaryFolder) -> String {
        var lines = ""
        for number in 0..<(labels * each) {
            let label = number % labels
            let own = (0..<12).map { "word\(number)x\($0)" }.joined(separator: " ")
            let trade = (0..<4).map { "trade\(label)t\((number / labels + $0) % 6)" }.joined(separator: " ")
            let shared = (0..<3).map { "common\((number + $0 * 3) % 10)" }.joined(separator: " ")
            lines +=
                Samples.record(
                    id: "\(number)", title: "Worker of trade\(label)", text: "You \(trade). With \(shared). \(own).",
                    company: "Firm \(number % 97)", label: "role_\(label)") + "\n"
        }
        return folder.write("many.jsonl", lines)
    }

    @Test(arguments: ["weighted", "multinomial"])
    func `It ends, says what was left out, and states no figure that is none`(_ kind: String) throws {
        let folder = TemporaryFolder()
        let corpus = Self.corpus(labels: 31, each: 10, in: folder)
        let run = try Tool.run(
            ["train", corpus, "-o", folder("a.model"), "--kind", kind, "--no-search"], withModel: false)
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages.contains("with 31 labels, calibration is by temperature alone"))
        // Nothing was to be searched, so nothing was cut.
        #expect(!run.messages.contains("a search makes at most"))
        let card = String(decoding: folder.bytes("a.card.md"), as: UTF8.self)
        #expect(card.contains("| sigmoid | for at most 30 labels |"))
        #expect(card.contains("Calibration: temperature, scale "))
        let report = try Tool.run(["classify", corpus, "--model", folder("a.model")], withModel: false)
        #expect(report.status == 0)
        for text in [run.text, card, report.text] {
            #expect(!text.lowercased().contains("nan,") && !text.contains(" nan") && !text.contains("inf,"))
        }
        let table = try report.table()
        let right = table.rows.indices.count { table.column("label")[$0] == "role_\($0 % 31)" }
        #expect(Double(right) > 0.9 * 310)
    }
}
