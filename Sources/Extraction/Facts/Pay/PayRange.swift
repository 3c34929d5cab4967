internal import Postings

/// One amount, or two that are the bounds of a range.
struct PayRange: Sendable, Hashable {
    /// The lower bound in the currency's unit.
    var low: Double
    /// The upper bound; the same as ``low`` for one amount.
    var high: Double
    /// What is written of the currency.
    var currency: Currency?
    /// The time that is written right beside the amounts.
    var period: SalaryPeriod?
    /// Whether two amounts are written.
    var isRange: Bool
    /// Whether a bound is the money of firms: `$11M`.
    var isMillions: Bool
    /// Whether it looks like money at all: a currency, a scale, or thousands set apart.
    var looksLikeMoney: Bool
    /// The words.
    var tokens: Range<Int>
    /// The bytes.
    var range: ByteRange
}

/// Joins amounts to ranges: `$120,000 - $150,000`, `120k–150k`, `from £50k to £60k`.
struct PayRangeFinder: Sendable {
    /// An upper bound of more times the lower one is no range of pay.
    private static let widestRatio = 10.0
    /// Between the two amounts stand a period, a currency, a word or two; not a sentence.
    private static let mostWordsBetween = 12

    private static let connectors: Set<UInt64> = Set(
        ["to", "until", "thru", "through", "and", "up", "bis", "max", "maximum", "high"].map(TokenHash.word))
    private static let openers: Set<UInt64> = Set(
        ["from", "between", "ranges", "range", "ranging", "starts", "starting", "min", "minimum", "low"].map(
            TokenHash.word))
    private static let lowest: Set<UInt64> = Set(["min", "minimum", "low", "lowest"].map(TokenHash.word))
    private static let highest: Set<UInt64> = Set(["max", "maximum", "high", "highest"].map(TokenHash.word))
    /// What may stand between the amounts beside a connector.
    private static let fillers: Set<UInt64> = Set(
        [
            "per", "a", "an", "year", "yr", "yearly", "annum", "annually", "hour", "hr", "hourly", "day", "daily",
            "week",
            "month", "monthly", "p", "base", "gross", "brutto", "usd", "cad", "eur", "gbp", "aud", "euro", "euros",
            "annual",
            "salary", "pay", "minimum", "min", "low", "pa", "of", "the",
        ]
        .map(TokenHash.word))

    /// The ranges and single amounts of a text, in order.
    ///
    /// - Complexity: linear in the amounts.
    func ranges(_ reading: TextReading) -> [PayRange] {
        let amounts = MoneyScanner.amounts(reading)
        var ranges: [PayRange] = []
        var index = 0
        while index < amounts.count {
            var low = amounts[index]
            if index + 1 < amounts.count {
                var high = amounts[index + 1]
                if joins(reading, low, high), share(&low, &high) {
                    ranges.append(range(low, high))
                    index += 2
                    continue
                }
            }
            ranges.append(range(low, low))
            index += 1
        }
        return ranges
    }

    private func range(_ low: MoneyAmount, _ high: MoneyAmount) -> PayRange {
        PayRange(
            low: low.value, high: high.value, currency: low.currency?.moreExact(high.currency) ?? high.currency,
            period: high.period ?? low.period,
            isRange: low.end != high.end, isMillions: low.scale == .million || high.scale == .million,
            looksLikeMoney: low.currency != nil || high.currency != nil || high.scale != .one
                || low.isGrouped && high.isGrouped,
            tokens: low.tokens.lowerBound..<high.tokens.upperBound, range: ByteRange(low.start, high.end))
    }

    // MARK: - What stands between

    private func joins(_ reading: TextReading, _ low: MoneyAmount, _ high: MoneyAmount) -> Bool {
        let between = low.tokens.upperBound..<max(low.tokens.upperBound, high.tokens.lowerBound)
        guard low.end <= high.start, between.count <= Self.mostWordsBetween else { return false }
        if between.isEmpty {
            return isDash(reading.text.span, low.end, high.start) || isSlash(reading.text, low, high)
        }
        let words = reading.tokens[between]
        let last = words[between.upperBound - 1].hash
        let isDashed = isDash(reading.text.span, Int(words[between.upperBound - 1].end), high.start)
        let isConnected = words.contains { Self.connectors.contains($0.hash) }
        if words.allSatisfy({ Self.connectors.contains($0.hash) || Self.fillers.contains($0.hash) }) {
            let opensDashed = isDash(reading.text.span, low.end, Int(words[between.lowerBound].start))
            return isDashed || isConnected || opensDashed && low.currency != nil
        }
        // `a minimum of $60,000 annually, and the maximum salary is $80,000`.
        let before = max(0, low.tokens.lowerBound - Self.mostWordsBetween)..<low.tokens.lowerBound
        if words.contains(where: { Self.highest.contains($0.hash) }),
            reading.tokens[before].contains(where: { Self.lowest.contains($0.hash) }),
            low.currency != nil, high.currency != nil
        {
            return true
        }
        // `from $105,700 in our lowest market up to $205,600`: the words at both ends tell.
        guard Self.connectors.contains(last), low.currency != nil, high.currency != nil else { return false }
        let opener = max(0, low.tokens.lowerBound - 2)..<low.tokens.lowerBound
        return reading.tokens[opener].contains { Self.openers.contains($0.hash) }
    }

    /// `$120K/$150K`: a slash between two amounts that both have a currency.
    private func isSlash(_ text: [UInt8], _ low: MoneyAmount, _ high: MoneyAmount) -> Bool {
        guard low.currency != nil, high.currency != nil, high.start - low.end <= 3, low.number < high.number else {
            return false
        }
        return text[low.end..<high.start].contains(UInt8(ascii: "/"))
            && text[low.end..<high.start].allSatisfy { $0 == UInt8(ascii: "/") || $0 == 0x20 }
    }

    /// Whether only a dash stands between two bytes, with spaces, signs of a currency and the ends of lines around it.
    private func isDash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard start < end, end - start <= 24 else { return false }
        var isFound = false
        var index = start
        while index < end {
            switch text[index] {
            case UInt8(ascii: "-"), UInt8(ascii: "~"): isFound = true
            case 0x20, 0x0A, 0x09, 0x0D, UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "$"),
                UInt8(ascii: "."):
                break
            case UInt8(ascii: "("), UInt8(ascii: ")"): break
            case 0xC2:
                guard index + 1 < end, text[index + 1] == 0xA0 || text[index + 1] == 0xA3 else { return false }
                index += 1
            case 0xE2:
                guard index + 2 < end else { return false }
                // U+2010 to U+2015 are dashes, U+2212 is a minus, U+202F a space.
                if text[index + 1] == 0x80, text[index + 2] >= 0x90, text[index + 2] <= 0x95 {
                    isFound = true
                } else if text[index + 1] == 0x88, text[index + 2] == 0x92 {
                    isFound = true
                } else if text[index + 1] != 0x80 || text[index + 2] > 0xAF {
                    return false
                }
                index += 2
            default: return false
            }
            index += 1
        }
        return isFound
    }

    // MARK: - What one amount lends the other

    /// Gives the one what only the other says: `$60-80k`, `70-85K`, `450-500 Euros`.
    ///
    /// - Returns: false where the two make no range.
    private func share(_ low: inout MoneyAmount, _ high: inout MoneyAmount) -> Bool {
        if let first = low.currency, let second = high.currency, !first.agrees(with: second) { return false }
        if low.scale == .one, high.scale != .one, low.number < 1000 {
            low.scale = high.scale
        } else if high.scale == .one, low.scale == .thousand, high.number < 1000 {
            high.scale = .thousand
        } else if low.scale == .one, high.scale == .one, low.number >= 20, low.number < 400, high.number >= 20_000,
            low.number * 1000 < high.number
        {
            // `$120-150,000`.
            low.scale = .thousand
        }
        return low.value > 0 && low.value <= high.value && high.value <= low.value * Self.widestRatio
    }
}
