internal import Postings

/// Tells what a short text beside a title is: pay, hours, the way of working, a place.
enum HeadFact {
    /// The field that a text fills by its form alone, or nil.
    static func kind(_ text: ArraySlice<UInt8>) -> FieldName? {
        let words = WordHashes.of(text)
        if let field = exact.exactMatch(words) { return field }
        if isPay(text) { return .salary }
        return nil
    }

    /// Whether a text speaks of hours or of a kind of contract.
    static func isEmployment(_ text: ArraySlice<UInt8>) -> Bool {
        exact.longestMatch(WordHashes.of(text)).map { $0 == .employmentType } ?? false
    }

    /// Whether a text is an amount of money with a currency.
    static func isPay(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 100, text.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
        if text.contains(UInt8(ascii: "$")) { return true }
        let bytes = Array(text)
        for sign in signs where bytes.count >= sign.count {
            for start in 0...(bytes.count - sign.count) where bytes[start] == sign[0] {
                if bytes[start..<(start + sign.count)].elementsEqual(sign) { return true }
            }
        }
        return false
    }

    /// The place that a text names where a place is expected; nil for pay, a count (`49 Locations`) and a word such as
    /// `Hybrid`.
    static func place(_ text: [UInt8]) -> [UInt8]? {
        var text = text
        for leading in ["Hiring Remotely in ", "Remote in "] where text.starts(with: leading.utf8) {
            text.removeFirst(leading.utf8.count)
        }
        guard !text.isEmpty, kind(text[...]) != .salary, kind(text[...]) != .employmentType else { return nil }
        let words = WordHashes.of(text)
        return counts.longestMatch(Array(words.suffix(1))) != nil && words.count == 2 ? nil : text
    }

    private static let counts = PhraseTable<Bool>([("locations", true), ("places", true), ("offices", true)])

    /// Whether a text reads like a place: `Leeds, hybrid`, `Remote (US)`, `San Francisco or London`.
    static func isPlace(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 120, !isPay(text), !isEmployment(text), !isRunTogether(text) else { return false }
        var words = WordHashes()
        words.replace(with: text)
        if placeWords.longestMatch(words.hashes) != nil { return true }
        guard let comma = text.firstIndex(of: UInt8(ascii: ",")), let first = text.first,
            first >= 0x41 && first <= 0x5A,
            let after = text[(comma + 1)...].trimmed.first
        else { return false }
        return after >= 0x41 && after <= 0x5A || after >= 0x61 || after >= 0xC0
    }

    /// Whether two words stand together without a space (`EngineeringSavannah`): two elements that a style sets apart.
    private static func isRunTogether(_ text: ArraySlice<UInt8>) -> Bool {
        var small = 0
        for byte in text {
            // Shorter beginnings are part of names: `McLean`, `DeKalb`.
            if byte >= 0x41 && byte <= 0x5A, small > 3 { return true }
            small = byte >= 0x61 && byte <= 0x7A ? small + 1 : 0
        }
        return false
    }

    private static let signs = ["€", "£", "₹", "¥", "USD", "EUR", "GBP", "INR", "CAD", "CHF", " kr", "zł"].map {
        Array($0.utf8)
    }

    /// Texts that are a value of a field as they stand.
    private static let exact = PhraseTable<FieldName>(
        [
            "full time", "fulltime", "part time", "parttime", "contract", "contractor", "permanent", "temporary",
            "temp",
            "internship", "intern", "freelance", "apprenticeship", "fixed term", "casual", "seasonal",
            "contract to hire",
            "full time part time", "full time employee", "regular", "working student", "trainee", "unlimited",
            "volunteer", "per diem", "vollzeit", "teilzeit",
        ].map { ($0, .employmentType) }
            + [
                "remote", "hybrid", "on site", "onsite", "in office", "in person", "fully remote", "remote or hybrid",
                "hybrid remote", "remote friendly", "work from home", "100 remote", "in office or remote",
                "hybrid work",
                "remote work", "home office", "distributed",
            ].map { ($0, .workplace) })

    private static let placeWords = PhraseTable<Bool>(
        [
            "remote", "usa", "united states", "uk", "united kingdom", "germany", "france", "netherlands", "india",
            "canada",
            "ireland", "spain", "australia", "europe", "emea", "hybrid", "anywhere", "london", "new york",
            "san francisco",
            "berlin", "paris", "amsterdam", "toronto", "singapore", "bengaluru", "bangalore", "or remote", "city",
        ].map { ($0, true) })
}
