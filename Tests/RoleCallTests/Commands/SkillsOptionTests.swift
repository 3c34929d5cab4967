import Foundation
import Testing

/// `--skills FILE`: another table of skills.
struct SkillsOptionTests {
    static let header = "name\tkind\tcategory\taliases\trule\tidentifier\n"

    @Test func `The file replaces the table of the program`() throws {
        let folder = TemporaryFolder()
        let page = folder.write("page.html", Samples.page("Engineer", "You know Frobnicator and Python, all of them."))
        let skills = folder.write("skills.tsv", Self.header + "Frobnicator\ttool\t\t\t\nPMP\tcertification\t\t\t\n")
        let run = try Tool.run(["classify", page, "--skills", skills])
        #expect(run.status == 0)
        #expect(run.text.contains("Frobnicator=required"))
        #expect(!run.text.contains("Python="))
        let explained = try Tool.run(["explain", page, "--skills", skills])
        #expect(explained.status == 0)
        #expect(explained.text.contains("Frobnicator"))
    }

    @Test func `Certifications have a column of their own`() throws {
        let folder = TemporaryFolder()
        let page = folder.write("page.html", Samples.page("Engineer", "A PMP or CISSP, good communication and Python."))
        let run = try Tool.run(["classify", page])
        #expect(run.text.contains("PMP; CISSP"))
        #expect(!run.text.contains("PMP=") && !run.text.contains("communication="))
        let explained = try Tool.run(["explain", page])
        #expect(explained.text.contains("communication"))
    }

    @Test(
        arguments: [
            ("", "line 1: the header must be"), (header, "line 1: the table has no entry"),
            (header + "A\ttool\t\t\t\n\ttool\t\t\t\n", "line 3: a name must not be empty"),
            (header + "A\ttool\t\tx\t\nB\ttool\t\tx\t\n", "line 3: 'x' is already a spelling of A"),
            (header + "A\ttool\t\tB\t\nB\ttool\t\tA\t\n", "line 3: a cycle: B is an alias of A"),
            (header + "A\ttool\t\t\tnearby\n", "line 2: the rule 'nearby' is none of"),
        ])
    func `A table that is refused is named, with line and reason`(text: String, says: String) throws {
        let folder = TemporaryFolder()
        let path = folder.write("bad.tsv", text)
        for command in ["classify", "explain"] {
            let run = try Tool.run([command, Tool.corpus, "--skills", path])
            #expect(run.status == 1)
            #expect(run.messages.contains("\(path): skills table, \(says)"), "\(run.messages)")
            #expect(run.output.isEmpty)
        }
    }

    @Test func `A table that is not there, or is no file, is named`() throws {
        let folder = TemporaryFolder()
        for path in [folder("missing.tsv"), folder.path] {
            let run = try Tool.run(["classify", Tool.corpus, "--skills", path])
            #expect(run.status == 1)
            #expect(run.messages.contains(path))
        }
    }
}
