import Foundation
import Testing

/// `explain --html`.
struct ExplanationPageTests {
    @Test func `Every posting of a folder is on the page, and every page that is none`() throws {
        let folder = TemporaryFolder()
        let path = folder("page.html")
        let run = try Tool.run(["explain", "Corpus", "--html", path])
        #expect(run.status == 0 && run.output.isEmpty)
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

    @Test func `A hostile page stays text`() throws {
        let folder = TemporaryFolder()
        let attack = "&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#x301; onclick=&quot;x \u{202E}turned"
        let bytes = Array(Samples.page(attack, "\(Samples.engineerText) \(attack)").utf8) + [0xFF, 0xC3]
        let path = folder.write("a.html", bytes)
        let run = try Tool.run(["explain", path, "--html", "-"])
        #expect(run.status == 0)
        #expect(run.text.contains("&lt;script&gt;alert(1)"))
        #expect(!run.text.contains("<script") && !run.text.unicodeScalars.contains("\u{202E}"))
        #expect(run.text.contains("U+202E"))
        #expect(String(validating: run.output, as: UTF8.self) != nil)
    }
}
