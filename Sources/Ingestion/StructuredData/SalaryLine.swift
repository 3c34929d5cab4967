/// An amount of pay as one line: `USD 120000-150000 YEAR`.
struct SalaryLine {
    /// The line; the source's own words where they are no amount, empty where there is nothing.
    let text: [UInt8]

    /// Puts a line together from what schema.org keeps apart, each as it is written, or empty.
    ///
    /// An amount of 0 is none: boards write it where the employer names no pay.
    init(value: [UInt8], minimum: [UInt8], maximum: [UInt8], currency: [UInt8], unit: [UInt8]) {
        let single = SalaryLine.amounts(value)
        var low = SalaryLine.amounts(minimum)?.low
        var high = SalaryLine.amounts(maximum)?.high
        if low == nil && high == nil {
            low = single?.low
            high = single?.high
        }
        if let first = low, let second = high, first.value > second.value { swap(&low, &high) }

        let amount: String
        switch (low, high) {
        case (let low?, let high?): amount = low == high ? low.text : "\(low.text)-\(high.text)"
        case (let low?, nil): amount = "\(low.text)-"
        case (nil, let high?): amount = "-\(high.text)"
        case (nil, nil):
            // Words say more than a currency without an amount.
            text = single == nil ? value.contains { $0 > 0x20 } ? value : [] : []
            return
        }
        let sign = single?.currency ?? SalaryLine.amounts(minimum)?.currency
        let parts = [
            SalaryLine.currency(currency) ?? sign.flatMap { SalaryLine.currency($0) }, Array(amount.utf8),
            SalaryLine.period(unit),
        ]
        text = Array(parts.compactMap(\.self).joined(separator: [0x20]))
    }

    /// What a text says of amounts: nil for words, no bounds for zero.
    private struct Amounts {
        var low: PlainNumber?
        var high: PlainNumber?
        var currency: [UInt8]?
    }

    /// Reads `120000`, `$120,000`, `100k - 120k`.
    private static func amounts(_ text: [UInt8]) -> Amounts? {
        guard !text.isEmpty, text.count <= 60 else { return nil }
        var amounts = Amounts()
        let dashless = String(decoding: text, as: UTF8.self).split(
            whereSeparator: { $0 == "-" || $0 == "–" || $0 == "—" })
        guard (1...2).contains(dashless.count) else { return nil }
        var numbers: [PlainNumber] = []
        for part in dashless {
            let (number, sign) = withoutSign(Array(part.utf8))
            guard let number = PlainNumber(number) else { return nil }
            numbers.append(number)
            amounts.currency = amounts.currency ?? sign
        }
        func bound(_ number: PlainNumber) -> PlainNumber? { number.value > 0 ? number : nil }
        amounts.low = bound(numbers[0])
        amounts.high = bound(numbers[numbers.count - 1])
        return amounts
    }

    /// An amount without the currency in front of it or behind it.
    private static func withoutSign(_ bytes: [UInt8]) -> (number: [UInt8], sign: [UInt8]?) {
        func isPart(_ byte: UInt8) -> Bool {
            byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        }
        guard let first = bytes.firstIndex(where: isPart), let end = bytes.lastIndex(where: isPart) else {
            return (bytes, nil)
        }
        // `45k` keeps its k, and `1e5` is read whole.
        let last = end + 1 < bytes.count && bytes[end + 1] | 0x20 == UInt8(ascii: "k") ? end + 1 : end
        let around = (Array(bytes[..<first]), Array(bytes[(last + 1)...]))
        for sign in [around.0, around.1] {
            let trimmed = sign.filter { $0 > 0x20 }
            if trimmed.isEmpty { continue }
            guard let known = currency(trimmed), known.count == 3 || known == [UInt8(ascii: "$")] else {
                return (bytes, nil)
            }
            return (Array(bytes[first...last]), trimmed)
        }
        return (Array(bytes[first...last]), nil)
    }

    /// A currency by its code in ISO 4217 where its sign or letters tell it, else as it is written.
    private static func currency(_ text: [UInt8]) -> [UInt8]? {
        let trimmed = text.filter { $0 > 0x20 }
        guard !trimmed.isEmpty else { return nil }
        if trimmed.count == 3, trimmed.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) {
            return trimmed.map { $0 & ~0x20 }
        }
        switch String(decoding: trimmed, as: UTF8.self) {
        case "€": return Array("EUR".utf8)
        case "£": return Array("GBP".utf8)
        case "US$": return Array("USD".utf8)
        case "C$", "CA$": return Array("CAD".utf8)
        case "A$", "AU$": return Array("AUD".utf8)
        case "₹": return Array("INR".utf8)
        default: return trimmed
        }
    }

    /// The period of an amount in the words of schema.org; another unit in capitals, as it is written.
    private static func period(_ unit: [UInt8]) -> [UInt8]? {
        let letters = unit.filter { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }.map { $0 | 0x20 }
        guard !letters.isEmpty else { return nil }
        for (name, words) in periods where words.contains(String(decoding: letters, as: UTF8.self)) {
            return Array(name.utf8)
        }
        return unit.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & ~0x20 : $0 }
    }

    /// Units as pages write them; the codes of three letters are those of UN/CEFACT recommendation 20.
    private static let periods: [(name: String, words: Set<String>)] = [
        ("HOUR", ["hour", "hours", "hourly", "hr", "perhour", "anhour", "hur", "h"]),
        ("DAY", ["day", "days", "daily", "perday", "aday", "d"]),
        ("WEEK", ["week", "weeks", "weekly", "perweek", "aweek", "wee", "wk"]),
        ("MONTH", ["month", "months", "monthly", "permonth", "amonth", "mon", "mth"]),
        (
            "YEAR",
            [
                "year", "years", "yearly", "peryear", "ayear", "annual", "annually", "annum", "perannum", "pa", "ann",
                "yr", "y",
            ]
        ),
    ]
}
