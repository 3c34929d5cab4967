import Foundation
import Testing

/// `classify --format jsonl`.
struct JSONLinesReportTests {
    private func rows(_ run: Tool.Run) throws -> [[String: Any]] {
        #expect(run.output.last == 0x0A)
        return try run.output.split(separator: 0x0A).map {
            try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
    }

    @Test func `It says of the corpus what the table says, row by row`() throws {
        let inputs = ["classify", "Corpus", "nowhere.html"]
        let table = try Tool.run(inputs).table()
        let run = try Tool.run(inputs + ["--format", "jsonl"])
        #expect(run.status == 2)
        let rows = try rows(run)
        #expect(rows.count == table.rows.count)
        for (number, row) in rows.enumerated() {
            for (name, cell) in table.row(number) {
                let value = try #require(row[name])
                switch value {
                case let text as String: #expect(cell == text || cell == "'" + text)
                case is NSNull: #expect(cell.isEmpty)
                case let flag as NSNumber where name == "title_mismatch": #expect(cell == "\(flag.boolValue)")
                case let number as NSNumber: #expect(Double(cell) == number.doubleValue)
                case let list as [Any]: #expect(list.isEmpty == cell.isEmpty, "\(name)")
                default: Issue.record("\(name) is \(value)")
                }
            }
        }
    }

    @Test func `Every span of the corpus lies in its text and is whole characters`() throws {
        func check(_ value: Any, _ text: [UInt8]) throws -> Int {
            if let list = value as? [Any] { return try list.reduce(0) { try $0 + check($1, text) } }
            guard let object = value as? [String: Any] else { return 0 }
            var count = 0
            for span in object["spans"] as? [[Int]] ?? [] {
                let words = text[span[0]..<span[1]]
                #expect(String(validating: words, as: UTF8.self) != nil && !words.isEmpty)
                count += 1
            }
            return try object.values.reduce(count) { try $0 + check($1, text) }
        }
        var spans = 0
        for row in try rows(Tool.run(["classify", "Corpus", "--format", "jsonl"])) {
            let text = Array(try #require(row["text"] as? String).utf8)
            spans += try check(row, text)
            var end = 0
            for section in try #require(row["sections"] as? [[String: Any]]) {
                let span = try #require(section["span"] as? [Int])
                #expect(span[0] == end)
                end = span[1]
            }
            #expect(end == text.count || row["decision"] as? String == "not_posting")
        }
        #expect(spans > 200)
    }

    @Test func `The bytes are the same for any number of jobs`() throws {
        let one = try Tool.run(["classify", "Corpus", "--format", "jsonl", "--jobs", "1"]).output
        let many = try Tool.run(["classify", "Corpus", "--format", "jsonl", "--jobs", "7", "--conflicts"]).output
        #expect(one == many)
    }

    @Test func `Damaged text is valid JSON, one object a line`() throws {
        let folder = TemporaryFolder()
        let odd = Array("\u{2028} \u{85} \u{1B}[2J \u{202E} \\ \" ".utf8) + [0xFF, 0xC0, 0xED, 0xA0, 0x80]
        let page = Array("<h1>".utf8) + odd + Array("</h1>\(Samples.engineer)".utf8) + odd
        let path = folder.write("a.html", page)
        let run = try Tool.run(["classify", path, "--format", "jsonl"])
        #expect(run.status == 0)
        #expect(String(validating: run.output, as: UTF8.self) != nil)
        #expect(run.text.split(whereSeparator: \.isNewline).count == 1)
        #expect(try rows(run)[0]["label"] as? String == "ml_engineer")
    }

    @Test func `Duplicates are named and left out as in the table`() throws {
        let folder = TemporaryFolder()
        let text = (0..<40).map { "word\($0) \(Samples.engineerText.split(separator: " ")[$0 % 12])" }.joined(
            separator: " ")
        let lines = ["a\\\"x", "b", "c"].map {
            Samples.record(id: $0, title: "ML Engineer", text: $0 == "b" ? Samples.scientistText : text, company: "F")
        }
        let path = folder.write("a.jsonl", lines.joined(separator: "\n"))
        let all = try rows(Tool.run(["classify", path, "--format", "jsonl"]))
        #expect(all.map { $0["id"] as? String } == ["a\"x", "b", "c"])
        #expect(all.map { $0["duplicate_of"] as? String } == [nil, nil, "a\"x"])
        let unique = try rows(Tool.run(["classify", path, "--format", "jsonl", "--unique"]))
        #expect(unique.map { $0["id"] as? String } == ["a\"x", "b"])
    }

    @Test func `The text can be left out, of JSON Lines alone`() throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.html", Samples.engineer)
        let with = try Tool.run(["classify", path, "--format", "jsonl"])
        let without = try Tool.run(["classify", path, "--format", "jsonl", "--no-text"])
        #expect(try rows(with)[0]["text"] is String && rows(without)[0]["text"] == nil)
        #expect(try rows(with)[0].count == rows(without)[0].count + 1)
        let table = try Tool.run(["classify", path, "--no-text"])
        #expect(table.status == 64 && table.messages.contains("--no-text is for --format jsonl"))
        #expect(try Tool.run(["classify", path, "--format", "xml"]).status == 64)
    }
}
