import Postings
import Testing

@testable import Ingestion

/// What each property of a JobPosting comes to, whatever form it is given in.
@Suite struct SchemaFieldsTests {
    @Test(
        arguments: [
            (#""title":"R&amp;D  Chemist""#, "R&D Chemist"), (#""title":"R&amp;amp;D Chemist""#, "R&D Chemist"),
            (#""title":"<b>Chemist</b>\n II""#, "Chemist II"), (#""title":" \u00a0Chemist\u00a0""#, "Chemist"),
            (#""title":"Chemist \u2013 North""#, "Chemist – North"), (#""title":"C++ < C#""#, "C++ < C#"),
            (#""title":"Chem\u0000ist\u0007""#, "Chem ist"),
            (#""title":42"#, "42"), (#""title":null"#, ""), (#""title":{"@value":"x"}"#, "x"), (#""title":"""#, ""),
            (#""title":{"name":"x"}"#, ""), (#""title":[]"#, ""), (#""title":"","name":"Chemist""#, "Chemist"),
        ])
    func readsTheTitle(_ member: String, _ title: String) {
        #expect(field(.title, member) == title)
    }

    @Test(
        arguments: [
            (FieldName.employer, #""hiringOrganization":{"@type":"Organization","name":"Oak &amp; Ash"}"#, "Oak & Ash"),
            (.employer, #""hiringOrganization":"Oak""#, "Oak"),
            (.employer, #""hiringOrganization":{"name":"Oak","legalName":"Oak Holdings Ltd"}"#, "Oak"),
            (.employer, #""hiringOrganization":{"legalName":"Oak Holdings Ltd"}"#, "Oak Holdings Ltd"),
            (.employer, #""hiringOrganization":[{"@type":"Organization"},{"name":"Oak"},{"name":"Ash"}]"#, "Oak"),
            (.employer, ##""hiringOrganization":{"@id":"#oak"}"##, ""), (.employer, #""hiringOrganization":null"#, ""),

            (
                .location,
                #""jobLocation":{"address":{"addressLocality":"Leeds","addressRegion":"Yorks","addressCountry":"GB"}}"#,
                "Leeds, Yorks, GB"
            ),
            (.location, #""jobLocation":{"address":{"addressCountry":{"@type":"Country","name":"Malta"}}}"#, "Malta"),
            (.location, #""jobLocation":{"address":{"addressLocality":"Malta","addressCountry":"Malta"}}"#, "Malta"),
            (.location, #""jobLocation":{"address":{"streetAddress":"1 Quay","postalCode":"X1"}}"#, "1 Quay, X1"),
            (.location, #""jobLocation":{"address":{"streetAddress":"1 Quay","addressLocality":"York"}}"#, "York"),
            (.location, #""jobLocation":{"address":"Leeds, GB"}"#, "Leeds, GB"),
            (
                .location, #""jobLocation":{"address":[{"addressLocality":"Leeds"},{"addressLocality":"York"}]}"#,
                "Leeds; York"
            ),
            (.location, #""jobLocation":{"addressLocality":"Leeds"}"#, "Leeds"),
            (.location, #""jobLocation":{"name":"Leeds office"}"#, "Leeds office"),
            (.location, #""jobLocation":{"name":"Leeds office","address":{}}"#, "Leeds office"),
            (.location, #""jobLocation":"Leeds""#, "Leeds"), (.location, #""jobLocation":[]"#, ""),
            (.location, #""jobLocation":[{"address":"Leeds"},{"address":"York"},{"address":"Leeds"}]"#, "Leeds; York"),

            (.workplace, #""jobLocationType":"TELECOMMUTE""#, "TELECOMMUTE"),
            (.applicantLocation, #""applicantLocationRequirements":{"@type":"Country","name":"Malta"}"#, "Malta"),
            (
                .applicantLocation, #""applicantLocationRequirements":[{"name":"Malta"},{"name":"Gozo"},"Comino"]"#,
                "Malta; Gozo; Comino"
            ),

            (.datePosted, #""datePosted":"2026-03-17T09:00:00+01:00""#, "2026-03-17"),
            (.datePosted, #""datePosted":"March 3, 2026""#, "2026-03-03"), (.datePosted, #""datePosted":"soon""#, ""),
            (.datePosted, #""datePosted":["soon","2026-03"]"#, "2026-03"),
            (.validThrough, #""validThrough":"2026-04-30""#, "2026-04-30"),
            (.validThrough, #""validThrough":null"#, ""),

            (.employmentType, #""employmentType":"FULL_TIME""#, "FULL_TIME"),
            (.employmentType, #""employmentType":["FULL_TIME","CONTRACTOR","FULL_TIME"]"#, "FULL_TIME; CONTRACTOR"),

            (.education, #""educationRequirements":"A degree in <i>physics</i>""#, "A degree in physics"),
            (
                .education,
                #""educationRequirements":{"@type":"EducationalOccupationalCredential","credentialCategory":"bachelor degree"}"#,
                "bachelor degree"
            ),
            (.education, #""EducationRequirements":{"credentialCategory":["a","b"],"name":"n"}"#, "a; b, n"),
            (.education, #""educationRequirements":[{"credentialCategory":"a"},{"credentialCategory":"b"}]"#, "a; b"),
            (.education, #""educationRequirements":{"description":"A degree"}"#, "A degree"),

            (.experience, #""experienceRequirements":"Two years at sea""#, "Two years at sea"),
            (
                .experience,
                #""experienceRequirements":{"@type":"OccupationalExperienceRequirements","monthsOfExperience":36}"#,
                "36 months"
            ),
            (.experience, #""experienceRequirements":{"monthsOfExperience":"36.0"}"#, "36 months"),
            (.experience, #""experienceRequirements":{"monthsOfExperience":0}"#, "0 months"),
            (.experience, #""experienceRequirements":{"monthsOfExperience":"some"}"#, "some"),
            (.experience, #""experienceRequirements":{"monthsOfExperience":24,"name":"at sea"}"#, "24 months, at sea"),
            (.experience, #""experienceRequirements":{"description":"At sea"}"#, "At sea"),

            (.skills, #""skills":["Python",{"@type":"DefinedTerm","name":"SQL"},"Python"]"#, "Python; SQL"),
            (.skills, #""skills":"Python, SQL""#, "Python, SQL"),
            (.qualifications, #""qualifications":{"name":"Master mariner"}"#, "Master mariner"),
            (.responsibilities, #""responsibilities":"<ul><li>Sail<li>Chart</ul>""#, "Sail Chart"),
            (.industry, #""industry":["Shipping",{"name":"Fishing"}]"#, "Shipping; Fishing"),
            (.occupation, #""occupationalCategory":"15-2051""#, "15-2051"),
            (
                .occupation,
                #""occupationalCategory":{"@type":"CategoryCode","codeValue":"15-2051","name":"Modellers"}"#,
                "15-2051 Modellers"
            ),
            (.identifier, #""identifier":{"@type":"PropertyValue","name":"Quay","value":7042}"#, "7042"),
            (.identifier, #""identifier":"Q-7042""#, "Q-7042"), (.identifier, #""identifier":{"name":"Quay"}"#, ""),
            (.url, #""url":"https://quay.example/a?b=1&amp;c""#, "https://quay.example/a?b=1&c"),
            (.url, #""url":{"@id":"https://quay.example/a"}"#, "https://quay.example/a"),

            (
                .salary,
                #""baseSalary":{"@type":"MonetaryAmount","currency":"usd","value":{"@type":"QuantitativeValue","#
                    + #""minValue":120000,"maxValue":150000.0,"unitText":"YEAR"}}"#, "USD 120000-150000 YEAR"
            ),
            (
                .salary, #""baseSalary":{"currency":"GBP","value":{"value":"31.50","unitText":"hourly"}}"#,
                "GBP 31.5 HOUR"
            ),
            (
                .salary, #""baseSalary":{"currency":"GBP","value":{"value":"45,000","unitCode":"ANN"}}"#,
                "GBP 45000 YEAR"
            ),
            (.salary, #""baseSalary":{"currency":"GBP","value":45000}"#, "GBP 45000"),
            (.salary, #""baseSalary":{"currency":"GBP","value":"45000","unitText":"YEAR"}"#, "GBP 45000 YEAR"),
            (.salary, #""baseSalary":{"currency":"GBP","minValue":1,"maxValue":2}"#, "GBP 1-2"),
            (.salary, #""baseSalary":{"value":{"minValue":40000}},"salaryCurrency":"EUR""#, "EUR 40000-"),
            (.salary, #""baseSalary":{"currency":"EUR","value":{"minValue":0,"maxValue":60000}}"#, "EUR -60000"),
            (.salary, #""baseSalary":{"currency":"EUR","value":{"minValue":0,"maxValue":0,"unitText":"YEAR"}}"#, ""),
            (.salary, #""baseSalary":{"currency":"EUR","value":{"minValue":7,"maxValue":5}}"#, "EUR 5-7"),
            (.salary, #""baseSalary":{"currency":"EUR","value":{"minValue":5,"maxValue":5}}"#, "EUR 5"),
            (
                .salary, #""baseSalary":{"@type":"PriceSpecification","price":90000,"priceCurrency":"USD"}"#,
                "USD 90000"
            ),
            (
                .salary, #""baseSalary":{"minPrice":"10","maxPrice":"12","priceCurrency":"USD","unitText":"HUR"}"#,
                "USD 10-12 HOUR"
            ),
            (.salary, #""baseSalary":52000,"salaryCurrency":"USD""#, "USD 52000"),
            (.salary, #""baseSalary":52000"#, "52000"),
            (.salary, #""baseSalary":"$52,000""#, "$ 52000"),
            (.salary, #""baseSalary":"£30k-£40k""#, "GBP 30000-40000"),
            (.salary, #""baseSalary":"Up to £52,000 a year""#, "Up to £52,000 a year"),
            (.salary, #""baseSalary":{"currency":"GBP","value":"Competitive"}"#, "Competitive"),
            (.salary, #""baseSalary":{"currency":"GBP"}"#, ""), (.salary, #""baseSalary":null"#, ""),
            (
                .salary, #""baseSalary":{"currency":"GBP","value":{"value":500,"unitText":"per voyage"}}"#,
                "GBP 500 PER VOYAGE"
            ),
            (
                .salary,
                #""baseSalary":[{"currency":"USD","value":{"value":50,"unitText":"HOUR"}},{"currency":"USD","value":9}]"#,
                "USD 50 HOUR; USD 9"
            ),
        ] as [(FieldName, String, String)])
    func readsTheField(_ name: FieldName, _ member: String, _ value: String) {
        #expect(field(name, member) == value)
    }

    @Test(
        arguments: [
            // As markup, escaped once, and escaped twice.
            (#"<p>R&amp;D</p>"#, "<p>R&amp;D</p>"), (#"&lt;p&gt;R&amp;amp;D&lt;\/p&gt;"#, "<p>R&amp;D</p>"),
            (#"&amp;lt;p&amp;gt;Sea&amp;lt;/p&amp;gt;"#, "<p>Sea</p>"),
            (#"\u0026lt;p\u0026gt;Sea\u0026lt;/p\u0026gt;"#, "<p>Sea</p>"),
            (#"\u003cp\u003eSea\u003c/p\u003e"#, "<p>Sea</p>"),
            // Text that shows markup is left as it is, and so is text without any.
            (#"<p>Write &lt;b&gt; tags</p>"#, "<p>Write &lt;b&gt; tags</p>"), ("Sea &amp; air", "Sea &amp; air"),
            ("Waves &lt; 2 m", "Waves &lt; 2 m"), ("", ""), (" \\n", ""),
            // The parser is never given a NUL.
            (#"<p>a\u0000b</p>"#, "<p>ab</p>"),
        ])
    func unescapesTheDescription(_ description: String, _ markup: String) {
        let posting = posting(#""description":"\#(description)""#)
        #expect(posting.description == (markup.isEmpty ? nil : .markup(Array(markup.utf8))))
    }

    @Test func joinsTheLinesOfAList() {
        #expect(posting(#""description":["a","b"]"#).description == .markup(Array("a\nb".utf8)))
        #expect(posting(#""description":["<b>a</b>","b"]"#).description == .markup(Array("<b>a</b><br>b".utf8)))
    }

    @Test func keepsThePartsInOrder() {
        let posting = posting(#""skills":"c","qualifications":"b","responsibilities":["a"],"industry":"d""#)
        #expect(posting.parts.map(\.name) == [.responsibilities, .qualifications, .skills])
        #expect(posting.hasText)
    }

    @Test func boundsALongList() {
        let places = (0..<5000).map { "\"Town \($0)\"" }.joined(separator: ",")
        #expect(field(.location, "\"jobLocation\":[\(places)]").split(separator: "; ").count == 200)
    }

    // MARK: -

    private func posting(_ member: String) -> StructuredPosting {
        let block = "{\"@type\":\"JobPosting\",\"title\":\"T\",\(member)}"
        return SchemaPostingReader.postings(in: LinkedData([Array(block.utf8)])).first ?? StructuredPosting()
    }

    private func field(_ name: FieldName, _ member: String) -> String {
        let field = posting(member).fields[name]
        #expect(field == nil || field?.origin == .jsonLD)
        return field?.text.string ?? ""
    }
}
