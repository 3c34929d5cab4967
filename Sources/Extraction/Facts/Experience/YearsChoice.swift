internal import Postings

/// Chooses among the years that a posting asks for the smallest overall number.
///
/// Years that may stand for one another (`8 years, or 5 with a master's`) are one demand, which the smallest fulfils.
/// Different demands must all be met: the largest is the overall one, the others are parts of it (`5 years of data
/// engineering, 2 of them in the cloud`).
enum YearsChoice {
    /// How many units may lie between years by degree: a list of one line each.
    private static let farthestUnit = 2

    /// The smallest overall number of years, and where it stands.
    static func overall(_ mentions: [YearsMention], in reading: TextReading) -> YearsMention? {
        var demands: [[YearsMention]] = []
        for mention in mentions where mention.stance != .preferred {
            if let last = demands.last?.last, stand(mention, for: last, in: reading) {
                demands[demands.count - 1].append(mention)
            } else if !isInstead(mention) {
                demands.append([mention])
            }
        }
        var best: YearsMention?
        for demand in demands {
            guard var least = demand.first else { continue }
            for mention in demand where mention.years < least.years { least = mention }
            if best.map({ least.years > $0.years }) ?? true { best = least }
        }
        // "Minimum of 3 years preferred": asked for in other words than "nice to have".
        return best ?? mentions.first { $0.stance == .preferred && $0.hasLeast && !$0.isUnderPreferred }
    }

    private static func stand(_ mention: YearsMention, for last: YearsMention, in reading: TextReading) -> Bool {
        if mention.isOption, last.isOption { return mention.unit - last.unit <= farthestUnit }
        if let degree = mention.degree, let other = last.degree, degree != other {
            return mention.unit - last.unit <= farthestUnit
        }
        if mention.unit == last.unit {
            // "6+ years (2+ years post PhD)".
            return mention.isAlternative || mention.degree != nil && isBracketed(mention, reading)
        }
        return isStep(mention, of: last, reading) || isBehindOr(mention, last, reading)
    }

    private static func isBracketed(_ mention: YearsMention, _ reading: TextReading) -> Bool {
        let before = mention.range.lower - 1
        return before >= 0 && reading.text[before] == UInt8(ascii: "(")
    }

    /// Whether both fill a line each, one below the other: the steps of `Experience level: 5 years, 6 years, 7 years`.
    private static func isStep(_ mention: YearsMention, of last: YearsMention, _ reading: TextReading) -> Bool {
        mention.unit == last.unit + 1 && reading.units[mention.unit].tokens == mention.tokens
            && reading.units[last.unit].tokens == last.tokens
    }

    /// Whether "or" stands between them: at the end of a line, at the beginning of one, or in a line of its own.
    private static func isBehindOr(_ mention: YearsMention, _ last: YearsMention, _ reading: TextReading) -> Bool {
        guard mention.unit - last.unit <= farthestUnit else { return false }
        let units = reading.units
        if alternative.contains(reading.tokens[units[last.unit].tokens.upperBound - 1]) { return true }
        guard mention.unit == last.unit + 1 else {
            let between = units[last.unit + 1].tokens
            return between.count == 1 && alternative.contains(reading.tokens[between.lowerBound])
        }
        return alternative.contains(reading.tokens[units[mention.unit].tokens.lowerBound])
    }

    private static let alternative: WordSet = ["or"]

    /// Whether the years stand for a degree: `a bachelor's degree or 3 years of experience`.
    private static func isInstead(_ mention: YearsMention) -> Bool { mention.isAlternative }
}
