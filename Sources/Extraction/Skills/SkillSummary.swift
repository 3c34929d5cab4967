public import Postings

/// A skill that a posting names, with the strongest polarity of its mentions.
public struct NamedSkill: Sendable, Hashable {
    /// The skill's index in the table; -1 for a skill of no table.
    public let skill: Int32
    /// The canonical name.
    public let name: String
    /// Tool, skill, certification or soft skill.
    public let kind: SkillKind
    /// What it is for: `language`, `cloud` …; empty where the table says none.
    public let category: String
    /// Whether the posting asks for it, by the section that names it.
    public let polarity: SkillPolarity
    /// Where the text names it, in order.
    public let ranges: [ByteRange]
    /// What it is an alternative to ("Python or R"): alternatives share a number; nil where there are none.
    public let alternatives: Int32?

    /// Makes a named skill.
    public init(
        skill: Int32 = -1, name: String, kind: SkillKind, category: String = "", polarity: SkillPolarity,
        ranges: [ByteRange] = [], alternatives: Int32? = nil
    ) {
        self.skill = skill
        self.name = name
        self.kind = kind
        self.category = category
        self.polarity = polarity
        self.ranges = ranges
        self.alternatives = alternatives
    }
}

extension SkillTable {
    /// The distinct skills of a posting in the order of their first mention.
    ///
    /// The polarity is that of the section: preferred under a heading that says so, mentioned in what is about the
    /// employer, its benefits or equal opportunity, else required; of several mentions the strongest counts.
    public func named(_ mentions: [SkillMention], sections: [PostingSection]) -> [NamedSkill] {
        var order: [Int32] = []
        var found: [Int32: (polarity: SkillPolarity, ranges: [ByteRange])] = [:]
        var section = 0
        for mention in mentions {
            while section + 1 < sections.count, sections[section].range.upper <= mention.range.lower { section += 1 }
            let kind = section < sections.count ? sections[section].kind : .other
            let polarity: SkillPolarity =
                switch kind {
                case .preferred: .preferred
                case .benefits, .about, .application, .equalOpportunity: .mentioned
                case .other, .duties, .requirements, .education: .required
                }
            if found[mention.skill] == nil { order.append(mention.skill) }
            found[mention.skill, default: (polarity, [])].ranges.append(mention.range)
            if let known = found[mention.skill]?.polarity, known < polarity {
                found[mention.skill]?.polarity = polarity
            }
        }
        return order.map {
            let skill = skills[Int($0)]
            return NamedSkill(
                skill: $0, name: skill.name, kind: skill.kind, category: skill.category,
                polarity: found[$0]?.polarity ?? .mentioned, ranges: found[$0]?.ranges ?? [])
        }
    }
}
