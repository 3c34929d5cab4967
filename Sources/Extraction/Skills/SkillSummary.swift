public import Postings

/// A skill that a posting names, with the strongest polarity of its mentions.
public struct NamedSkill: Sendable, Hashable {
    /// The canonical name.
    public let name: String
    /// Tool or skill.
    public let kind: SkillKind
    /// Whether the posting asks for it, by the section that names it.
    public let polarity: SkillPolarity
}

extension SkillTable {
    /// The distinct skills of a posting in the order of their first mention.
    ///
    /// The polarity is that of the section: preferred under a heading that says so, mentioned in what is about the
    /// employer, its benefits or equal opportunity, else required; of several mentions the strongest counts.
    public func named(_ mentions: [SkillMention], sections: [PostingSection]) -> [NamedSkill] {
        var order: [Int32] = []
        var polarities: [Int32: SkillPolarity] = [:]
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
            if let known = polarities[mention.skill] {
                polarities[mention.skill] = max(known, polarity)
            } else {
                order.append(mention.skill)
                polarities[mention.skill] = polarity
            }
        }
        return order.map {
            let skill = skills[Int($0)]
            return NamedSkill(name: skill.name, kind: skill.kind, polarity: polarities[$0] ?? .mentioned)
        }
    }
}
