import Foundation
import Testing

@testable import Ingestion

@Suite struct EpochDateTests {
    @Test(
        arguments: [
            ("1700000000", "2023-11-14"), ("1700000000000", "2023-11-14"), ("1713397508000.0", "2024-04-17"),
            ("1709164800", "2024-02-29"), ("1709251199", "2024-02-29"), ("1709251200", "2024-03-01"),
            ("2026", nil), ("20260317", nil), ("17000000000", nil), ("1700000000x", nil), ("-1700000000", nil),
            ("", nil),
        ])
    func reads(_ text: String, _ date: String?) {
        #expect(EpochDate.iso(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == date)
    }

    /// Every day of two centuries, and days around leap years beyond, against Foundation's calendar.
    @Test func agreesWithTheCalendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for day in stride(from: -40_000, to: 50_000, by: 13) {
            let parts = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(day) * 86_400))
            let text = String(format: "%04d-%02d-%02d", parts.year!, parts.month!, parts.day!)
            for second in [0, 86_399] {
                let read = EpochDate.day(secondsSince1970: day * 86_400 + second)
                #expect(String(decoding: read, as: UTF8.self) == text)
            }
        }
    }
}
