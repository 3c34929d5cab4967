/// What extraction finds in a posting.
public struct PostingFeatures: Sendable, Hashable {
    /// The features of the text, role names left out.
    public var content: FeatureVector
    /// The features of the title; nil for a posting without one.
    public var title: FeatureVector?
    /// The number of words of the text, role names left out.
    public var tokenCount: Int
    /// The skills and tools that the text names, in order.
    public var mentions: [SkillMention]
    /// What the posting says of the position; empty where the extractor has no tables for it.
    public var facts: PostingFacts

    /// The language of the text as BCP 47 names it; `und` where it cannot be told.
    public var language: String

    /// Makes a posting's features.
    public init(
        content: FeatureVector, title: FeatureVector?, tokenCount: Int, mentions: [SkillMention],
        facts: PostingFacts = PostingFacts(), language: String = "und"
    ) {
        self.content = content
        self.title = title
        self.tokenCount = tokenCount
        self.mentions = mentions
        self.facts = facts
        self.language = language
    }
}
