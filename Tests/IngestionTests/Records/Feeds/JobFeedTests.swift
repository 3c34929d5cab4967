import Postings
import Testing

@testable import Ingestion

/// Jobs in the boards' own keys, written for the project.
@Suite struct JobFeedTests {
    private static let greenhouse = #"""
        {"absolute_url": "https://boards.example/quay/jobs/4077", "internal_job_id": 31, "id": 4077,
        "location": {"name": "Leeds, UK"}, "metadata": null, "requisition_id": "R-12", "title": "Tide &amp; Wind Modeller",
        "updated_at": "2026-04-02T10:00:00-04:00", "first_published": "2026-03-17T23:30:00-04:00",
        "company_name": "Quay Ltd", "application_deadline": "2026-05-01",
        "content": "&lt;h2&gt;What you do&lt;/h2&gt;\n&lt;ul&gt;&lt;li&gt;Model tides &amp;amp; winds.&lt;/li&gt;&lt;/ul&gt;",
        "departments": [{"id": 1, "name": "Science"}], "offices": [{"id": 2, "name": "North", "location": "York"}],
        "pay_input_ranges": [{"min_cents": 5000000, "max_cents": 7550050, "currency_type": "GBP", "title": "UK"},
        {"min_cents": 6000000, "max_cents": 6000000, "currency_type": "USD"}]}
        """#

    private static let lever = #"""
        {"id": "f1-22", "text": "Data Scientist, Tides", "createdAt": 1773792000000, "country": "GB",
        "categories": {"commitment": "Full-time", "department": "Science", "location": "Leeds", "team": "Tides",
        "allLocations": ["Leeds", "York", "Leeds"]},
        "description": "<div>We model tides.</div>", "descriptionPlain": "We model tides.",
        "opening": "<div>We model</div>", "descriptionBody": "<div>tides.</div>",
        "lists": [{"text": "Requirements:", "content": "<li>Python &amp; SQL</li><li>Patience</li>"},
        {"text": "Perks & more", "content": "<li>A boat</li>"}],
        "additional": "<div>Apply soon.</div>", "additionalPlain": "Apply soon.",
        "hostedUrl": "https://jobs.example/quay/f1-22", "applyUrl": "https://jobs.example/quay/f1-22/apply",
        "workplaceType": "hybrid",
        "salaryRange": {"min": 45000, "max": 60000.5, "currency": "GBP", "interval": "per-year-salary"}}
        """#

    private static let ashby = #"""
        {"id": "ab-1", "title": "ML Engineer", "department": "Science", "team": "Tides", "employmentType": "FullTime",
        "location": "Leeds", "secondaryLocations": [{"location": "York", "address": {}}, {"location": "Leeds"}],
        "publishedAt": "2026-03-17T16:21:55.393+00:00", "isListed": false, "isRemote": true, "workplaceType": "Hybrid",
        "address": {"postalAddress": {"addressLocality": "Leeds"}}, "jobUrl": "https://jobs.example/quay/ab-1",
        "applyUrl": "https://jobs.example/quay/ab-1/application", "descriptionHtml": "<p>Serve <b>models</b>.</p>",
        "descriptionPlain": "Serve models.",
        "compensation": {"compensationTierSummary": "£45K – £60K • Offers Bonus", "compensationTiers": [{"id": "t",
        "components": [{"compensationType": "EquityPercentage", "interval": "NONE", "minValue": 0.5, "maxValue": 1},
        {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "GBP", "minValue": 45000,
        "maxValue": 60000}]}], "summaryComponents": []}}
        """#

    private func ingest(_ json: String) throws -> JobPosting { try ingestRecord(json) }

    @Test func readsGreenhouse() throws {
        let posting = try ingest(Self.greenhouse)
        #expect(posting.id == "4077")
        #expect(
            posting.facts == [
                "title: Tide & Wind Modeller (feed)", "employer: Quay Ltd (feed)", "location: Leeds, UK (feed)",
                "date_posted: 2026-03-17 (feed)", "valid_through: 2026-05-01 (feed)",
                "salary: GBP 50000-75500.5; USD 60000 (feed)", "identifier: R-12 (feed)",
                "url: https://boards.example/quay/jobs/4077 (feed)",
            ])
        #expect(posting.text.string == "What you do\nModel tides & winds.\n")
        #expect(posting.outline == ["duties: What you do / Model tides & winds."])
    }

    @Test func readsLever() throws {
        let posting = try ingest(Self.lever)
        #expect(posting.id == "f1-22")
        #expect(
            posting.facts == [
                "title: Data Scientist, Tides (feed)", "location: Leeds; York (feed)", "date_posted: 2026-03-18 (feed)",
                "employment_type: Full-time (feed)", "workplace: hybrid (feed)",
                "salary: GBP 45000-60000.5 YEAR (feed)", "url: https://jobs.example/quay/f1-22 (feed)",
            ])
        #expect(
            posting.text.string
                == "We model tides.\nRequirements:\nPython & SQL\nPatience\nPerks & more\nA boat\nApply soon.\n")
    }

    @Test func readsAshby() throws {
        let posting = try ingest(Self.ashby)
        #expect(posting.id == "ab-1")
        #expect(
            posting.facts == [
                "title: ML Engineer (feed)", "location: Leeds; York (feed)", "date_posted: 2026-03-17 (feed)",
                "employment_type: FullTime (feed)", "workplace: hybrid (feed)", "salary: GBP 45000-60000 YEAR (feed)",
                "url: https://jobs.example/quay/ab-1 (feed)",
            ])
        #expect(posting.text.string == "Serve models.\n")
        #expect(posting.verdict == .posting)
    }

    @Test(
        arguments: [
            (greenhouse, .greenhouse), (lever, .lever), (ashby, .ashby),
            (#"{"absolute_url": "u", "title": "t", "updated_at": "d"}"#, .greenhouse),
            (#"{"text": "t", "applyUrl": "u", "lists": []}"#, .lever),
            (#"{"title": "t", "jobUrl": "u", "isListed": true, "applyUrl": "a", "descriptionPlain": "d"}"#, .ashby),
            // Records in RoleCall's keys.
            (#"{"title": "t", "text": "d", "url": "u"}"#, nil),
            (#"{"html": "h", "absolute_url": "u", "content": "c"}"#, nil),
            (#"{"text": "d", "absolute_url": "u", "updated_at": "c"}"#, nil), (#"{"text": "d", "applyUrl": "u"}"#, nil),
            (#"{"title": "t", "content": "c"}"#, nil), ("{}", nil),
        ] as [(String, JobFeed?)])
    func isToldByItsKeys(_ json: String, _ feed: JobFeed?) throws {
        let document = try JSONDocument(parsing: Array(json.utf8))
        #expect(JobFeed.detect(document.root, in: document) == feed)
    }

    @Test(
        arguments: [
            // How the work is done.
            (#"{"text":"t","applyUrl":"u","descriptionPlain":"d","workplaceType":"unspecified"}"#, "workplace", nil),
            (#"{"text":"t","applyUrl":"u","descriptionPlain":"d","workplaceType":"onsite"}"#, "workplace", "on-site"),
            (#"{"text":"t","applyUrl":"u","descriptionPlain":"d","workplaceType":"remote"}"#, "workplace", "remote"),
            (
                #"{"title":"t","jobUrl":"u","isListed":true,"workplaceType":"OnSite","isRemote":false}"#, "workplace",
                "on-site"
            ),
            (
                #"{"title":"t","jobUrl":"u","isListed":true,"workplaceType":null,"isRemote":true}"#, "workplace",
                "remote"
            ),
            (#"{"title":"t","jobUrl":"u","isListed":true,"isRemote":false}"#, "workplace", nil),
            // Pay.
            (
                #"{"text":"t","applyUrl":"u","lists":[],"salaryRange":{"min":30,"max":null,"currency":"USD","interval":"per-hour-wage"}}"#,
                "salary", "USD 30- HOUR"
            ),
            (
                #"{"text":"t","applyUrl":"u","lists":[],"salaryRange":{"min":null,"max":1e5,"currency":"","interval":"one-time"}}"#,
                "salary", "-100000"
            ),
            (#"{"text":"t","applyUrl":"u","lists":[],"salaryDescriptionPlain":"Good pay"}"#, "salary", "Good pay"),
            (
                #"{"title":"t","jobUrl":"u","isListed":true,"compensation":{"scrapeableCompensationSalarySummary":"$81K - $87K"}}"#,
                "salary", "$81K - $87K"
            ),
            (
                #"{"title":"t","jobUrl":"u","isListed":true,"compensation":{"summaryComponents":[{"compensationType":"Salary","interval":"2 WEEK","currencyCode":"USD","minValue":900,"maxValue":900}]}}"#,
                "salary", "USD 900"
            ),
            // Places and dates.
            (
                #"{"absolute_url":"u","content":"c","offices":[{"name":"North"},{"name":"S","location":"York"}]}"#,
                "location", "North; York"
            ),
            (#"{"text":"t","applyUrl":"u","categories":{"location":"Leeds"},"createdAt":"soon"}"#, "location", "Leeds"),
            (#"{"text":"t","applyUrl":"u","categories":{},"createdAt":"soon"}"#, "date_posted", nil),
            (#"{"absolute_url":"u","content":"c","updated_at":"2026-04-02T10:00:00-04:00"}"#, "date_posted", nil),
            // No feed but Greenhouse's names the employer.
            (#"{"text":"t","hostedUrl":"https://jobs.example/quay/1","lists":[]}"#, "employer", nil),
        ])
    func readsOneField(_ json: String, _ field: String, _ value: String?) throws {
        let posting = try ingest(json)
        let name = try #require(FieldName.allCases.first { $0.name == field })
        #expect(posting.fields[name]?.text.string == value)
    }

    /// The pieces that a Lever job may have its description in.
    @Test(
        arguments: [
            (#""descriptionPlain":"a\nb < c""#, "a\nb < c\n"),
            (#""descriptionPlain":"","opening":"<p>a</p>","descriptionBodyPlain":"b""#, "a\nb\n"),
            (#""description":" ","descriptionPlain":"a","lists":[{"text":"","content":"<li>b</li>"}]"#, "a\nb\n"),
            (
                #""description":"<p>a</p>","additional":"","additionalPlain":"c","salaryDescription":"<p>b</p>""#,
                "a\nb\nc\n"
            ),
            (#""descriptionPlain":"","lists":[]"#, ""),
        ])
    func readsLeverBodies(_ members: String, _ text: String) throws {
        #expect(try ingest(#"{"text":"t","applyUrl":"u","categories":{},\#(members)}"#).text.string == text)
    }

    @Test func refusesAGreenhouseJobWithoutContent() throws {
        let error = try #require(throws: IngestionError.self) {
            try ingest(#"{"id":1,"absolute_url":"u","title":"t","internal_job_id":2}"#)
        }
        #expect(error.description.contains("content=true"))
    }

    /// A feed in its envelope, and one whose first job is broken.
    @Test func readsAWholeFeed() throws {
        let text =
            #"{"jobs":[{"id":1,"title":"broken",\#(Self.greenhouse.dropFirst()),{"id":2 "x":1},\#(Self.greenhouse)],"meta":{"total":3}}"#
        var reader = JSONArrayReader()
        reader.feed(Array(text.utf8))
        reader.finish()
        var ids: [String] = []
        while let record = reader.next() {
            guard case .record(_, let content, let bytes, _, _) = record else {
                ids.append("lost")
                continue
            }
            let posting = try? PostingIngestor().ingest(SourceDocument(path: "f", content: content, bytes: bytes))
            ids.append(posting?[0].id ?? "broken")
        }
        #expect(ids == ["4077", "broken", "4077"])
    }

    /// A mapped description is taken as it was asked for.
    @Test func yieldsToTheMapping() throws {
        let posting = try ingestRecord(Array(Self.ashby.utf8), .jsonRecord, fields: ["text=descriptionPlain"])
        #expect(posting.facts == ["title: ML Engineer (record)", "location: Leeds (record)"])
        let known = try ingestRecord(Array(#"{"title":"t","descriptionPlain":"d"}"#.utf8), .feedRecord(.ashby))
        #expect(known.facts == ["title: t (feed)"] && known.text.string == "d\n")
    }
}
