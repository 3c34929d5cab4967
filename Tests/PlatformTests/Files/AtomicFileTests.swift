import Foundation
import Platform
import Testing

@Suite struct AtomicFileTests {
    @Test func createsAndReplaces() throws {
        let folder = try TemporaryFolder()
        try FileSystem.writeAtomically(Array("old".utf8), to: folder("report"))
        try FileSystem.writeAtomically(Array("new".utf8), to: folder("report"))
        #expect(try bytes(at: folder("report")) == Array("new".utf8))
        #expect(try folder.names() == ["report"])
    }

    @Test func keepsThePermissionsOfAnExistingFile() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("report", "old")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
        try FileSystem.writeAtomically([1], to: file)
        #expect(try permissions(of: file) == 0o640)
    }

    @Test func givesANewFileTheUsualPermissions() throws {
        let folder = try TemporaryFolder()
        let usual = folder("usual")
        close(open(usual, O_WRONLY | O_CREAT, 0o666))
        try FileSystem.writeAtomically([1], to: folder("report"))
        #expect(try permissions(of: folder("report")) == permissions(of: usual))
    }

    @Test func gathersSmallAndLargePieces() throws {
        let folder = try TemporaryFolder()
        var expected: [UInt8] = []
        var file = try AtomicFile(path: folder("report"))
        for size in [0, 1, 10, 65_535, 65_536, 3, 200_000, 1] {
            let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 + size) }
            expected += piece
            try file.write(piece)
        }
        #expect(FileSystem.kind(of: folder("report")) == .missing, "nothing shows before the commit")
        try file.commit()
        #expect(try bytes(at: folder("report")) == expected)
    }

    @Test func leavesTheOldFileWhenDropped() throws {
        let folder = try TemporaryFolder()
        try folder.write("report", "old")
        do {
            var file = try AtomicFile(path: folder("report"))
            try file.write([UInt8](repeating: 1, count: 100_000))
            #expect(try folder.names().count == 2, "the temporary file is there meanwhile")
            #expect(FolderWalk.entries(below: folder.path).entries.count == 1, "and no folder walk sees it")
        }
        #expect(try folder.names() == ["report"])
        #expect(try bytes(at: folder("report")) == Array("old".utf8))
    }

    @Test func leavesNothingWhenTheRenameFails() throws {
        let folder = try TemporaryFolder()
        var file: AtomicFile? = try AtomicFile(path: folder("report"))
        // A folder with a file in it takes the target's place before the commit.
        try folder.write("report/inside", "x")
        #expect(throws: PlatformError.notARegularFile(path: folder("report"), kind: .directory)) {
            try file?.commit()
        }
        file = nil
        #expect(try folder.names() == ["report"])
    }

    @Test func followsLinks() throws {
        let folder = try TemporaryFolder()
        try folder.write("below/real", "old")
        try folder.link("link", to: "below/real")
        try folder.link("fresh", to: "below/new")
        for name in ["link", "fresh"] { try FileSystem.writeAtomically([7], to: folder(name)) }
        #expect(try bytes(at: folder("below/real")) == [7])
        #expect(try bytes(at: folder("below/new")) == [7])
        #expect(try folder.names() == ["below", "fresh", "link"])
    }

    @Test func writesIntoADevice() throws {
        try FileSystem.writeAtomically([1, 2, 3], to: "/dev/null")
        #expect(FileSystem.kind(of: "/dev/null") == .device)
    }

    @Test func writesIntoAFIFO() throws {
        let folder = try TemporaryFolder()
        let fifo = folder.makeFIFO("fifo")
        let reader = open(fifo, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        try FileSystem.writeAtomically([1, 2, 3], to: fifo)
        var buffer = [UInt8](repeating: 0, count: 8)
        #expect(read(reader, &buffer, 8) == 3)
        #expect(FileSystem.kind(of: fifo) == .fifo)
    }

    @Test func writesToAnOpenDescriptorByItsPath() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("log", "before ")
        let descriptor = open(file, O_WRONLY | O_APPEND)
        defer { close(descriptor) }
        try FileSystem.writeAtomically(Array("after".utf8), to: "/dev/fd/\(descriptor)")
        #expect(try bytes(at: file) == Array("before after".utf8))
    }

    @Test func saysThatAReaderIsGone() throws {
        Terminal.ignoreBrokenPipes()
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let path = "/dev/fd/\(ends[1])"
        #expect(throws: PlatformError.readerGone(path: path)) { try FileSystem.writeAtomically([1], to: path) }
    }

    @Test func refusesFoldersAndMissingFolders() throws {
        let folder = try TemporaryFolder()
        #expect(throws: PlatformError.notARegularFile(path: folder.path, kind: .directory)) {
            try FileSystem.writeAtomically([1], to: folder.path)
        }
        #expect(
            throws: PlatformError.writeFailed(path: folder("none/report"), reason: "its folder does not exist")
        ) {
            try FileSystem.writeAtomically([1], to: folder("none/report"))
        }
    }
}
