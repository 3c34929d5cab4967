import HTMLText
import Postings
import Testing

@testable import Ingestion

@Suite struct ClosingNoticeTests {
    private let long = String(
        repeating: "<p>The bay is wide and the tides are strong here, in winter as in summer.</p>", count: 40)

    private func isClosed(_ html: String) throws -> Bool {
        let parser = HTMLTextParser(configuration: HTMLTextConfiguration())
        let page = try parser.parse(Array(html.utf8), recordsFacts: true)
        let configuration = IngestionConfiguration()
        let content = MainContent(configuration: configuration).content(of: page).blocks
        return VerdictJudge(configuration: configuration).isExpired(page, content: content)
    }

    @Test(arguments: [
        "This job is no longer available.", "Sorry, the position has been filled.", "Applications closed", "Expired",
        "This vacancy closed on 3 May.", "The role has now been filled – thank you.", "Status: Closed",
        "We are no longer accepting applications for this job.", "The application deadline has passed.",
        "Cette annonce n’est plus disponible.", "Diese Stelle ist bereits besetzt.",
        "Diese Stellenanzeige ist leider nicht mehr verfügbar.",
        "Esta oferta ya no está disponible.",
        "Vaga encerrada", "Annuncio scaduto", "Deze vacature is gesloten.", "Annonsen är borttagen.",
        "Stillingen er besat.",
    ])
    func findsNotices(_ notice: String) throws {
        #expect(try isClosed("<h1>Tide Modeller</h1><p>\(notice)</p>\(tideDescription)"))
        // With a long text behind it, and in a banner that is not part of the content.
        #expect(try isClosed("<h1>Tide Modeller</h1><p>\(notice)</p>\(long)"))
        #expect(try isClosed("<div class=banner>\(notice)</div><h1>Tide Modeller</h1>\(long)"))
        // At the end of a long text it is not the page's own word.
        #expect(try !isClosed("<h1>Tide Modeller</h1>\(long)<p>\(notice)</p>"))
    }

    @Test(arguments: [
        "Open until the position has been filled.", "If this job is no longer available, write to us.",
        "Once the vacancy has closed we read all letters.", "The harbour is closed at night.",
        "You close the books; they are no longer open on Monday.", "We fill positions quickly.",
        "Applications close on 3 May.", "This role closes soon.", "Closed-loop control is our trade.",
        "We keep records of expired licences.", "This vacancy will be closed as soon as the position has been filled.",
        "We are no longer accepting applications from agencies.",
        "This position is no longer available to holders of a visa.",
        "You find out whether a job is no longer available or a listing has expired.",
        "Our previous vacancy has expired; please apply to this one.",
    ])
    func leavesOtherWording(_ text: String) throws {
        #expect(try !isClosed("<h1>Tide Modeller</h1><p>\(text)</p>\(tideDescription)"))
        #expect(try !isClosed("<title>Tide Modeller</title><h1>Tide Modeller</h1><p>\(text)</p>\(long)"))
    }

    /// A banner that waits for a script, and the notices of other postings.
    @Test(arguments: [
        "<div hidden>This job has expired.</div>", "<p style=\"display:none\">This job has expired.</p>",
        "<aside><h2>Similar jobs</h2><ul><li><a href=/j/1>Wave Modeller</a> <span>This job has expired</span></li></ul></aside>",
    ])
    func leavesWhatSaysNothingOfThePosting(_ html: String) throws {
        #expect(try !isClosed("<main><h1>Tide Modeller</h1>\(tideDescription)</main>\(html)"))
        #expect(try !isClosed("\(html)<main><h1>Tide Modeller</h1>\(tideDescription)</main>"))
    }

    @Test(arguments: [
        ("[EXPIRED] Tide Modeller", true), ("Tide Modeller (position filled)", true), ("Job closed | Quay", true),
        ("Tide Modeller", false), ("Closed-Loop Engineer", false), ("", false),
        ("Modeller, expired listings | Quay", false),
    ])
    func readsTheTitle(_ title: String, _ closed: Bool) throws {
        #expect(try isClosed(page(title: title, body: "<h1>Tide Modeller</h1>\(long)")) == closed)
    }

    /// Structured data may outlive its posting.
    @Test func closesStructuredPostings() throws {
        let data = jsonLD(
            #"{"@type": "JobPosting", "title": "Tide Modeller", "description": "<p>Model the tides.</p>"}"#)
        let open = page(head: data, body: "<h1>Tide Modeller</h1>\(long)")
        #expect(try ingest(open).map(\.verdict) == [.posting])
        let closed = page(head: data, body: "<div>This job has expired.</div><h1>Tide Modeller</h1>\(long)")
        #expect(try ingest(closed).map(\.verdict) == [.expired])
    }
}
