import Postings
import Testing

@testable import Ingestion

/// Pages of each kind of structured data, cut at each byte: none crashes, and each is a row.
@Suite struct TruncationTests {
    private static let block =
        #"/* a */ {"@context":"https://schema.org","@graph":[{"@id":"_:o","@type":"Organization","name":"Quay &amp;amp; Co"},"#
        + #"{"@type":["JobPosting"],"title":"Tide \u00e9\ud83d\ude00 Modeller","description":"&lt;p&gt;Model.&lt;/p&gt;","#
        + #""hiringOrganization":{"@id":"_:o"},"jobLocation":[{"address":{"addressLocality":"Leeds"}}],"#
        + #""baseSalary":{"currency":"GBP","value":{"minValue":"30,000","maxValue":4e4,"unitText":"YEAR"}},"#
        + #""skills":["SQL","Kafka"],"identifier":{"value":7,},"datePosted":"2026-03-17T00:00"}]};"#

    private static let marked = """
        <body><h1 id=t itemprop=title>Wind Modeller</h1><div itemscope itemtype="http://schema.org/JobPosting" itemref="t">\
        <meta itemprop=datePosted content="2026-03-17"><p itemprop=hiringOrganization itemscope><b itemprop=name>Oak\
        </b><div itemprop=description><h2>Duties</h2><ul><li>Model&eacute;<li>Sail</ul></div><i itemprop=skills>Go</i>\
        <div typeof="JobPosting"><b property=title>C</b></div></div>
        """

    @Test(arguments: [
        "<!DOCTYPE html><html><head><script type=\"application/ld&#x2B;json\">\(block)</script></head>\(marked)",
        "<html><script type='application/ld+json'><!-- \(block.replacing("\"", with: "&quot;")) --></script>\(marked)",
    ])
    func survivesEachCut(_ page: String) throws {
        let bytes = Array(page.utf8)
        let ingestor = PostingIngestor()
        var complete = 0
        for end in 0...bytes.count {
            let document = SourceDocument(path: "p.html", content: .html, bytes: Array(bytes[..<end]))
            let postings = try ingestor.ingest(document)
            #expect(!postings.isEmpty)
            for posting in postings {
                for name in posting.fields.names {
                    let value = posting.fields[name]?.text.bytes ?? []
                    #expect(!value.isEmpty && value.allSatisfy { $0 >= 0x20 }, "\(name.name) at \(end)")
                }
                #expect(posting.sections.last?.range.upper ?? 0 == posting.text.bytes.count)
            }
            if postings[0].employer?.text.string == "Quay & Co" { complete += 1 }
        }
        #expect(complete > 0)
    }
}
