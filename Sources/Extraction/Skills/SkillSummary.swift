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
    /// How many skills are looked through one by one.
    private static let searched = 64

    /// The distinct skills of a posting in the order of their first mention; of several mentions the strongest polarity
    /// counts.
    public func named(_ mentions: [SkillMention]) -> [NamedSkill] {
        // A posting names some thirty skills: looking through them is faster than hashing, up to a bound.
        var places: [Int32: Int] = [:]
        var found: [(skill: Int32, polarity: SkillPolarity, ranges: [ByteRange], alternatives: Int32?)] = []
        found.reserveCapacity(min(mentions.count, Self.searched))
        for mention in mentions {
            let known =
                found.count <= Self.searched
                ? found.firstIndex { $0.skill == mention.skill } : places[mention.skill]
            if let place = known {
                found[place].polarity = max(found[place].polarity, mention.polarity)
                found[place].ranges.append(mention.range)
                found[place].alternatives = found[place].alternatives ?? mention.alternatives
            } else {
                found.append((mention.skill, mention.polarity, [mention.range], mention.alternatives))
                if found.count > Self.searched {
                    if places.isEmpty { for (place, skill) in found.enumerated() { places[skill.skill] = place } }
                    places[mention.skill] = found.count - 1
                }
            }
        }
        return found.map { mention in
            let skill = skills[Int(mention.skill)]
            return NamedSkill(
                skill: mention.skill, name: skill.name, kind: skill.kind, category: skill.category,
                polarity: mention.polarity, ranges: mention.ranges, alternatives: mention.alternatives)
        }
    }
}
