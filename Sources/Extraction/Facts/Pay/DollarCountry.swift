internal import Postings

/// Tells which dollar `$` means, which crown `kr`, and what a bare `70-85K` is paid in: by where the work is done.
enum DollarCountry {
    /// Words of places, lower case, each with the currency that is meant there.
    private static let dollarPlaces: [UInt64: String] = hashed([
        "CAD": [
            "canada", "ontario", "quebec", "québec", "alberta", "manitoba", "saskatchewan", "toronto", "montreal",
            "montréal", "vancouver", "calgary", "ottawa", "edmonton", "winnipeg", "mississauga", "waterloo", "burnaby",
        ],
        "AUD": ["australia", "sydney", "melbourne", "brisbane", "adelaide", "canberra", "nsw", "queensland"],
        "NZD": ["zealand", "auckland", "wellington", "christchurch"],
        "SGD": ["singapore"],
        "HKD": ["kong"],
        "TWD": ["taiwan", "taipei"],
        "MXN": ["méxico"],
        // A place of the same name elsewhere: Vancouver, WA; Ontario, CA; Melbourne, FL.
        "USD": ["usa", "us", "states", "washington", "california", "florida", "texas"],
    ])
    /// Canadian provinces as addresses abbreviate them; they count in capitals only.
    private static let provinces: Set<UInt64> = Set(
        ["on", "bc", "qc", "ab", "mb", "ns", "nb", "sk", "nl", "pe"].map(TokenHash.word))
    /// States of the USA, in capitals only.
    private static let states: Set<UInt64> = Set(
        [
            "al", "ak", "az", "ar", "ca", "co", "ct", "de", "fl", "ga", "hi", "id", "il", "in", "ia", "ks", "ky", "la",
            "me",
            "md", "ma", "mi", "mn", "ms", "mo", "mt", "ne", "nv", "nh", "nj", "nm", "ny", "nc", "nd", "oh", "ok", "or",
            "pa",
            "ri", "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy", "dc",
        ]
        .map(TokenHash.word))
    private static let crownPlaces: [UInt64: String] = hashed([
        "SEK": ["sweden", "stockholm", "gothenburg", "göteborg", "malmö", "sverige"],
        "NOK": ["norway", "oslo", "bergen", "norge"],
        "DKK": ["denmark", "copenhagen", "aarhus", "danmark"],
        "ISK": ["iceland", "reykjavik"],
    ])

    /// Where a bare amount is neither dollars nor crowns.
    private static let otherPlaces: [UInt64: String] = hashed([
        "GBP": ["uk", "kingdom", "england", "scotland", "wales", "london", "manchester", "gb"],
        "EUR": [
            "germany", "france", "spain", "italy", "netherlands", "belgium", "ireland", "portugal", "austria",
            "finland",
            "greece", "luxembourg", "estonia", "latvia", "lithuania", "slovakia", "slovenia", "cyprus", "malta",
            "croatia",
            "berlin", "paris", "madrid", "barcelona", "amsterdam", "brussels", "dublin", "lisbon", "munich", "vienna",
        ],
        "INR": ["india", "bangalore", "bengaluru", "hyderabad", "mumbai", "pune", "delhi", "chennai"],
        "CHF": ["switzerland", "zurich", "geneva", "basel", "lausanne"], "PLN": ["poland", "warsaw"],
        "CZK": ["czechia", "prague"], "ILS": ["israel"], "JPY": ["japan"], "AED": ["emirates", "dubai"],
        "BRL": ["brazil"],
    ])

    /// The code of a currency at a place.
    ///
    /// - Parameters:
    ///   - currency: what is written beside the amount; nil for nothing.
    ///   - location: the fields that say where the work is done, the most telling first.
    ///   - codes: the codes of the text's amounts, which tell where no place does.
    static func code(of currency: Currency?, at location: [UTF8Text], codes: [String]) -> String? {
        switch currency {
        case .code(let code)?: return code
        case nil:
            if let code = codes.first { return code }
            for place in location {
                for places in [otherPlaces, dollarPlaces, crownPlaces] {
                    if let code = self.place(place, places) { return code }
                }
            }
            return "USD"
        case .dollar?:
            for place in location {
                if let code = self.place(place, dollarPlaces) { return code }
            }
            return codes.first { CurrencyTable.dollars.contains($0) } ?? "USD"
        case .crown?:
            for place in location {
                if let code = self.place(place, crownPlaces) { return code }
            }
            return codes.first { CurrencyTable.crowns.contains($0) }
        }
    }

    /// The currency of the last word of a place that tells one: the country stands last.
    private static func place(_ text: UTF8Text, _ places: [UInt64: String]) -> String? {
        var tokens: [Token] = []
        Tokenizer().tokenize(text.bytes.span, into: &tokens)
        for (index, token) in tokens.enumerated().reversed() {
            if let code = places[token.hash] { return code }
            guard index > 0, token.end - token.start == 2, text.bytes[Int(token.start) + 1] < 0x5B else { continue }
            if provinces.contains(token.hash) { return "CAD" }
            // `Toronto, ON, CA` ends in the code of a country.
            if states.contains(token.hash), !provinces.contains(tokens[index - 1].hash) { return "USD" }
        }
        return nil
    }

    private static func hashed(_ table: [String: [String]]) -> [UInt64: String] {
        var hashed: [UInt64: String] = [:]
        for (code, words) in table {
            for word in words { hashed[TokenHash.word(word)] = code }
        }
        return hashed
    }
}
