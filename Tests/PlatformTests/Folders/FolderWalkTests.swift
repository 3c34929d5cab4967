import Foundation
import Platform
import Testing

@Suite(.timeLimit(.minutes(15))) struct FolderWalkTests {
    @Test func sortsByBytesAndSkipsHiddenNames() throws {
        let folder = try TemporaryFolder()
        // `-` and `.` come before `/` in bytes, `0` after it.
        for name in ["a/x", "a-b", "a.b", "a0", "B", "é", "z/y/x", ".hidden", ".git/config", "z/.hidden"] {
            try folder.write(name, "x")
        }
        let (entries, problems) = FolderWalk.entries(below: folder.path)
        #expect(
            entries.map { $0.path.dropFirst(folder.path.count + 1) } == ["B", "a-b", "a.b", "a/x", "a0", "z/y/x", "é"])
        #expect(entries.allSatisfy { $0.kind == .regular })
        #expect(problems.isEmpty)
    }

    @Test(arguments: ["", "/", "//"])
    func givesTheSamePathsWithSlashesAtTheEnd(slashes: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("Corpus/x.html", "x")
        let entries = FolderWalk.entries(below: folder("Corpus") + slashes).entries
        #expect(entries == [FolderEntry(path: folder("Corpus/x.html"), kind: .regular)])
    }

    /// If the walk opened the FIFO, it would wait for a writer until the time limit.
    @Test func reportsSpecialFilesUnopened() throws {
        let folder = try TemporaryFolder()
        _ = folder.makeFIFO("a-fifo")
        try folder.link("b-link-to-fifo", to: "a-fifo")
        try folder.link("c-broken", to: "nowhere")
        try folder.link("d-loop", to: "d-loop")
        try folder.link("e-null", to: "/dev/null")
        let (entries, problems) = FolderWalk.entries(below: folder.path)
        #expect(entries.map(\.kind) == [.fifo, .fifo, .brokenLink, .brokenLink, .device])
        #expect(problems.isEmpty)
    }

    @Test func followsLinksAndEndsLoops() throws {
        let folder = try TemporaryFolder()
        try folder.write("elsewhere/y", "y")
        try folder.write("root/below/x", "x")
        try folder.link("root/file", to: "below/x")
        try folder.link("root/below/up", to: "..")
        try folder.link("root/here", to: ".")
        try folder.link("root/other", to: "../elsewhere")
        try folder.link("root/again", to: "../elsewhere")
        // It sorts before the real folder, which keeps its name all the same.
        try folder.link("root/a-below", to: "below")
        let (entries, problems) = FolderWalk.entries(below: folder("root"))
        #expect(entries.map(\.path) == ["again/y", "below/x", "file"].map { folder("root/\($0)") })
        #expect(problems.isEmpty)
    }

    @Test func walksAFolderThatIsALink() throws {
        let folder = try TemporaryFolder()
        try folder.write("real/x", "x")
        try folder.link("link", to: "real")
        #expect(FolderWalk.entries(below: folder("link")).entries.map(\.path) == [folder("link/x")])
    }

    @Test func saysWhatIsNoFolder() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("file", "x")
        let cases: [(String, PlatformError)] = [
            (folder("none"), .notFound(path: folder("none"))), (file, .notAFolder(path: file, kind: .regular)),
            ("", .notFound(path: "")),
        ]
        for (path, problem) in cases {
            let result = FolderWalk.entries(below: path)
            #expect(result.entries.isEmpty)
            #expect(result.problems == [problem])
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root reads every folder"))
    func reportsAnUnreadableFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("closed/x", "x")
        try folder.write("open/y", "y")
        chmod(folder("closed"), 0)
        defer { chmod(folder("closed"), 0o700) }
        let (entries, problems) = FolderWalk.entries(below: folder.path)
        #expect(entries.map(\.path) == [folder("open/y")])
        #expect(problems == [.permissionDenied(path: folder("closed"))])
    }

    #if os(Linux)
        @Test func reportsANameThatIsNotUTF8() throws {
            let folder = try TemporaryFolder()
            let name = Array(folder("bad-").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
            close(open(name, O_WRONLY | O_CREAT, 0o600))
            defer { unlink(name) }
            let (entries, problems) = FolderWalk.entries(below: folder.path)
            #expect(entries.isEmpty)
            #expect(problems.count == 1)
        }
    #endif
}
