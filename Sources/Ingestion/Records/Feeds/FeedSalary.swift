/// A feed's pay as one line, in the grammar of ``FieldName/salary``: `USD 120000-150000 YEAR`.
struct FeedSalary {
    let minimum: [UInt8]
    let maximum: [UInt8]
    let currency: [UInt8]
    /// `per-year-salary` (Lever), `1 YEAR` (Ashby), or empty.
    var interval: [UInt8] = []

    /// The line; empty where no amount is given.
    var text: [UInt8] {
        let (low, high) = (FeedSalary.number(minimum), FeedSalary.number(maximum))
        let figures: String
        switch (low, high) {
        case (nil, nil): return []
        case (let low?, nil): figures = "\(low)-"
        case (nil, let high?): figures = "-\(high)"
        case (let low?, let high?): figures = low == high ? low : "\(low)-\(high)"
        }
        var parts: [String] = []
        let code = String(decoding: currency, as: UTF8.self).uppercased()
        if code.utf8.count == 3, code.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) { parts.append(code) }
        parts.append(figures)
        if let period { parts.append(period) }
        return Array(parts.joined(separator: " ").utf8)
    }

    /// The unit of time that the interval names, if it is one of it.
    private var period: String? {
        let words = String(decoding: interval, as: UTF8.self).uppercased().split { $0 == "-" || $0 == " " || $0 == "_" }
        if let count = words.first.flatMap({ Int($0) }), count != 1 { return nil }
        return ["HOUR", "DAY", "WEEK", "MONTH", "YEAR"].first { unit in words.contains { $0 == unit } }
    }

    /// An amount as plain decimal: no exponent, no empty fraction; nil for what is no positive number.
    private static func number(_ bytes: [UInt8]) -> String? {
        guard let value = Double(String(decoding: bytes, as: UTF8.self)), value > 0, value < 1e12 else { return nil }
        let cents = (value * 100).rounded()
        return decimal(cents: Int(cents))
    }

    private static func decimal(cents: Int) -> String {
        let rest = cents % 100
        if rest == 0 { return "\(cents / 100)" }
        return "\(cents / 100)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }

    /// Cents as the amount that they are.
    static func fromCents(_ bytes: [UInt8]) -> [UInt8] {
        guard let cents = Int(String(decoding: bytes, as: UTF8.self)), cents > 0 else { return [] }
        return Array(decimal(cents: cents).utf8)
    }
}
