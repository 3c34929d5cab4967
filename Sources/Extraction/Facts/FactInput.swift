internal import Postings

/// What the readers of facts read: a posting cut into words and units, with its skills.
struct FactInput: Sendable {
    /// The posting, for its fields.
    let posting: JobPosting
    /// The text.
    let body: TextReading
    /// The title; without a word where there is none.
    let title: TextReading
    /// The skills and tools that the text names, in order.
    let mentions: [SkillMention]
    /// Whether a skill of the table is a tool: a language, a library, a product.
    var isTool: @Sendable (_ skill: Int32) -> Bool = { _ in false }
}
