internal import Postings

/// Tells years with a single tool from overall ones: in `3 years as a data scientist, 5 years of Python` the larger number
/// is no demand on the whole career.
enum ToolYears {
    /// What years are asked for with.
    private enum Subject { case tool, skill, general }

    /// How many words may lie between "years" and the tool: `years of strong hands-on professional experience with`.
    private static let farthest = 8

    private static let between: WordSet = [
        "of", "experience", "exp", "in", "with", "using", "hands", "on", "hands-on", "professional", "working", "work",
        "practical", "strong", "solid", "proven", "relevant", "commercial", "production", "programming", "coding",
        "scripting", "development", "developing", "writing", "building", "the", "a", "and", "s", "knowledge",
        "expertise", "industry", "deep", "advanced", "prior", "experienced", "full-time", "recent", "direct",
    ]

    /// The mentions without those of single tools; all of them where none is general.
    ///
    /// - Complexity: linear in the mentions of both kinds.
    static func dropped(from years: [YearsMention], _ input: FactInput) -> [YearsMention] {
        guard years.count > 1, !input.mentions.isEmpty else { return years }
        var subjects: [Subject] = []
        var mention = 0
        for demand in years {
            while mention < input.mentions.count, input.mentions[mention].range.upper <= demand.range.lower {
                mention += 1
            }
            subjects.append(subject(demand, mention, input))
        }
        let hasGeneral = years.indices.contains { subjects[$0] == .general && years[$0].stance != .preferred }
        guard hasGeneral else { return years }
        return years.indices.filter { subjects[$0] != .tool }.map { years[$0] }
    }

    private static func subject(_ demand: YearsMention, _ mention: Int, _ input: FactInput) -> Subject {
        let reading = input.body
        let unit = reading.units[demand.unit]
        if let skill = SkillYearsFinder.before(demand, mention - 1, unit, input) {
            return input.isTool(skill) ? .tool : .skill
        }
        guard mention < input.mentions.count else { return .general }
        let named = input.mentions[mention]
        let end = min(unit.tokens.upperBound, demand.tokens.upperBound + farthest)
        for token in reading.tokens[demand.tokens.upperBound..<max(demand.tokens.upperBound, end)] {
            if Int(token.start) >= named.range.lower {
                // The skill itself, unless the number stands in its name.
                guard Int(token.start) == named.range.lower else { return .general }
                return input.isTool(named.skill) ? .tool : .skill
            }
            guard between.contains(token) else { return .general }
        }
        return .general
    }
}
