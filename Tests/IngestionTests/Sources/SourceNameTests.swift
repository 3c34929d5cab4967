import Testing

@testable import Ingestion

@Suite struct SourceNameTests {
    @Test(
        arguments: [
            ("a.html", .page), ("A.HTM", .page), ("b/a.xhtml.gz", .page), ("a.html.GZ", .page), (".html", .page),
            ("a.jsonl", .jsonLines), ("a.ndjson", .jsonLines), ("b.c/a.JSONL.gz", .jsonLines),
            ("a", .unknown), ("", .unknown), ("a.json", .unknown), ("a.gz", .unknown), ("a.txt", .unknown),
            ("html", .unknown), ("x.html/a", .unknown), ("a.html.bak", .unknown), ("a.html.gz.gz", .unknown),
        ] as [(String, SourceName)])
    func tells(_ path: String, _ name: SourceName) {
        #expect(SourceName(path) == name)
    }
}
