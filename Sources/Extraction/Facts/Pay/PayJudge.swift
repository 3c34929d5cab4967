internal import Postings

/// A range of amounts, with how sure it is that they are pay.
struct JudgedPay: Sendable, Hashable {
    /// The range, its period settled.
    var range: PayRange
    /// The points of ``PayJudge``.
    var points: Int
    /// Whether it is pay with all extras.
    var isTotal: Bool
    /// The unit that it begins in.
    var unit: Int
}

/// Tells pay from the other money of a posting: bonuses, stipends, revenue, funding.
///
/// Points are given for what stands around the amounts: words about pay or about other money before and behind them, a
/// period, a range. They were set by judgement and checked on annotated postings of the training set.
struct PayJudge: Sendable {
    /// From here on it is pay.
    static let enough = 3

    /// How far back in its unit a word about pay reaches: "the salary range for this position in the selected city is".
    private static let payReach = 30
    /// How far back a word about other money reaches.
    private static let againstReach = 7
    /// How far behind the amounts a word reaches, and a period.
    private static let behindReach = 5
    /// A heading is not longer.
    private static let longestHeading = 14
    /// Headings of pay may stand a note above it.
    private static let headingLines = 2
    private static let mostScannedHits = 24
    /// The smallest amount that by itself looks like a salary for a year; perks and prizes are smaller.
    private static let leastSalary = 15_000.0
    /// The smallest amount for a month, and for a week, that no perk comes to.
    private static let leastMonthly = 1_000.0
    private static let leastWeekly = 400.0
    /// More hours or days than anything lasts that is counted in them.
    private static let mostCounted = 366.0

    /// Words that end what is said of an amount: what follows is given on top.
    private static let additions: Set<UInt64> = Set(
        ["plus", "and", "with", "or", "including", "excluding", "in", "w", "as", "which", "may", "depending", "along"]
            .map(TokenHash.word))

    private let cues: CueValues<PayCue>

    /// Makes the judge of a cue table.
    init(_ cues: CueTable) { self.cues = CueValues(cues, .salary) { PayCue($0) } }

    /// Judges a range; nil where it is no pay.
    func judge(_ range: PayRange, in reading: TextReading) -> JudgedPay? {
        guard !range.isMillions, range.high > 0, !isDuration(range, reading) else { return nil }
        let unit = reading.unit(holding: range.tokens.lowerBound)
        let around = look(range, reading, unit)
        // `Salary: 90000`, `Rate: 60 - 65/hr`; not `Competitive salary, 25 days off`.
        guard range.looksLikeMoney || around.isNamed && (around.isAdjacent || range.low >= Self.leastSalary) else {
            return nil
        }
        var judged = JudgedPay(range: range, points: 0, isTotal: around.isTotal, unit: unit)
        guard let period = settle(around, range) else { return nil }
        judged.range.period = period
        judged.points = around.points + (range.isRange ? 2 : 0)
        if around.isBeside, around.period == period {
            judged.points += 2
            // No perk and no fee is paid by the hour.
            if period == .hour || period == .day, range.currency != nil { judged.points += 1 }
            if isWage(range, period), around.points == 0, around.isAdjacent { judged.points += 1 }
        }
        if period == .year, range.low >= Self.leastSalary {
            if range.currency != nil { judged.points += 1 }
            // `Up to £60,000 & benefits`: a line of its own, as recruiters write it.
            if around.points == 0, reading.units[unit].tokens.count <= Self.longestHeading { judged.points += 2 }
        }
        // `PLN 15 000 - 20 000 B2B`: a range of a month's size in a line of its own.
        if period == .month, around.period == nil, reading.units[unit].tokens.count <= Self.longestHeading {
            judged.points += 1
        }
        if range.currency == nil, around.points < Self.enough { judged.points -= 1 }
        return judged.points >= Self.enough ? judged : nil
    }

    /// Whether a period is one that a wage of some size is for: perks are smaller.
    private func isWage(_ range: PayRange, _ period: SalaryPeriod) -> Bool {
        guard range.currency != nil else { return false }
        let low = range.low / PayPeriods.value(of: range.currency)
        return period == .month && low >= Self.leastMonthly || period == .week && low >= Self.leastWeekly
    }

    /// Whether a bare small number counts hours or days: `8 hour shifts`.
    private func isDuration(_ range: PayRange, _ reading: TextReading) -> Bool {
        guard !range.looksLikeMoney, range.high <= Self.mostCounted, range.tokens.upperBound < reading.tokens.count
        else { return false }
        return PayPeriods.isDuration(reading.tokens[range.tokens.upperBound])
    }

    /// What stands around the amounts.
    private struct Surroundings {
        var points = 0
        var period: SalaryPeriod?
        /// Whether the period stands right behind the amounts.
        var isBeside = false
        /// Whether the very next word is the period.
        var isAdjacent = false
        /// Whether a word about pay speaks of the amounts.
        var isNamed = false
        var isTotal = false
    }

    /// The period that is said, where the amounts can be for it, else the one that their size tells.
    private func settle(_ around: Surroundings, _ range: PayRange) -> SalaryPeriod? {
        if let period = around.period, PayPeriods.isPlausible(range.low, range.high, period, range.currency) {
            return period
        }
        guard let period = PayPeriods.told(by: range.low, range.high, range.currency) else { return nil }
        // Small numbers are everywhere: only a word about pay makes them pay for an hour.
        if period == .year || around.isNamed && range.looksLikeMoney { return period }
        // Where pay is spoken of by the month.
        guard period == .month, range.isRange, case .code? = range.currency else { return nil }
        return PayPeriods.value(of: range.currency) > 1 ? period : nil
    }

    private func look(_ range: PayRange, _ reading: TextReading, _ unit: Int) -> Surroundings {
        var around = Surroundings()
        if let period = range.period { (around.period, around.isAdjacent) = (period, true) }
        lookBehind(range, reading, unit, &around)
        lookBefore(range, reading, unit, &around)
        if !around.isNamed, around.points == 0 { lookAbove(reading, unit, &around) }
        return around
    }

    private func lookBehind(_ range: PayRange, _ reading: TextReading, _ unit: Int, _ around: inout Surroundings) {
        let end = range.tokens.upperBound
        for index in range.tokens.dropFirst() where around.period == nil {
            around.period = PayPeriods.short(reading.tokens[index])
        }
        if end < reading.tokens.count, reading.tokens[end].gap != .line, reading.tokens[end].gap != .stop {
            around.period = PayPeriods.short(reading.tokens[end]) ?? around.period
        }
        around.isAdjacent = around.period != nil
        // What is given on top is no longer said of the amounts: a word or a sign opens it.
        var isOpen = true
        var next = firstHit(reading, from: range.tokens.lowerBound, unit)
        for index in end..<min(end + Self.behindReach, reading.tokens.count) {
            let token = reading.tokens[index]
            if token.gap == .line { break }
            if token.gap >= .comma, index > end || !opensBracket(reading, index) { isOpen = false }
            if hasPlus(reading, index) || Self.additions.contains(token.hash) { isOpen = false }
            if token.gap == .stop, index > end + 1 { break }
            while next < reading.hits.count, Int(reading.hits[next].first) < index { next += 1 }
            while next < reading.hits.count, Int(reading.hits[next].first) == index {
                if let cue = cues[reading.hits[next]] {
                    if index == end, case .period = cue { around.isAdjacent = true }
                    take(cue, isOpen, &around)
                }
                next += 1
            }
        }
        around.isBeside = around.period != nil
        // A period between the amounts: `$50 per hour to $60`.
        var hit = firstHit(reading, from: range.tokens.lowerBound, unit)
        while around.period == nil, hit < reading.hits.count, Int(reading.hits[hit].first) < end {
            if case .period(let period, _)? = cues[reading.hits[hit]] {
                (around.period, around.isBeside) = (period, true)
            }
            hit += 1
        }
    }

    private func take(_ cue: PayCue, _ isOpen: Bool, _ around: inout Surroundings) {
        if case .period(let period, _) = cue {
            if around.period == nil { around.period = period }
        }
        guard isOpen, around.points == 0, let isPay = cue.isPay else { return }
        around.points = isPay ? 3 : -5
        around.isNamed = isPay
        around.isTotal = cue == .total
    }

    private func lookBefore(_ range: PayRange, _ reading: TextReading, _ unit: Int, _ around: inout Surroundings) {
        let first = range.tokens.lowerBound
        let hits = reading.units[unit].hits
        var scanned = 0
        var hit = min(firstHit(reading, from: first, unit), hits.upperBound)
        var isTold = false
        while hit > hits.lowerBound, scanned < Self.mostScannedHits {
            hit -= 1
            scanned += 1
            guard let cue = cues[reading.hits[hit]] else { continue }
            let distance = first - Int(reading.hits[hit].end)
            guard distance >= 0, distance <= Self.payReach else { continue }
            if case .period(let period, _) = cue, around.period == nil, distance <= Self.againstReach * 2 {
                around.period = period
            }
            guard !isTold, let isPay = cue.isPay, isPay || distance <= Self.againstReach else { continue }
            isTold = true
            if isPay {
                around.points += 3
                around.isNamed = true
                around.isTotal = around.isTotal || cue == .total
            } else {
                around.points -= 5
                around.isNamed = false
            }
        }
    }

    /// Words about pay in the lines above: a heading, or the label of a field.
    private func lookAbove(_ reading: TextReading, _ unit: Int, _ around: inout Surroundings) {
        for above in stride(from: unit - 1, through: max(0, unit - Self.headingLines), by: -1) where above >= 0 {
            let heading = reading.units[above]
            for hit in heading.hits.prefix(Self.mostScannedHits) {
                guard let cue = cues[reading.hits[hit]] else { continue }
                if case .period(let period, _) = cue, heading.tokens.count <= Self.longestHeading, around.period == nil
                {
                    around.period = period
                }
                guard cue.isPay == true else { continue }
                around.isNamed = true
                around.points = heading.tokens.count <= Self.longestHeading ? 3 : 1
                around.isTotal = cue == .total
            }
            if around.isNamed { return }
        }
    }

    private func opensBracket(_ reading: TextReading, _ index: Int) -> Bool {
        let start = Int(reading.tokens[index].start)
        return start > 0 && reading.text[start - 1] == UInt8(ascii: "(")
    }

    private func hasPlus(_ reading: TextReading, _ index: Int) -> Bool {
        guard index > 0 else { return false }
        let gap = Int(reading.tokens[index - 1].end)..<Int(reading.tokens[index].start)
        guard gap.count <= 8 else { return true }
        return reading.text[gap].contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "&") }
    }

    /// The first hit that does not begin before a word; searched from the unit's own hits on.
    private func firstHit(_ reading: TextReading, from token: Int, _ unit: Int) -> Int {
        var low = reading.units[unit].hits.lowerBound
        var high = reading.units[unit].hits.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(reading.hits[middle].first) < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
