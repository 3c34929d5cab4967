/// Reads the `Date` of a mail or a saved page (RFC 5322): `Tue, 17 Mar 2026 09:05:00 +0100`.
enum MailDate {
    /// The date as ISO 8601, with the time and its offset where they are given; nil where it cannot be read.
    static func iso(_ text: String) -> String? {
        // A comment in parentheses may name the time zone once more.
        let plain = text.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        var words = plain.split { $0 == " " || $0 == "," || $0 == "-" && !plain.contains(":") }[...]
        if let first = words.first, Int(first) == nil { words.removeFirst() }
        guard words.count >= 3, let day = Int(words[words.startIndex]), (1...31).contains(day),
            let month = months.firstIndex(of: words[words.startIndex + 1].prefix(3).lowercased()),
            var year = Int(words[words.startIndex + 2])
        else { return nil }
        if year < 50 { year += 2000 } else if year < 100 { year += 1900 }
        guard (1970...9999).contains(year) else { return nil }
        let date = "\(year)-\(padded(month + 1))-\(padded(day))"
        let rest = words.dropFirst(3)
        let clock = rest.first.map { $0.split(separator: ":").compactMap { Int($0) } } ?? []
        guard clock.count >= 2, clock[0] < 24, clock[1] < 60, clock.allSatisfy({ $0 >= 0 }) else { return date }
        let seconds = clock.count > 2 ? min(clock[2], 59) : 0
        let time = "\(padded(clock[0])):\(padded(clock[1])):\(padded(seconds))"
        return "\(date)T\(time)\(rest.dropFirst().first.flatMap(offset) ?? "")"
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// `+0100` as `+01:00`; nil for what does not say an offset.
    private static func offset(_ word: Substring) -> String? {
        if ["GMT", "UT", "UTC", "Z", "+0000", "-0000"].contains(word.uppercased()) { return "Z" }
        guard word.count == 5, word.hasPrefix("+") || word.hasPrefix("-"),
            word.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return "\(word.prefix(3)):\(word.suffix(2))"
    }
}
