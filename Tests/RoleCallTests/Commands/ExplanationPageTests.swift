import Foundation
import Testing

/// `explain --html`.
struct ExplanationPageTests {
    @Test func `Every posting of a folder is on the page, and every page that is none`() throws {
        let folder = TemporaryFolder()
        let path = folder("page.html")
        let run = try Tool.run(["explain", "Corpus", "--html", path])
        // The corpus has a README, which is skipped.
        #expect((run.status == 0 || run.status == 2) && run.output.isEmpty)
        #expect(run.messages.contains("page: \(path)"))
        let html = String(decoding: folder.bytes("page.html"), as: UTF8.self)
        let pages = FileManager.default.subpaths(atPath: Tool.corpus)!.filter { $0.hasSuffix(".html") }
        #expect(html.components(separatedBy: "<article>").count == pages.count + 1)
        #expect(html.contains("This page is no job posting.") && html.contains("It is a list of postings"))
        #expect(html.hasPrefix("<!doctype html>") && html.hasSuffix("</html>\n"))
        #expect(!html.contains("<script") && !html.contains("src="))
        for page in html.components(separatedBy: "<article>").dropFirst() {
            let numbers = page.matches(of: #/<td class="number">([+−])(\d+)\.(\d\d)</#).compactMap { match in
                Int(match.2 + match.3).map { match.1 == "−" ? -$0 : $0 }
            }
            #expect(numbers.dropLast().reduce(0, +) == numbers.last ?? 0)
        }
    }

    @Test func `The page can go to standard output, and says what is broken`() throws {
        let folder = TemporaryFolder()
        let mixed = folder.write("a.jsonl", Samples.record(id: "x", text: Samples.engineerText) + "\n{\n")
        let run = try Tool.run(["explain", mixed, "--html", "-"])
        #expect(run.status == 2)
        #expect(run.text.hasPrefix("<!doctype html>") && run.text.contains("This input could not be read."))
        #expect(run.messages.contains("error: \(mixed): record 2: "))
        let file = try Tool.run(["explain", mixed, "--html", folder("b.html")])
        #expect(file.status == 2)
        #expect(folder.bytes("b.html") == run.output)
    }

    @Test func `Where nothing is explained no page is written, and none replaces its input`() throws {
        let folder = TemporaryFolder()
        let none = try Tool.run(["explain", folder("missing.html"), "--html", folder("out.html")])
        #expect(none.status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder("out.html")))
        let path = folder.write("a.html", Samples.engineer)
        #expect(try Tool.run(["explain", path, "--html", path]).status == 64)
        #expect(folder.bytes("a.html") == Array(Samples.engineer.utf8))
    }

    @Test func `A hostile posting stays text`() throws {
        let folder = TemporaryFolder()
        let attack = #"if a < b; 2 <script>alert(1)</script> \"\u0301 onclick=\"x \u202Eturned \u0001"#
        let record = Samples.record(id: "a", title: "ML \(attack)", text: "\(Samples.engineerText) \(attack)")
        let bytes = Array(record.utf8.dropLast(2)) + [0xFF, 0xC3] + Array("\"}\n".utf8)
        let run = try Tool.run(["explain", folder.write("a.jsonl", bytes), "--html", "-"])
        #expect(run.status == 0)
        #expect(run.text.contains("&lt;script&gt;"))
        #expect(!run.text.contains("<script") && !run.text.unicodeScalars.contains("\u{202E}"))
        #expect(run.text.contains("<span class=\"code\">U+202E</span>"))
        // A quotation mark with a combining mark is one `Character`, and must be escaped all the same.
        #expect(run.text.contains("&quot;\u{301} onclick=&quot;"))
        #expect(String(validating: run.output, as: UTF8.self) != nil)
    }
}
