/// Brings a date of posting into ISO 8601.
enum PostingDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The date as `YYYY-MM-DD`, or `YYYY-MM` where no day is given; nil for what is no date.
    ///
    /// Read are ISO 8601 with or without a time of day, dates that spell the month (`3 March 2026`, `March 3, 2026`), and
    /// dates of numbers that can be read in one way alone: `2026/03/17`, `20260317`, `17.03.2026` (with full stops the day
    /// comes first everywhere), `17/03/2026` and `03/17/2026`. `03/04/2026` stays unread.
    static func iso(_ text: [UInt8]) -> [UInt8]? {
        // Nearly all dates of structured data are ISO 8601 already; no string is made of them.
        if let date = isoPrefix(Array(text.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") })) { return date }
        let words = String(decoding: text, as: UTF8.self).split { " ,\u{A0}".contains($0) }.map { $0.lowercased() }
        if let first = words.first, let date = isoPrefix(Array(first.utf8)) ?? numbers(Array(first.utf8)) {
            return date
        }
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

    /// A date of three numbers, or of eight digits.
    private static func numbers(_ bytes: [UInt8]) -> [UInt8]? {
        func number(_ digits: ArraySlice<UInt8>) -> Int? {
            guard (1...4).contains(digits.count), digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        func date(_ year: Int?, _ month: Int?, _ day: Int?) -> [UInt8]? {
            guard let year, let month, let day, (1990...2100).contains(year), (1...12).contains(month),
                (1...days(in: month, of: year)).contains(day)
            else { return nil }
            return Array("\(year)-\(twoDigits(month))-\(twoDigits(day))".utf8)
        }
        guard let separator = bytes.first(where: { $0 < 0x30 || $0 > 0x39 }) else {
            guard bytes.count == 8 else { return nil }
            return date(number(bytes[..<4]), number(bytes[4..<6]), number(bytes[6...]))
        }
        guard bytes.count <= 10,
            separator == UInt8(ascii: "/") || separator == UInt8(ascii: ".") || separator == UInt8(ascii: "-")
        else { return nil }
        let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, let first = number(parts[0]), let second = number(parts[1]),
            let third = number(parts[2])
        else { return nil }
        if parts[0].count == 4 { return date(first, second, third) }
        guard parts[2].count == 4 else { return nil }
        if separator == UInt8(ascii: ".") || first > 12 || first == second { return date(third, second, first) }
        return second > 12 ? date(third, first, second) : nil
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
