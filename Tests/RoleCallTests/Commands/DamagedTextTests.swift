import Foundation
import Testing

/// Text that is damaged in places is read as far as it goes.
struct DamagedTextTests {
    @Test func `A broken line in the middle of JSON Lines costs that line`() throws {
        let folder = TemporaryFolder()
        let good = [
            Samples.record(id: "a", text: Samples.scientistText), Samples.record(id: "d", text: Samples.engineerText),
        ]
        let path = folder.write(
            "postings.jsonl", "\(good[0])\n{\"id\": \"b\", \"text\": \"cut o\n[\"no\", \"object\"]\n\(good[1])\n")
        let run = try Tool.run(["classify", path])
        #expect(run.status == 2)
        let table = try run.table()
        #expect(table.column("id") == ["a", "\(path)#2", "\(path)#3", "d"])
        #expect(table.column("record") == ["1", "2", "3", "4"])
        #expect(table.column("decision_reason")[1...2] == ["malformed", "malformed"])
        #expect(table.column("label").map(\.isEmpty) == [false, true, true, false])
        #expect(table.column("error")[1].contains("broken JSON"))
        #expect(table.column("error")[2].contains("no object"))
        for record in 2...3 { #expect(run.messages.contains("error: \(path): record \(record): ")) }
    }

    @Test func `NUL bytes do not cut a page`() throws {
        let folder = TemporaryFolder()
        let plain = folder.write("plain.html", Samples.engineer)
        let holes = Samples.engineer.replacingOccurrences(of: "PyTorch", with: "Py\0Torch")
        let path = folder.write("holes.html", holes.replacingOccurrences(of: "<ul>", with: "\0\0<ul>"))
        let run = try Tool.run(["classify", plain, path])
        #expect(run.status == 0)
        let table = try run.table()
        #expect(table.column("label") == ["ml_engineer", "ml_engineer"])
        #expect(table.column("title") == ["Machine Learning Engineer", "Machine Learning Engineer"])
        // What stands behind the NUL was read: the tools that only the rest of the text names.
        #expect(table.column("tools")[1].contains("Kubernetes"))
        #expect(!run.output.contains(0))
    }

    @Test(arguments: [
        (name: "a lone continuation byte", bytes: [UInt8]([0x80])),
        (name: "a cut sequence", bytes: [0xE2, 0x82]),
        (name: "a surrogate", bytes: [0xED, 0xA0, 0x80]),
        (name: "bytes that UTF-8 never has", bytes: [0xFF, 0xFE, 0xC0]),
    ])
    func `Invalid UTF-8 costs no more than itself`(_ damage: (name: String, bytes: [UInt8])) throws {
        let folder = TemporaryFolder()
        let parts = Samples.engineer.components(separatedBy: "Kafka")
        let damaged = Array(parts[0].utf8) + damage.bytes + Array(parts[1...].joined(separator: "Kafka").utf8)
        let page = folder.write("damaged.html", damaged)
        let record = Array(#"{"id": "r", "text": ""#.utf8) + damage.bytes + Array("\(Samples.engineerText)\"}\n".utf8)
        let lines = folder.write("damaged.jsonl", record)
        let run = try Tool.run(["classify", page, lines])
        #expect(run.status == 0)
        // The reference reader refuses a report that is no UTF-8.
        let table = try run.table()
        #expect(table.column("label") == ["ml_engineer", "ml_engineer"])
        #expect(table.column("tools")[0].contains("Docker"))
        #expect(table.column("tools")[1].contains("Docker"))
    }

    @Test func `Standard input above the limit is refused whole, with line ends and without`() throws {
        let folder = TemporaryFolder()
        for end in ["", "\n"] {
            let text = String(repeating: "<p>ten words of no meaning at all</p>\(end)", count: 1_400_000)
            let run = try Tool.run(["classify", "-"], input: .file(folder.write("large", "<html><body>" + text)))
            #expect(run.status == 1)
            #expect(try run.table().column("decision_reason") == ["limit"])
        }
    }

    @Test func `Empty standard input is an empty page`() throws {
        let run = try Tool.run(["classify", "-"])
        #expect(try run.table().column("decision_reason") == ["empty"])
    }
}
