import Testing

@testable import Ingestion

@Suite struct SourceNameTests {
    @Test(
        arguments: [
            ("a.html", .page), ("A.HTM", .page), ("b/a.xhtml.gz", .page), ("a.html.GZ", .page), (".html", .page),
            ("a.jsonl", .jsonLines), ("a.ndjson", .jsonLines), ("b.c/a.JSONL.gz", .jsonLines),
            ("a", .unknown), ("", .unknown), ("a.json", .json), ("a.gz", .unknown), ("a.txt.gz", .text),
            ("A.MD", .markdown),
            ("a.mht", .mhtml), ("a.mhtml", .mhtml), ("a.tsv", .csv), ("a.csv.gz", .csv), ("a.warc.gz", .warc),
            ("a.log", .log), ("html.txt", .text), ("a.json.txt", .text),
            ("html", .unknown), ("x.html/a", .unknown), ("a.html.bak", .unknown), ("a.html.gz.gz", .unknown),
        ] as [(String, SourceName)])
    func tells(_ path: String, _ name: SourceName) {
        #expect(SourceName(path) == name)
    }

    @Test(
        arguments: [
            ("README.md", true), ("x/readme.txt.gz", true), ("README.de.md", true), ("LICENSE-2.0.txt", true),
            ("requirements.txt", true), ("robots.txt", true), ("CHANGELOG", true), ("data-scientist.txt", false),
            ("readme/a.txt", false), ("licensed-engineer.md", false), ("1.txt", false), ("", false),
        ])
    func tellsFurniture(_ path: String, _ isFurniture: Bool) {
        #expect(SourceName.isFurniture(path) == isFurniture)
    }
}
