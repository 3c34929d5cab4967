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
            if let last = demands.last?.last, stand(mention, for: last) {
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

    private static func stand(_ mention: YearsMention, for last: YearsMention) -> Bool {
        if mention.isOption, last.isOption { return mention.unit - last.unit <= farthestUnit }
        if let degree = mention.degree, let other = last.degree, degree != other {
            return mention.unit - last.unit <= farthestUnit
        }
        return mention.isAlternative && mention.unit == last.unit
    }

    /// Whether the years stand for a degree: `a bachelor's degree or 3 years of experience`.
    private static func isInstead(_ mention: YearsMention) -> Bool { mention.isAlternative }
}
