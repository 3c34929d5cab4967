public import Postings

/// A place where a posting names a skill or tool.
public struct SkillMention: Sendable, Hashable {
    /// The skill's index in the table.
    public let skill: Int32
    /// The bytes in the posting's text.
    public let range: ByteRange
    /// Whether the posting asks for it there.
    public var polarity = SkillPolarity.required
    /// Mentions of one posting that have the same number are alternatives, of which one is enough ("Python or R"); nil
    /// where it stands for itself.
    public var alternatives: Int32?
}
