import Platform
import Testing

@Suite struct PlatformErrorTests {
    static let everyCase: [PlatformError] = [
        .notFound(path: "p\nq"), .permissionDenied(path: "p\nq"), .notARegularFile(path: "p\nq", kind: .fifo),
        .notAFolder(path: "p\nq", kind: .regular), .tooLarge(path: "p\nq", bytes: 2, limit: 1),
        .readFailed(path: "p\nq", reason: "r"), .writeFailed(path: "p\nq", reason: "r"), .readerGone(path: "p\nq"),
        .corruptGzip(path: "p\nq", reason: "r"), .unknownEncoding(name: "p\nq"),
    ]

    @Test(arguments: everyCase)
    func speaksInOneLineThatNamesThePath(error: PlatformError) {
        #expect(error.description.hasPrefix(#"p\nq: "#))
        #expect(!error.description.contains("\n"))
    }

    @Test func saysWhatWhereAndWhatToDo() {
        #expect(
            PlatformError.tooLarge(path: "a.html", bytes: 12, limit: 10).description
                == "a.html: it holds at least 12 bytes, more than the limit of 10; split it or leave it out")
    }
}
