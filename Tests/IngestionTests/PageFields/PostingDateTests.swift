import Testing

@testable import Ingestion

@Suite struct PostingDateTests {
    @Test(
        arguments: [
            // ISO 8601 and its prefixes.
            ("2026-03-17", "2026-03-17"), ("2026-03-17T09:30:00+02:00", "2026-03-17"),
            ("2026-03-17 09:30", "2026-03-17"),
            (" 2026-03-17 ", "2026-03-17"), ("2026-03", "2026-03"), ("2026", "2026"), ("2024-02-29", "2024-02-29"),
            // Numbers that can be read in one way.
            ("2026/03/17", "2026-03-17"), ("20260317", "2026-03-17"), ("17.03.2026", "2026-03-17"),
            ("4.3.2026", "2026-03-04"), ("17/03/2026", "2026-03-17"), ("03/17/2026", "2026-03-17"),
            ("05/05/2026", "2026-05-05"), ("17-03-2026 09:30", "2026-03-17"),
            // The month in letters.
            ("3 March 2026", "2026-03-03"), ("March 3, 2026", "2026-03-03"), ("3rd of March, 2026", "2026-03-03"),
            ("Tue, 17 Mar 2026 08:00:00 GMT", "2026-03-17"), ("Sept. 5, 2025", "2025-09-05"),
            ("DECEMBER 2025", "2025-12"),
            ("1\u{A0}May\u{A0}2026", "2026-05-01"),
        ])
    func reads(_ text: String, _ date: String) {
        #expect(PostingDate.iso(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == date)
    }

    @Test(arguments: [
        "", " ", "soon", "today", "3 days ago", "March", "17", "March 17",
        // Ambiguous.
        "03/04/2026", "3/4/26", "17.03.26", "17/17/2026", "1.2.3", "17.03.2026.1", "2026/03", "20261317", "20260230",
        // No such day or month.
        "2026-13-01", "2026-00-10", "2026-03-00", "2026-03-32", "2026-02-30", "2025-02-29", "2026-04-31",
        // No year of a posting; milliseconds.
        "0026-03-17", "1742200000000", "12345678",
    ])
    func refuses(_ text: String) {
        #expect(PostingDate.iso(Array(text.utf8)) == nil)
    }

    /// Whatever month is spelled, its twelve names are twelve numbers.
    @Test func knowsTheMonths() {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        for (index, name) in names.enumerated() {
            let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
            for spelling in [name, name.uppercased(), String(name.prefix(3)), "\(name.prefix(3))."] {
                #expect(
                    PostingDate.iso(Array("9 \(spelling) 2025".utf8)) == Array("2025-\(number)-09".utf8), "\(spelling)")
            }
        }
    }
}
