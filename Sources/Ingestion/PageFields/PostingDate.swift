/// Brings a date of posting into ISO 8601.
enum PostingDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The date as `YYYY-MM-DD`, or `YYYY-MM` where no day is given; nil for what is no date.
    ///
    /// Read are ISO 8601 with or without a time of day, and dates that spell the month (`3 March 2026`,
    /// `March 3, 2026`). Dates of numbers alone (`03/04/2026`) are ambiguous and stay unread.
    static func iso(_ text: [UInt8]) -> [UInt8]? {
        // Nearly all dates of structured data are ISO 8601 already; no string is made of them.
        if let date = isoPrefix(Array(text.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") })) { return date }
        let words = String(decoding: text, as: UTF8.self).split { " ,\u{A0}".contains($0) }.map { $0.lowercased() }
        if let first = words.first, let date = isoPrefix(Array(first.utf8)) { return date }
        var day: Int?
        var month: Int?
        var year: Int?
        for word in words {
            if let index = months.firstIndex(where: { word.hasPrefix($0) }),
                word.utf8.allSatisfy({ $0 >= 0x61 || $0 == 0x2E })
            {
                month = month ?? index + 1
            } else if let number = Int(word.prefix { $0.isASCII && $0.isNumber }) {
                if (1990...2100).contains(number) {
                    year = year ?? number
                } else if (1...31).contains(number) {
                    day = day ?? number
                }
            }
        }
        guard let month, let year else { return nil }
        if let day, day > days(in: month, of: year) { return nil }
        let date = "\(year)-\(twoDigits(month))" + (day.map { "-\(twoDigits($0))" } ?? "")
        return Array(date.utf8)
    }

    /// The length of a month of the Gregorian calendar.
    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    /// `2026`, `2026-03` or `2026-03-17` at the beginning, with a legal month and day.
    private static func isoPrefix(_ bytes: [UInt8]) -> [UInt8]? {
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard byte >= 0x30 && byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), (1900...2100).contains(year) else { return nil }
        let dash = UInt8(ascii: "-")
        guard bytes.count > 4 else { return bytes }
        guard bytes[4] == dash, let month = number(5..<7), (1...12).contains(month) else { return nil }
        guard bytes.count > 7, bytes[7] == dash, let day = number(8..<10), (1...days(in: month, of: year)).contains(day)
        else {
            return bytes.count == 7 ? bytes : nil
        }
        return Array(bytes[0..<10])
    }
}
