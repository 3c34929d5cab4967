import Postings
import Testing

@testable import Ingestion

@Suite struct HeadLineTests {
    private func line(_ text: String) -> HeadLine { HeadLine(Array(text.utf8)[...]) }

    @Test(
        arguments: [
            ("a | b", ["a", "b"]), ("a · b • c", ["a", "b", "c"]), ("a – b — c", ["a", "b", "c"]),
            ("a - b / c", ["a", "b", "c"]),
            ("£62,000–£70,000", ["£62,000–£70,000"]), ("on-site", ["on-site"]), ("", []), ("| a |", ["a"]),
            ("a /", ["a"]),
        ] as [(String, [String])])
    func cuts(_ text: String, _ parts: [String]) {
        let cut = line(text + " ").parts.map { String(decoding: $0, as: UTF8.self) }
        #expect(cut == parts)
    }

    @Test(
        arguments: [
            ("Quay Harbour · Leeds, hybrid · £62,000", "Quay Harbour"), ("Quay | Charlotte, NC | Full time", "Quay"),
            ("Quay Cooperative, Omaha NE", "Quay Cooperative"), ("Quay Ltd", "Quay Ltd"),
            ("Quay — Remote (US)", "Quay"),
            ("Leeds — Hybrid — £70k", "Leeds"), ("Leeds / £48k / 35 hrs", nil), ("£48k | Leeds", nil),
            ("Full time", nil),
            ("A sentence about the quay.", nil), ("Leeds", nil), ("Norwich (hybrid, two days) • £70,000", nil),
        ] as [(String, String?)])
    func findsTheEmployer(_ text: String, _ name: String?) {
        #expect(line(text).employer(beforeTitle: false).map { String(decoding: $0, as: UTF8.self) } == name)
    }

    @Test(
        arguments: [
            ("Full-time", FieldName.employmentType), ("part time", .employmentType), ("Remote", .workplace),
            ("On-site", .workplace),
            ("$98,000 a year", .salary), ("€4.150 to €5.720", .salary), ("58 000 kr", .salary), ("Leeds", nil),
            ("$", nil),
        ] as [(String, FieldName?)])
    func tellsFacts(_ text: String, _ name: FieldName?) { #expect(HeadFact.kind(Array(text.utf8)[...]) == name) }

    @Test(
        arguments: [
            ("Leeds, West Yorkshire", true), ("San Francisco or London", true), ("Remote (US)", true), ("Leeds", false),
            ("EngineeringLeeds, Yorkshire", false), ("McLean, Virginia", true), ("Working student, Part-time", false),
            ("£70,000, Leeds", false), ("", false),
        ])
    func tellsPlaces(_ text: String, _ isPlace: Bool) { #expect(HeadFact.isPlace(Array(text.utf8)[...]) == isPlace) }

    @Test(
        arguments: [("Remote in Spain", "Spain"), ("49 Locations", nil), ("Leeds", "Leeds"), ("$9", nil), ("", nil)]
            as [(String, String?)])
    func cleansPlaces(_ text: String, _ place: String?) {
        #expect(HeadFact.place(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == place)
    }
}
