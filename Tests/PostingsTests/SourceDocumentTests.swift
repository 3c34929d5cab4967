import Postings
import Testing

@Suite struct SourceDocumentTests {
    @Test func aFileIsItsFirstRecordWithoutALabel() {
        let document = SourceDocument(path: "a.html", content: .html, bytes: [0x61])
        #expect(document.record == 1 && document.label == nil)
        #expect(document.path == "a.html" && document.content == .html && document.bytes == [0x61])
    }

    @Test(arguments: [
        SourceDocument(path: "b", record: 2, content: .html, bytes: [1], label: Label("x")),
        SourceDocument(path: "a", record: 3, content: .html, bytes: [1], label: Label("x")),
        SourceDocument(path: "a", record: 2, content: .jsonRecord, bytes: [1], label: Label("x")),
        SourceDocument(path: "a", record: 2, content: .html, bytes: [2], label: Label("x")),
        SourceDocument(path: "a", record: 2, content: .html, bytes: [1], label: nil),
    ])
    func differsByEachOfItsParts(other: SourceDocument) {
        #expect(other != SourceDocument(path: "a", record: 2, content: .html, bytes: [1], label: Label("x")))
    }
}
