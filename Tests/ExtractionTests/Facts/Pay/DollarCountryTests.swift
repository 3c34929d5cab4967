import Testing

@testable import Extraction
@testable import Postings

@Suite struct DollarCountryTests {
    /// What "$90,000 a year" comes to for a posting of a place.
    @Test(
        arguments: [
            ("Toronto, ON, Canada", "CAD"), ("Toronto, ON", "CAD"), ("Austin, TX", "USD"), ("Sydney, Australia", "AUD"),
            ("Singapore", "SGD"), ("Peoria Metropolitan Area", "USD"), ("", "USD"), ("Oslo", "USD"),
            // The last word is one letter or a figure: it is no code of a state.
            ("Building A", "USD"), ("Area 7", "USD"), ("a 数", "USD"), ("Team é", "USD"),
        ])
    func aDollarIsThatOfThePlace(place: String, currency: String) {
        let extractor = FeatureExtractor(labels: [], matcher: nil, facts: embeddedFacts)
        let posting = JobPosting(
            id: "1", path: "1", location: place.isEmpty ? nil : PostingField(UTF8Text(place), from: .record),
            text: UTF8Text("The salary is $90,000 a year."))
        let salary = extractor.features(of: posting, in: Vocabulary(names: [])).facts.pay.salary?.value
        #expect(salary?.currency == currency)
        #expect(salary?.minimum == 90_000)
    }
}
