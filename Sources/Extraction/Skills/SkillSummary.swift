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
    ///
    /// - Complexity: linear in the mentions.
    public func named(_ mentions: [SkillMention]) -> [NamedSkill] {
        var order: [Int32] = []
        var places: [Int32: Int] = [:]
        var polarities: [SkillPolarity] = []
        // Each list of ranges is grown in its place: taken out and put back, it would be copied for each mention.
        var ranges: [[ByteRange]] = []
        for mention in mentions {
            guard let place = places[mention.skill] else {
                places[mention.skill] = order.count
                order.append(mention.skill)
                polarities.append(mention.polarity)
                ranges.append([mention.range])
                continue
            }
            polarities[place] = max(polarities[place], mention.polarity)
            ranges[place].append(mention.range)
        }
        return order.indices.map { place in
            let skill = skills[Int(order[place])]
            return NamedSkill(
                name: skill.name, kind: skill.kind, category: skill.category, polarity: polarities[place],
                ranges: ranges[place])
        }
    }
}
