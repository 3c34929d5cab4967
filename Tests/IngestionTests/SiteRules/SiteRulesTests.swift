import Postings
import Testing

@testable import Ingestion

@Suite struct SiteRulesTests {
    private func employer(_ head: String, title: String, usesSiteRules: Bool) throws -> String? {
        var configuration = IngestionConfiguration()
        configuration.usesSiteRules = usesSiteRules
        let html = page(title: title, head: head, body: "<h1>Tide Engineer</h1>" + tideDescription)
        let posting = try PostingIngestor(configuration: configuration)
            .ingest(.init(path: "p", content: .html, bytes: Array(html.utf8)))[0]
        return posting.employer?.text.string
    }

    /// A site is told by its own address or by the name that it gives itself.
    @Test(arguments: [
        "<link rel=canonical href='https://builtin.example/job/1'>", "<meta property=og:site_name content='Built In'>",
    ])
    func readsATitleOfTheSitesShape(_ head: String) throws {
        let title = "Tide Engineer - Quay - North | Built In"
        #expect(try employer(head, title: title, usesSiteRules: true) == "Quay - North")
        #expect(try employer(head, title: title, usesSiteRules: false) != "Quay - North")
        #expect(try employer("", title: title, usesSiteRules: true) != "Quay - North")
        #expect(try employer(head, title: "Tide Engineer", usesSiteRules: true) != "Quay - North")
    }

    /// A board posts for others.
    @Test func knowsBoards() throws {
        let head = "<meta property=og:site_name content=Indeed>"
        #expect(try employer(head, title: "Tide Engineer | Indeed", usesSiteRules: true) == nil)
        #expect(SiteRules.boards.contains(NameKey(Array("LINKEDIN".utf8))))
    }

    @Test func namesEachSiteOnce() {
        #expect(Set(SiteRules.all.map(\.key)).count == SiteRules.all.count)
    }
}
