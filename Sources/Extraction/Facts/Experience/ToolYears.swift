internal import Postings

/// Tells years with a single tool from overall ones: in `3 years as a data scientist, 5 years of Python` the larger number
/// is no demand on the whole career.
enum ToolYears {
    /// What years are asked for with: a tool, the whole work, or something that is neither.
    private enum Subject { case tool, work, other }

    /// How many words behind "years" are looked at: `years of strong hands-on professional experience working with`.
    private static let farthest = 8

    /// Small words between "years" and a tool; where nothing else follows, the work as a whole is meant.
    private static let between: WordSet = [
        "of", "experience", "exp", "in", "with", "using", "hands", "on", "hands-on", "professional", "working", "work",
        "practical", "strong", "solid", "proven", "relevant", "commercial", "production", "programming", "coding",
        "scripting", "development", "developing", "writing", "building", "the", "a", "and", "s", "knowledge",
        "expertise", "industry", "deep", "advanced", "prior", "experienced", "full-time", "recent", "direct",
    ]
    private static let works: WordSet = [
        "as", "role", "roles", "position", "positions", "field", "related", "overall", "total", "similar", "scientist",
        "engineer", "analyst", "developer",
    ]

    /// The mentions without those of single tools; all of them where none is of the whole work.
    ///
    /// - Complexity: linear in the mentions of both kinds.
    static func dropped(from years: [YearsMention], _ input: FactInput) -> [YearsMention] {
        guard years.count > 1 else { return years }
        var subjects: [Subject] = []
        var mention = 0
        for demand in years {
            while mention < input.mentions.count, input.mentions[mention].range.upper <= demand.range.lower {
                mention += 1
            }
            subjects.append(subject(demand, mention, input))
        }
        let isOfWork = years.indices.contains { subjects[$0] == .work && years[$0].stance != .preferred }
        return isOfWork ? years.indices.filter { subjects[$0] != .tool }.map { years[$0] } : years
    }

    /// What the words behind a number name: `data scientist experience` the work, `data querying languages` a kind of tool.
    private static func named(_ words: ArraySlice<Token>) -> Subject {
        for token in words {
            if names.contains(token) { return .work }
            if kinds.contains(token) { return .tool }
        }
        return .other
    }

    private static let names: WordSet = ["scientist", "engineer", "analyst", "developer"]
    private static let kinds: WordSet = ["language", "languages", "tools", "libraries", "frameworks", "packages"]

    private static func subject(_ demand: YearsMention, _ mention: Int, _ input: FactInput) -> Subject {
        let reading = input.body
        let unit = reading.units[demand.unit]
        if let skill = SkillYearsFinder.before(demand, mention - 1, unit, input) {
            return input.isTool(skill) ? .tool : .other
        }
        let first = demand.tokens.upperBound
        let named = mention < input.mentions.count ? input.mentions[mention] : nil
        let window = first..<max(first, min(unit.tokens.upperBound, first + farthest))
        for index in window {
            let token = reading.tokens[index]
            if let named, Int(token.start) >= named.range.lower {
                if Int(token.start) == named.range.lower, input.isTool(named.skill) { return .tool }
                return Self.named(reading.tokens[index..<window.upperBound])
            }
            if works.contains(token) { return .work }
            guard between.contains(token) else { return Self.named(reading.tokens[index..<window.upperBound]) }
        }
        return unit.tokens.upperBound - first <= farthest ? .work : .other
    }
}
