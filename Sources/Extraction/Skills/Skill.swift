/// What an entry of the skills table is.
public enum SkillKind: String, Sendable, Hashable, CaseIterable {
    /// A named technology.
    case tool
    /// A hard skill or a field of knowledge.
    case skill
    /// A named certification of a person.
    case certification
    /// A trait or a way of working with others.
    case softSkill = "soft_skill"
}

/// One way to write a skill.
public struct SkillSpelling: Sendable, Hashable {
    /// The words.
    public let text: String
    /// A rule for this spelling alone, in place of the entry's; nil where the entry's holds.
    public let ownRule: SkillRule?

    /// Makes a spelling.
    public init(_ text: String, ownRule: SkillRule? = nil) {
        self.text = text
        self.ownRule = ownRule
    }
}

/// A canonical skill, tool, certification or soft skill.
public struct Skill: Sendable, Hashable {
    /// The usual spelling.
    public let name: String
    /// What it is.
    public let kind: SkillKind
    /// What it is for: `language`, `cloud` …
    public let category: String
    /// Other spellings.
    public let aliases: [SkillSpelling]
    /// How its spellings of one word must stand to count.
    public let rule: SkillRule
    /// What public classifications call it.
    public let identifiers: [SkillIdentifier]

    /// Makes an entry.
    public init(
        name: String, kind: SkillKind, category: String = "", aliases: [SkillSpelling] = [],
        rule: SkillRule = SkillRule(), identifiers: [SkillIdentifier] = []
    ) {
        self.name = name
        self.kind = kind
        self.category = category
        self.aliases = aliases
        self.rule = rule
        self.identifiers = identifiers
    }

    /// The name and the aliases.
    var spellings: [SkillSpelling] { [SkillSpelling(name)] + aliases }
}

/// Whether a posting asks for a skill, spelled as in the report.
public enum SkillPolarity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Said to be unneeded.
    case negated
    /// Named as background only.
    case mentioned
    /// Nice to have.
    case preferred
    /// Asked for, or used in the duties.
    case required

    /// Its place among all cases.
    var rank: Int {
        switch self {
        case .negated: 0
        case .mentioned: 1
        case .preferred: 2
        case .required: 3
        }
    }

    /// Orders by how much is asked for: negated, mentioned, preferred, required.
    public static func < (left: SkillPolarity, right: SkillPolarity) -> Bool { left.rank < right.rank }
}
