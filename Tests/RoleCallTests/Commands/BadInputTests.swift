import Foundation
import Testing

/// What cannot be read is a row that says what and where, and never the end of the run.
struct BadInputTests {
    /// An input that yields no label.
    struct BadInput: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var decision = "error"
        let reason: String
        /// What the message names besides the path.
        var says = ""
        let make: @Sendable (TemporaryFolder) -> String
    }

    static let inputs: [BadInput] = [
        BadInput(testDescription: "a missing path", reason: "unreadable", says: "there is no such file") {
            $0("missing.html")
        },
        BadInput(testDescription: "an empty folder", reason: "empty", says: "the folder holds no files") {
            $0.makeFolder("empty")
        },
        BadInput(testDescription: "an empty page", decision: "not_posting", reason: "empty") {
            $0.write("empty.html", "")
        },
        BadInput(testDescription: "an empty file of JSON Lines", decision: "not_posting", reason: "empty") {
            $0.write("empty.jsonl", "\n \n")
        },
        BadInput(testDescription: "random bytes", reason: "malformed", says: "binary data") {
            // A linear congruential generator: every byte as often as any other, as in what is compressed.
            var state: UInt32 = 1
            let bytes = (0..<20_000).map { _ in
                state = state &* 1_664_525 &+ 1_013_904_223
                return UInt8(state >> 24)
            }
            return $0.write("random.html", bytes)
        },
        BadInput(testDescription: "a PDF under the name of a page", reason: "malformed", says: "a PDF document") {
            $0.write("posting.html", "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj")
        },
        BadInput(testDescription: "a FIFO", reason: "unreadable", says: "FIFO") { $0.makeFIFO("pipe.html") },
        BadInput(testDescription: "a FIFO of JSON Lines", reason: "unreadable", says: "FIFO") {
            $0.makeFIFO("pipe.jsonl")
        },
        BadInput(testDescription: "a FIFO of unknown kind", reason: "unreadable", says: "FIFO") { $0.makeFIFO("pipe") },
        BadInput(testDescription: "a broken symbolic link", reason: "unreadable", says: "there is no such file") {
            $0.makeLink("link.html", to: "nowhere.html")
        },
        BadInput(testDescription: "a symbolic link to itself", reason: "unreadable", says: "there is no such file") {
            $0.makeLink("loop.html", to: "loop.html")
        },
        BadInput(testDescription: "a page of 50 MB", reason: "limit", says: "limit") {
            $0.write(
                "large.html", "<body>" + String(repeating: "<p>ten words of no meaning at all</p>\n", count: 1_400_000))
        },
        BadInput(testDescription: "a page nested 100,000 deep", reason: "limit", says: "nested deeper") {
            $0.write("deep.html", String(repeating: "<div>", count: 100_000) + "text")
        },
        BadInput(testDescription: "the same with its end tags", reason: "limit", says: "nested deeper") {
            $0.write(
                "closed.html",
                String(repeating: "<div>", count: 100_000) + "text" + String(repeating: "</div>", count: 100_000))
        },
        BadInput(testDescription: "the same before 100,000 </p>", reason: "limit", says: "nested deeper") {
            $0.write(
                "quadratic.html",
                String(repeating: "<div>", count: 100_000) + String(repeating: "</p>", count: 100_000))
        },
        BadInput(testDescription: "damaged gzip", reason: "unreadable", says: "gzip") {
            $0.write("posting.html.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3])
        },
    ]

    @Test(arguments: inputs)
    func `Alone, it is the report's only row, and the code says that nothing was classified`(_ input: BadInput) throws {
        let folder = TemporaryFolder()
        let path = input.make(folder)
        let run = try Tool.run(["classify", path])
        // A page without text is read, and found to be no posting: that is no failure.
        #expect(run.status == (input.decision == "error" ? 1 : 0))
        let table = try run.table()
        #expect(table.column("path") == [path])
        #expect(table.column("decision") == [input.decision])
        #expect(table.column("decision_reason") == [input.reason])
        #expect(table.column("label") + table.column("p_ml_engineer") + table.column("confidence") == ["", "", ""])
        #expect(table.column("error")[0].isEmpty == (input.decision == "not_posting"))
        if input.decision == "error" {
            #expect(run.messages.contains("error: \(path): "))
            #expect(run.messages.contains(input.says))
            #expect(table.column("error")[0].contains(input.says))
        }
    }

    @Test(arguments: inputs)
    func `Between two postings it takes nothing from them`(_ input: BadInput) throws {
        let folder = TemporaryFolder()
        let first = folder.write("a/first.html", Samples.scientist)
        let last = folder.write("z/last.html", Samples.engineer)
        let path = input.make(folder)
        let run = try Tool.run(["classify", first, path, last])
        #expect(run.status == (input.decision == "error" ? 2 : 0))
        let table = try run.table()
        #expect(table.column("path") == [first, path, last])
        #expect(table.column("label") == ["data_scientist", "", "ml_engineer"])
        #expect(table.rows[0] == (try Tool.run(["classify", first]).table().rows[0]))
        #expect(table.rows[2] == (try Tool.run(["classify", last]).table().rows[0]))
    }

    @Test func `A folder of all of them is walked to its end`() throws {
        let folder = TemporaryFolder()
        for input in Self.inputs where input.testDescription != "a missing path" { _ = input.make(folder) }
        folder.write("zz.html", Samples.engineer)
        let table = try Tool.run(["classify", folder.path]).table()
        // The empty folder and the FIFO without a telling name are no pages; the FIFO is told of all the same.
        #expect(table.column("path").count == Self.inputs.count - 2 + 1)
        #expect(table.column("path").contains(folder("pipe")))
        #expect(table.column("label").last == "ml_engineer")
    }

    @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
    func `A file that may not be read is a row`() throws {
        let folder = TemporaryFolder()
        let path = folder.write("secret.html", Samples.engineer)
        chmod(path, 0)
        let run = try Tool.run(["classify", path, folder.write("open.html", Samples.engineer)])
        #expect(run.status == 2)
        #expect(try run.table().column("decision_reason")[0] == "unreadable")
        #expect(run.messages.contains("\(path): permission denied"))
    }
}
