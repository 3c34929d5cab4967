internal import Postings

/// Reads the grammar of ``FieldName/salary``: `USD 120000-150000 YEAR`.
enum StructuredSalary {
    /// The first amount of a field that follows the grammar; nil where none does.
    ///
    /// - Parameters:
    ///   - field: the field's text.
    ///   - location: the fields that tell which dollar is meant.
    static func read(_ field: UTF8Text, at location: [UTF8Text]) -> (salary: Salary, range: ByteRange)? {
        var start = 0
        for amount in field.string.split(separator: "; ", omittingEmptySubsequences: false) {
            let end = start + amount.utf8.count
            if let salary = salary(amount, at: location) { return (salary, ByteRange(start, end)) }
            start = end + 2
        }
        return nil
    }

    private static func salary(_ amount: Substring, at location: [UTF8Text]) -> Salary? {
        var words = amount.split(separator: " ", omittingEmptySubsequences: false)
        var currency: String?
        if let first = words.first, first == "$" || isCode(first) {
            currency = first == "$" ? DollarCountry.code(of: .dollar, at: location, codes: []) : String(first)
            words.removeFirst()
        }
        var period: SalaryPeriod?
        if words.count == 2 {
            guard let named = SalaryPeriod(rawValue: words[1].lowercased()), words[1] == words[1].uppercased() else {
                return nil
            }
            period = named
            words.removeLast()
        }
        guard words.count == 1 else { return nil }
        let bounds = words[0].split(separator: "-", omittingEmptySubsequences: false)
        guard bounds.count <= 2, bounds.allSatisfy({ $0.isEmpty || isNumber($0) }) else { return nil }
        guard let low = bounds.first.map({ Double($0) }), let high = bounds.last.map({ Double($0) }) else { return nil }
        guard low != nil || high != nil, low ?? 0 > 0 || high ?? 0 > 0 else { return nil }
        if period == nil {
            let told = currency.map { Currency.code($0) }
            period = PayPeriods.told(by: low ?? high ?? 0, high ?? low ?? 0, told)
        }
        return Salary(minimum: low, maximum: high, currency: currency, period: period)
    }

    private static func isCode(_ word: Substring) -> Bool {
        word.utf8.count == 3 && word.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    private static func isNumber(_ word: Substring) -> Bool {
        word.utf8.count <= 15 && word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E } && Double(word) != nil
    }
}
