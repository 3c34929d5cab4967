import Foundation
import Platform
import Postings
import Testing

@testable import Ingestion

@Suite(.timeLimit(.minutes(15))) struct SourceStreamTests {
    // MARK: - Folders

    @Test func walksAFolderInTheOrderOfBytes() throws {
        let folder = try TemporaryFolder()
        for name in ["b.html", "a/z.htm", "a.html", "B.html.gz", "a/notes.txt", "a/picture.png", "x", ".hidden.html"] {
            try folder.write(name, "<p>x")
        }
        try folder.write("a/p.jsonl", "{\"text\":\"1\"}\n{\"text\":\"2\"}\n")
        #expect(
            items(SourceStream([folder.path]), below: folder) == [
                "file B.html.gz -", "file a.html -", "unknown a/notes.txt -", "a/p.jsonl#1 -", "a/p.jsonl#2 -",
                "unknown a/picture.png -", "file a/z.htm -", "file b.html -", "unknown x -",
            ])
    }

    /// The first folder below the root is the label, however the root is spelled; outside a corpus there is none.
    @Test(arguments: ["", "/", "//", "///"])
    func labelsByTheFirstFolder(slashes: String) throws {
        let folder = try TemporaryFolder()
        for name in ["ml/a.html", "ml/deep/er/b.html", "ds/c.txt", "loose.html"] { try folder.write(name, "<p>x") }
        try folder.write("ds/p.jsonl", "{\"text\":\"1\"}")
        let input = folder.path + slashes
        #expect(
            items(SourceStream([input], isCorpus: true), below: folder) == [
                "unknown ds/c.txt ds", "ds/p.jsonl#1 ds", "file loose.html -", "file ml/a.html ml",
                "file ml/deep/er/b.html ml",
            ])
        #expect(items(SourceStream([input]), below: folder).allSatisfy { $0.hasSuffix(" -") })
    }

    /// A folder without a file is told of once, and the walk goes on; hidden files are none.
    @Test func reportsAnEmptyFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("empty/.hidden/x.html", "<p>x")
        try folder.write("a.html", "<p>x")
        #expect(
            items(SourceStream([folder("empty"), folder("a.html")]), below: folder) == [
                "failure empty empty", "file a.html -",
            ])
        #expect(SourceStream([]).next() == nil)
    }

    /// Nothing is opened that waits or is no file; each becomes one failure, and the walk goes on.
    @Test func reportsWhatIsNoFile() throws {
        let folder = try TemporaryFolder()
        mkfifo(folder("a.html"), 0o600)
        try FileManager.default.createSymbolicLink(atPath: folder("b.html"), withDestinationPath: "nowhere")
        try FileManager.default.createSymbolicLink(atPath: folder("c.html"), withDestinationPath: "/dev/null")
        try folder.write("d.html", "<p>x")
        let expected = [
            "failure a.html unreadable", "failure b.html unreadable", "failure c.html unreadable",
            "file d.html -",
        ]
        #expect(items(SourceStream([folder.path]), below: folder) == expected)
        let named = ["a.html", "b.html", "c.html", "d.html"].map { folder($0) }
        #expect(items(SourceStream(named), below: folder) == expected)
    }

    @Test(.enabled(if: geteuid() != 0, "root reads every file"))
    func reportsUnreadableFilesAndFolders() throws {
        let folder = try TemporaryFolder()
        try folder.write("closed/a.html", "<p>x")
        try folder.write("p.jsonl", "{}")
        try folder.write("q.html", "<p>x")
        chmod(folder("closed"), 0)
        chmod(folder("p.jsonl"), 0)
        defer { chmod(folder("closed"), 0o700) }
        #expect(
            items(SourceStream([folder.path]), below: folder) == [
                "failure closed unreadable", "failure p.jsonl unreadable", "file q.html -",
            ])
    }

    // MARK: - Inputs

    @Test func takesInputsInTheOrderGiven() throws {
        let folder = try TemporaryFolder()
        try folder.write("b/x.html", "<p>x")
        try folder.write("a.html", "<p>x")
        try folder.write("records", "\n {\"text\":\"1\"}\n{\"text\":\"2\"}")
        try folder.write("records.json", "{\"text\":\"1\"}\n")
        try folder.write("page", "<p>x")
        let named = ["b", "none.html", "a.html", "records.json", "page", "a.html", "none"].map { folder($0) }
        #expect(
            items(SourceStream(named, isCorpus: true), below: folder) == [
                "file b/x.html -", "failure none.html unreadable", "file a.html -", "records.json#1 -",
                // A file that the user names is never skipped, whatever it is called.
                "file page -", "file a.html -", "failure none unreadable",
            ])
    }

    /// The total is known where every item is one file of one folder.
    @Test func knowsTheTotalOrSaysNothing() throws {
        let folder = try TemporaryFolder()
        for name in ["a/1.html", "a/2.html", "b/3.html", "c/4.html"] { try folder.write(name, "<p>x") }
        try folder.write("c/p.jsonl", "{\"text\":\"1\"}\n{\"text\":\"2\"}\n")
        let cases: [(inputs: [String], total: Int?)] = [
            (["a"], 2), (["a", "b"], nil), (["a/1.html", "b"], nil), (["a", "b/3.html"], nil), (["c"], nil),
            (["a/1.html"], nil),
        ]
        for (inputs, total) in cases {
            let stream = SourceStream(inputs.map { folder($0) })
            while stream.next() != nil {}
            #expect(stream.knownTotal == total, "\(inputs)")
        }
    }
}
