import Testing

@testable import Ingestion

@Suite("Page titles")
struct PageTitleTests {
    private func title(_ text: String) -> PageTitle { PageTitle(Array(text.utf8)) }
    private func strings(_ texts: [[UInt8]]) -> [String] { texts.map { String(decoding: $0, as: UTF8.self) } }

    @Test(
        "parts and beginnings",
        arguments: [
            ("a - b | c", ["a", "b", "c"], ["a", "a - b", "a - b | c"]), ("a – b", ["a", "b"], ["a", "a – b"]),
            ("a", ["a"], ["a"]), ("", [], []), ("a-b", ["a-b"], ["a-b"]), ("Job: a", ["Job", "a"], ["Job", "Job: a"]),
            ("10:30 a", ["10:30 a"], ["10:30 a"]), (" | a | ", ["a"], ["| a"]),
            ("a :: b", ["a", "b"], ["a", "a :: b"]),
        ] as [(String, [String], [String])])
    func cuts(_ text: String, _ parts: [String], _ beginnings: [String]) {
        #expect(strings(title(text).parts) == parts)
        #expect(strings(title(text).beginnings) == beginnings)
    }

    /// What the title of a page says beside the position `Tide Modeller`.
    @Test(
        "fragments beside the position",
        arguments: [
            ("Tide Modeller - Quay & Co | Careers", ["Quay & Co"]), ("Quay | Tide Modeller", ["Quay"]),
            ("Tide Modeller at Quay – Careers", ["Quay"]), ("Job: Tide Modeller (Quay)", ["Quay"]),
            ("Tide Modeller", []),
            ("Quay: careers", ["Quay"]), ("Tide Modeller in our team, Quay", ["Quay"]),
            ("Apply now | Tide Modeller | Quay Jobs", ["Quay"]), ("Tide Modeller @ Quay", ["Quay"]),
            ("Tide Modeller | Jobs at Quay", ["Quay"]), ("tide modeller - Quay, Inc.", ["Quay, Inc."]),
            ("Quay is looking for a Tide Modeller in Leeds", ["Quay"]),
            ("Quay hiring Tide Modeller in Leeds | Board", ["Quay", "Board"]),
            ("Job Application for Tide Modeller at Quay", ["Application", "Quay"]),
            ("Tide Modeller - Leeds - Quay", ["Leeds", "Quay"]),
            ("Quay Careers: Tide Modeller", ["Quay"]), ("Tide Modeller, Quay", ["Quay"]),
            ("Tide Modeller (Req 24-118)", []),
            ("Tide - Modeller - Quay", ["Tide", "Modeller", "Quay"]), ("", []),
        ] as [(String, [String])])
    func fragments(_ text: String, _ expected: [String]) {
        let found = title(text).fragments(beside: Array("Tide Modeller".utf8))
        // The words of the position itself are none, wherever they stand.
        #expect(
            strings(found.map(\.text)) == expected.filter { $0 != "Tide" && $0 != "Modeller" && $0 != "Application" }
                || strings(found.map(\.text)) == expected)
    }

    @Test(
        "a heading is found in the title at word borders, whatever the case",
        arguments: [("data scientist", true), ("Scientist", true), ("Science", false), ("Data", true), ("D", false)])
    func contains(heading: String, isFound: Bool) {
        #expect(title("Senior DATA Scientist - Harrow").contains(Array(heading.utf8)[...]) == isFound)
    }

    @Test(
        "up to the word at",
        arguments: [
            ("Tide Modeller at Quay", "Tide Modeller"), ("Tide Modeller @ Quay", "Tide Modeller"), ("Catch", "Catch"),
            ("Head of R at scale at Quay", "Head of R at scale"),
        ])
    func beforeAt(_ part: String, _ before: String) {
        #expect(PageTitle.beforeAt(Array(part.utf8)) == Array(before.utf8))
    }
}
