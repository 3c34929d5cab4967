import Foundation
import Platform
import Testing

@Suite struct FileSystemTests {
    @Test func tellsKinds() throws {
        let folder = try TemporaryFolder()
        try folder.write("file", "x")
        try folder.link("good", to: "file")
        try folder.link("broken", to: "nowhere")
        try folder.link("loop", to: "loop")
        let fifo = folder.makeFIFO("fifo")
        let kinds: [(String, FileKind)] = [
            (folder("file"), .regular), (folder("good"), .regular), (folder.path, .directory), (fifo, .fifo),
            (folder("broken"), .brokenLink), (folder("loop"), .brokenLink), (folder("none"), .missing),
            (folder("file/below"), .missing), ("/dev/null", .device), ("", .missing),
        ]
        for (path, kind) in kinds { #expect(FileSystem.kind(of: path) == kind, "\(path)") }
    }

    @Test(arguments: [0, 1, 4095, 4096, 100_000])
    func readsWholeFiles(size: Int) throws {
        let folder = try TemporaryFolder()
        let contents = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        let file = try folder.write("file", contents)
        #expect(try FileSystem.read(file, limit: size) == contents)
        #expect(try FileSystem.read(file, limit: .max - 1) == contents)
        if size > 0 {
            #expect(throws: PlatformError.tooLarge(path: file, bytes: size, limit: size - 1)) {
                try FileSystem.read(file, limit: size - 1)
            }
        }
    }

    #if os(Linux)
        @Test func readsAFileThatSaysItIsEmpty() throws {
            #expect(try !FileSystem.read("/proc/self/maps", limit: 1 << 24).isEmpty)
            #expect(throws: PlatformError.tooLarge(path: "/proc/self/maps", bytes: 11, limit: 10)) {
                try FileSystem.read("/proc/self/maps", limit: 10)
            }
        }
    #endif

    @Test func refusesWhatIsNoRegularFile() throws {
        let folder = try TemporaryFolder()
        let fifo = folder.makeFIFO("fifo")
        let refused: [PlatformError] = [
            .notARegularFile(path: fifo, kind: .fifo), .notARegularFile(path: folder.path, kind: .directory),
            .notARegularFile(path: "/dev/null", kind: .device), .notFound(path: folder("none")),
        ]
        for (path, error) in zip([fifo, folder.path, "/dev/null", folder("none")], refused) {
            #expect(throws: error) { try FileSystem.read(path, limit: 100) }
        }
        try folder.link("broken", to: "nowhere")
        #expect(throws: PlatformError.notARegularFile(path: folder("broken"), kind: .brokenLink)) {
            try FileSystem.read(folder("broken"), limit: 100)
        }
    }

    @Test func opensWhatItReads() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("file", "x")
        try folder.link("good", to: "file")
        try folder.link("broken", to: "nowhere")
        let fifo = folder.makeFIFO("fifo")
        for path in [file, folder("good"), folder.path] { try FileSystem.checkReadable(path) }
        let refused: [(String, PlatformError)] = [
            (folder("none"), .notFound(path: folder("none"))), ("", .notFound(path: "")),
            (folder("broken"), .notARegularFile(path: folder("broken"), kind: .brokenLink)),
            (fifo, .notARegularFile(path: fifo, kind: .fifo)),
        ]
        for (path, error) in refused { #expect(throws: error) { try FileSystem.checkReadable(path) } }
    }

    @Test func triesWhereItWillWrite() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("file", "x")
        let fifo = folder.makeFIFO("fifo")
        // What is written into directly is not opened: a FIFO without a reader would wait for one.
        for path in [file, folder("new"), fifo, "/dev/null"] { try FileSystem.checkWritable(path) }
        #expect(try folder.names() == ["fifo", "file"] && bytes(at: file) == Array("x".utf8))
        let refused: [(String, PlatformError)] = [
            (folder.path, .notARegularFile(path: folder.path, kind: .directory)), ("", .notFound(path: "")),
            (folder("a/b"), .writeFailed(path: folder("a/b"), reason: "its folder does not exist")),
            (folder("file/b"), .writeFailed(path: folder("file/b"), reason: "its folder does not exist")),
        ]
        for (path, error) in refused { #expect(throws: error) { try FileSystem.checkWritable(path) } }
    }

    @Test(arguments: [(0, 4), (3, 4), (4, 4), (5, 4), (200_000, 100_000)])
    func readsHeads(size: Int, count: Int) throws {
        let folder = try TemporaryFolder()
        let contents = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        let file = try folder.write("file", contents)
        #expect(FileSystem.head(of: file, count: count) == Array(contents.prefix(count)))
        #expect(FileSystem.head(of: folder("none"), count: count) == nil)
        #expect(FileSystem.head(of: folder.path, count: count) == nil)
    }
}
