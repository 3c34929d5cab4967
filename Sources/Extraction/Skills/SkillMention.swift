public import Postings

/// A place where a posting names a skill or tool.
public struct SkillMention: Sendable, Hashable {
    /// The skill's index in the table.
    public let skill: Int32
    /// The bytes in the posting's text.
    public let range: ByteRange
}
