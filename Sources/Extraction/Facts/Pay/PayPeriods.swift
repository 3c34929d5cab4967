internal import Postings

/// The times that amounts are for: how they are abbreviated, and which amounts they may have.
enum PayPeriods {
    /// Right behind an amount or a slash: `$35/hr`, `£50,000 pa`.
    private static let short: [UInt64: SalaryPeriod] = {
        let words: [(SalaryPeriod, [String])] = [
            (.hour, ["hr", "h", "hour", "ph", "phr", "hourly"]),
            (.day, ["day", "d", "pd", "daily", "diem"]),
            (.week, ["week", "wk", "pw", "weekly"]),
            (.month, ["month", "mo", "mth", "pm", "pcm", "monthly"]),
            (.year, ["year", "yr", "y", "pa", "annum", "lpa", "annually", "yearly", "ann"]),
        ]
        var table: [UInt64: SalaryPeriod] = [:]
        for (period, names) in words {
            for name in names { table[TokenHash.word(name)] = period }
        }
        return table
    }()

    /// The period that a word names, which stands right behind an amount.
    static func short(_ token: Token) -> SalaryPeriod? {
        let isSingle = token.end - token.start == 1
        guard token.gap == .slash || !isSingle else { return nil }
        return short[token.hash]
    }

    /// The period that letters glued to a number name: `£450-500pd`, `$30ph`; not `3d`, `5h`, `10y`.
    static func glued(_ letters: Token) -> SalaryPeriod? {
        letters.end - letters.start > 1 && !counted.contains(letters) ? short[letters.hash] : nil
    }

    /// Glued to a number these are a time, not what is paid for one: `5hr`, `3pm`.
    private static let counted: WordSet = [
        "hr", "hour", "day", "week", "wk", "month", "mo", "mth", "year", "yr", "pm", "daily", "weekly", "monthly",
        "yearly", "hourly",
    ]

    /// Whole words behind a bare number that say how long something lasts: `8 hour shifts`, `a 40 hour week`.
    static func isDuration(_ token: Token) -> Bool { token.gap <= .hyphen && times.contains(token) }

    private static let times: WordSet = [
        "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
    ]

    /// The amounts that are pay for a time, in dollars, euros and their like: wide, to tell pay from other money only.
    static func isPlausible(_ low: Double, _ high: Double, _ period: SalaryPeriod, _ currency: Currency?) -> Bool {
        let unit = value(of: currency)
        let bounds: ClosedRange<Double> =
            switch period {
            case .hour: 5...900
            case .day: 40...6000
            case .week: 100...15_000
            case .month: 250...70_000
            case .year: 8_000...3_000_000
            }
        // Weak currencies are paid in much larger numbers, and not so strictly.
        let most = unit == 1 ? bounds.upperBound : bounds.upperBound * unit * 10
        return high >= bounds.lowerBound * (unit == 1 ? 1 : unit / 10) && low <= most && high <= most
    }

    /// The period that the size of an amount tells, where nothing else does; nil between the clear sizes.
    static func told(by low: Double, _ high: Double, _ currency: Currency?) -> SalaryPeriod? {
        let unit = value(of: currency)
        switch high / unit {
        case 12_000...3_000_000: return low / unit >= 5_000 ? .year : nil
        case 12...150: return unit <= 4 ? .hour : nil
        case 1_500..<10_000: return .month
        // Rates of contractors in Europe.
        case 200..<1_500: return currency == .code("GBP") || currency == .code("EUR") ? .day : nil
        default: return nil
        }
    }

    /// About how many of a currency are worth a dollar or a euro; only the order of size counts.
    static func value(of currency: Currency?) -> Double {
        guard case .code(let code) = currency else { return currency == .crown ? 10 : 1 }
        return switch code {
        case "PLN", "RON", "BRL", "MYR", "AED", "SAR", "QAR", "ILS", "CNY", "HKD": 4
        case "RUB": 60
        case "SEK", "NOK", "DKK", "CZK", "ZAR", "MXN", "UAH", "TRY", "TWD", "THB", "EGP": 10
        case "INR", "JPY", "PHP", "ISK", "KES", "PKR", "BDT", "LKR", "ARS": 50
        case "HUF", "KRW", "NGN", "CLP", "COP", "KZT": 300
        case "IDR", "VND": 5000
        default: 1
        }
    }
}
