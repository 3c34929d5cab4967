/// What is written of a currency beside an amount.
enum Currency: Sendable, Hashable {
    /// ISO 4217.
    case code(String)
    /// `$` alone: the country tells which dollar.
    case dollar
    /// `kr` alone: the country tells which crown.
    case crown

    /// Whether two amounts of one range may be written so: `$90,000 - $110,000 CAD`.
    func agrees(with other: Currency) -> Bool {
        switch (self, other) {
        case (.dollar, .code(let code)), (.code(let code), .dollar): CurrencyTable.dollars.contains(code)
        case (.crown, .code(let code)), (.code(let code), .crown): CurrencyTable.crowns.contains(code)
        default: self == other
        }
    }

    /// The one of two that says more.
    func moreExact(_ other: Currency?) -> Currency {
        if case .code = self { return self }
        return other ?? self
    }
}

/// How currencies are written: signs, codes and words.
enum CurrencyTable {
    /// Currencies that are called dollar.
    static let dollars: Set<String> = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN"]
    /// Currencies that are called crown.
    static let crowns: Set<String> = ["SEK", "NOK", "DKK", "CZK", "ISK"]

    /// Signs, longest first where one begins another.
    static let signs: [(bytes: [UInt8], currency: Currency)] = {
        let signs: [(String, Currency)] = [
            ("$", .dollar), ("£", .code("GBP")), ("€", .code("EUR")), ("₹", .code("INR")), ("¥", .code("JPY")),
            ("₪", .code("ILS")), ("₱", .code("PHP")), ("₩", .code("KRW")), ("₫", .code("VND")), ("₺", .code("TRY")),
            ("₽", .code("RUB")), ("₸", .code("KZT")), ("₦", .code("NGN")), ("฿", .code("THB")), ("₴", .code("UAH")),
            ("＄", .dollar), ("₣", .code("CHF")),
        ]
        return signs.map { (Array($0.0.utf8), $0.1) }
    }()

    /// What stands before a `$`: `CA$`, `US$`, `AUD $`.
    static let beforeDollar: [UInt64: String] = hashed([
        "us": "USD", "usd": "USD", "u.s": "USD", "c": "CAD", "ca": "CAD", "cad": "CAD", "cdn": "CAD", "can": "CAD",
        "a": "AUD", "au": "AUD", "aud": "AUD", "aus": "AUD", "s": "SGD", "sg": "SGD", "sgd": "SGD", "nz": "NZD",
        "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "r": "BRL", "mx": "MXN", "mxn": "MXN", "nt": "TWD", "ntd": "TWD",
    ])

    /// Codes: they count in capitals only, because `all`, `try` and `top` are words.
    static let codes: [UInt64: String] = {
        let codes = [
            "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "SGD", "HKD", "INR", "CHF", "SEK", "NOK", "DKK", "ISK", "CZK",
            "PLN",
            "HUF", "RON", "BGN", "JPY", "CNY", "KRW", "TWD", "THB", "MYR", "IDR", "PHP", "VND", "AED", "SAR", "QAR",
            "ILS",
            "TRY", "ZAR", "NGN", "KES", "EGP", "BRL", "MXN", "ARS", "CLP", "COP", "PKR", "BDT", "LKR", "UAH", "RUB",
            "KZT", "GEL", "KWD", "BHD", "OMR", "MAD", "TND", "UZS", "RSD",
        ]
        var table = hashed(["rmb": "CNY", "cdn": "CAD", "nis": "ILS"])
        for code in codes { table[TokenHash.word(code.lowercased())] = code }
        return table
    }()

    /// Words, in any letter case.
    static let words: [UInt64: Currency] = {
        var table: [UInt64: Currency] = [TokenHash.word("dollars"): .dollar, TokenHash.word("kr"): .crown]
        let names: [String: [String]] = [
            "EUR": ["euro", "euros", "eur"], "GBP": ["pounds", "gbp"], "INR": ["rs", "rupees", "inr"], "USD": ["usd"],
            "CAD": ["cad"], "AUD": ["aud"], "PLN": ["zł", "zl", "zloty"], "CZK": ["kč"], "SEK": ["sek"],
            "CHF": ["francs", "chf"], "CNY": ["rmb"], "NGN": ["naira"], "AED": ["dirham", "dirhams"],
            "RUB": ["rubles", "roubles"], "JPY": ["yen"],
        ]
        for (code, words) in names {
            for word in words { table[TokenHash.word(word)] = .code(code) }
        }
        return table
    }()

    private static func hashed(_ table: [String: String]) -> [UInt64: String] {
        Dictionary(uniqueKeysWithValues: table.map { (TokenHash.word($0.key), $0.value) })
    }
}
