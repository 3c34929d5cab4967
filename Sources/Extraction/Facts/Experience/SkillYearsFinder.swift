internal import Postings

/// Ties years to the skills that they are asked for with: `3+ years of Python and SQL`, `Python (3 years)`.
enum SkillYearsFinder {
    /// How far behind "years" the first skill may stand: `years of hands-on professional experience building with`.
    private static let farthestFirst = 10
    /// How many words may lie between two skills of a list: `and/or`, `as well as`.
    private static let farthestNext = 3

    /// Behind these another demand begins.
    private static let ends: WordSet = [
        "exposure", "knowledge", "familiarity", "understanding", "ability", "preferably", "ideally", "plus", "degree",
        "strong", "excellent", "proficiency", "proven",
    ]

    /// The years of single skills, by where they stand.
    ///
    /// - Complexity: linear in the mentions of both kinds.
    static func find(_ years: [YearsMention], in input: FactInput) -> [SkillYears] {
        var found: [SkillYears] = []
        var mention = 0
        for (index, demand) in years.enumerated() {
            let reading = input.body
            let unit = reading.units[demand.unit]
            while mention < input.mentions.count, input.mentions[mention].range.upper <= demand.range.lower {
                mention += 1
            }
            if let skill = before(demand, mention - 1, unit, input) {
                found.append(SkillYears(skill: skill, years: demand.years, range: demand.range))
                continue
            }
            let isLast = index + 1 == years.count || years[index + 1].unit != demand.unit
            let end = isLast ? unit.tokens.upperBound : years[index + 1].tokens.lowerBound
            var token = demand.tokens.upperBound
            var reach = farthestFirst
            var next = mention
            while next < input.mentions.count {
                let range = input.mentions[next].range
                var steps = 0
                while token < end, Int(reading.tokens[token].start) < range.lower, steps <= reach {
                    if ends.contains(reading.tokens[token]) { steps = reach }
                    token += 1
                    steps += 1
                }
                guard token < end, steps <= reach, Int(reading.tokens[token].start) == range.lower else { break }
                found.append(SkillYears(skill: input.mentions[next].skill, years: demand.years, range: demand.range))
                while token < end, Int(reading.tokens[token].start) < range.upper { token += 1 }
                reach = farthestNext
                next += 1
            }
        }
        return found
    }

    /// The skill in front of a number in brackets or behind a colon or dash, where nothing follows the number.
    static func before(_ demand: YearsMention, _ mention: Int, _ unit: TextUnit, _ input: FactInput) -> Int32? {
        guard mention >= 0 else { return nil }
        let tokens = input.body.tokens
        let first = demand.tokens.lowerBound
        guard first > unit.tokens.lowerBound, tokens[first].gap >= .hyphen,
            Int(tokens[first - 1].end) == input.mentions[mention].range.upper
        else { return nil }
        let end = demand.tokens.upperBound
        guard end == unit.tokens.upperBound || tokens[end].gap > .slash else { return nil }
        return input.mentions[mention].skill
    }
}
