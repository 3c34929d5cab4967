/// By which words a posting names a skill that is a feature: what must be struck out for the skill to be gone.
public struct SkillNaming: Sendable, Hashable {
    /// The feature of the skill, `skill:kubernetes`.
    public let feature: String
    /// The feature of its category, `skill:area operations`.
    public let area: String
    /// The words that stand in all of its mentions, `body:kubernetes`: without one of them, none of these names it.
    public let words: Set<String>

    /// Makes a value of known parts.
    public init(feature: String, area: String, words: Set<String>) {
        self.feature = feature
        self.area = area
        self.words = words
    }
}
