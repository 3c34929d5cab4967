import Postings
import Testing

@testable import Ingestion

/// What whole pages and records come to: the conflicts as `field: kept / other (origin)`.
@Suite struct ConflictTests {
    private static let block =
        #"{"@type":"JobPosting","title":"Tide Modeller","datePosted":"2026-03-17","#
        + #""description":"<p>Model tides.</p>","hiringOrganization":{"name":"Quay Ltd"},"jobLocation":"Leeds, GB"}"#

    @Test(
        arguments: [
            // The page's title, its headings and its metadata.
            ("<title>Tide Modeller | Quay Careers</title>", "<h1>Tide Modeller</h1>", []),
            (
                "<title>Quay Careers</title>", "<h1>Lead Tide Modeller</h1>",
                ["title: Tide Modeller / Lead Tide Modeller (page)"]
            ),
            ("", "<h1>Wind Modeller</h1>", ["title: Tide Modeller / Wind Modeller (page)"]),
            ("<meta property='og:title' content='Wind Modeller at Quay'>", "<h1>Tide Modeller</h1>", []),
            (
                "<meta property='og:title' content='Wind Modeller'>", "<h2>Duties</h2>",
                ["title: Tide Modeller / Wind Modeller (meta)"]
            ),
            // A heading that is no title, where the page also shows the title.
            ("<title>Tide Modeller – Quay</title>", "<h1>Why work here</h1>", []),
            // Employer, place, date.
            ("", "<h1>Tide Modeller</h1><p>Company: Quay</p><p>Location: Leeds</p><p>Posted: 2026-03</p>", []),
            ("", "<h1>Tide Modeller</h1><p>Company: Oak plc</p>", ["employer: Quay Ltd / Oak plc (page)"]),
            ("", "<h1>Tide Modeller</h1><p>Company: Oak plc</p><p>Quay</p>", []),
            ("", "<h1>Tide Modeller</h1><p>Location: York</p>", ["location: Leeds, GB / York (page)"]),
            ("", "<h1>Tide Modeller</h1><p>Location: York</p><p>Leeds · full time</p>", []),
            (
                "", "<h1>Tide Modeller</h1><p>Posted: 1 February 2026</p>",
                ["date_posted: 2026-03-17 / 2026-02-01 (page)"]
            ),
        ] as [(String, String, [String])])
    func comparesThePage(_ head: String, _ body: String, _ conflicts: [String]) throws {
        let html = "<!DOCTYPE html><html><head>\(head)\(jsonLD(Self.block))</head><body>\(body)</body></html>"
        let posting = try ingest(html)[0]
        #expect(lines(posting) == conflicts)
        #expect(posting.title?.text.string == "Tide Modeller" && posting.employer?.text.string == "Quay Ltd")
    }

    /// What several postings say is not held against the page around them.
    @Test func leavesSeveralPostingsAlone() throws {
        let other = Self.block.replacing("Tide", with: "Wind")
        let postings = try ingest(
            page(title: "Board", head: jsonLD("[\(Self.block),\(other)]"), body: "<h1>Board</h1>"))
        #expect(postings.count == 2 && postings.allSatisfy(\.conflicts.isEmpty))
    }

    @Test func comparesARecordWithItsPage() throws {
        let html = page(head: jsonLD(Self.block), body: "<h1>Tide Modeller</h1>").replacing("\"", with: "\\\"")
        let keys = #""title":"Wind Modeller","company":"Quay","location":"York","date":"2026-03""#
        let posting = try ingestRecord(#"{\#(keys),"html":"\#(html)"}"#)
        #expect(
            lines(posting) == [
                "title: Wind Modeller / Tide Modeller (json_ld)", "location: York / Leeds, GB (json_ld)",
            ])
        #expect(posting.employer == PostingField(UTF8Text("Quay"), from: .record))
        // A record without a title has none, and so nothing to compare.
        let untitled = try ingestRecord(#"{"html":"\#(html)"}"#)
        #expect(untitled.title == nil && untitled.conflicts.isEmpty && untitled.employer?.origin == .jsonLD)
    }

    private func lines(_ posting: JobPosting) -> [String] {
        posting.conflicts.map { "\($0.name.name): \($0.kept.text) / \($0.other.text) (\($0.other.origin.rawValue))" }
    }
}
