/// What an entry of the skills table is.
public enum SkillKind: String, Sendable, Hashable, CaseIterable {
    /// A named technology.
    case tool
    /// A hard skill or a field of knowledge.
    case skill
    /// A certificate that a body awards.
    case certification
    /// A trait or a habit: communication, teamwork.
    case softSkill = "soft_skill"
}

/// How a single-word name must stand to count, because the word has another meaning too.
public struct SkillRule: OptionSet, Sendable, Hashable {
    /// The rules as bits.
    public let rawValue: UInt8

    /// Makes a set of rules.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// In exactly the letter case of the table: `Go`, not `go`.
    public static let letterCase = SkillRule(rawValue: 1)
    /// Not joined to a neighbour: `R`, not `R-squared`.
    public static let alone = SkillRule(rawValue: 2)
    /// With an unambiguous tool a few words away.
    public static let near = SkillRule(rawValue: 4)

    /// The rule that a word of the table names, or nil.
    static func named(_ word: some StringProtocol) -> SkillRule? {
        switch word {
        case "case": .letterCase
        case "alone": .alone
        case "near": .near
        default: nil
        }
    }
}

/// A canonical skill or tool.
public struct Skill: Sendable, Hashable {
    /// The usual spelling.
    public let name: String
    /// Tool, skill, certification or soft skill.
    public let kind: SkillKind
    /// What it is for: `language`, `cloud` …
    public let category: String
    /// Other spellings.
    public let aliases: [String]
    /// How it must stand to count.
    public let rule: SkillRule
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

    private var rank: Int {
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
