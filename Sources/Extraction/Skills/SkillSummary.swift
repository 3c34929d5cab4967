public import Postings

/// A skill that a posting names, with the strongest polarity of its mentions.
public struct NamedSkill: Sendable, Hashable {
    /// The canonical name.
    public let name: String
    /// Tool or skill.
    public let kind: SkillKind
    /// What it is for: `language`, `cloud` …
    public let category: String
    /// How much the posting asks for it.
    public let polarity: SkillPolarity
    /// Where the text names it, in order.
    public let ranges: [ByteRange]

    /// Makes a named skill.
    public init(
        name: String, kind: SkillKind, category: String = "", polarity: SkillPolarity, ranges: [ByteRange] = []
    ) {
        self.name = name
        self.kind = kind
        self.category = category
        self.polarity = polarity
        self.ranges = ranges
    }
}

extension SkillTable {
    /// The distinct skills of a posting in the order of their first mention; of several mentions the strongest polarity
    /// counts.
    public func named(_ mentions: [SkillMention]) -> [NamedSkill] {
        var order: [Int32] = []
        var found: [Int32: (polarity: SkillPolarity, ranges: [ByteRange])] = [:]
        for mention in mentions {
            if found[mention.skill] == nil { order.append(mention.skill) }
            let known = found[mention.skill, default: (.negated, [])]
            found[mention.skill] = (max(known.polarity, mention.polarity), known.ranges + [mention.range])
        }
        return order.map { id in
            let skill = skills[Int(id)]
            let mention = found[id] ?? (.mentioned, [])
            return NamedSkill(
                name: skill.name, kind: skill.kind, category: skill.category, polarity: mention.polarity,
                ranges: mention.ranges)
        }
    }
}
