internal import Extraction
internal import Postings

/// A range of pay in words.
struct SalaryWording {
    private let salary: Salary

    init(_ salary: Salary) {
        self.salary = salary
    }

    /// `USD 60 – 75 an hour`, as the posting has it.
    var asSaid: String {
        amounts(salary.minimum, salary.maximum) + (salary.period.map { " \(Self.per($0))" } ?? "")
    }

    /// The same for a year with the rule behind it, `USD 124,800 – 156,000 (× 2,080 hours)`; nil where the posting says a
    /// year, or no time at all.
    var yearly: String? {
        guard let period = salary.period, period != .year, let yearly = salary.yearly else { return nil }
        let unit = period.rawValue + "s"
        return "\(amounts(yearly.minimum, yearly.maximum)) (× \(DecimalText.grouped(period.perYear)) \(unit))"
    }

    private func amounts(_ minimum: Double?, _ maximum: Double?) -> String {
        let currency = salary.currency.map { "\($0) " } ?? ""
        switch (minimum, maximum) {
        case (let minimum?, let maximum?) where minimum == maximum: return currency + Self.amount(minimum)
        case (let minimum?, let maximum?): return "\(currency)\(Self.amount(minimum)) – \(Self.amount(maximum))"
        case (let minimum?, nil): return "from \(currency)\(Self.amount(minimum))"
        case (nil, let maximum?): return "up to \(currency)\(Self.amount(maximum))"
        case (nil, nil): return "\(currency)not said"
        }
    }

    /// `120,000`, `37.50`: money has two decimals or none.
    private static func amount(_ value: Double) -> String {
        guard let figure = DecimalText.figure(value), let whole = Int(figure.prefix { $0 != "." }) else {
            return "out of range"
        }
        let cents = figure.drop { $0 != "." }.dropFirst()
        return DecimalText.grouped(whole) + (cents.isEmpty ? "" : ".\(cents)\(cents.count == 1 ? "0" : "")")
    }

    private static func per(_ period: SalaryPeriod) -> String { period == .hour ? "an hour" : "a \(period.rawValue)" }
}
