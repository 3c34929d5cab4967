import Testing

@testable import Ingestion

@Suite struct PageNoticesTests {
    @Test(
        arguments: [
            ("404 – Quay Ltd", [.missing]), ("500 Internal Server Error", [.missing]),
            ("Seite nicht gefunden", [.missing]),
            ("Sign in", .wall), ("Just a moment...", [.wall, .barrier]), ("Are you human?", [.wall, .barrier]),
            ("42 jobs in Leeds", .list), ("No jobs found", [.list, .emptyList]), ("The job has expired", .closed),
            ("Tide Modeller", []), ("Robot Perception", []), ("Route 4041", []),
        ] as [(String, PageNotices)])
    func announces(_ text: String, _ expected: PageNotices) {
        var words = WordHashes()
        words.append(Array(text.utf8)[...])
        #expect(PageNotices.found(in: words) == expected)
    }
}
