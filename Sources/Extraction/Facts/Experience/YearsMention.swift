internal import Postings

/// A place where a text asks for a number of years.
struct YearsMention: Sendable, Hashable {
    /// The number, in years.
    var years: Double
    /// From the number to the word "years".
    var tokens: Range<Int>
    /// The bytes of the number and its unit.
    var range: ByteRange
    /// The unit of text.
    var unit: Int
    /// How they are asked for.
    var stance: Stance
    /// Whether they stand under a heading that says "nice to have".
    var isUnderPreferred: Bool
    /// Whether "at least" or the like stands before the number.
    var hasLeast: Bool
    /// The degree that they are asked for with: `a master's and 3 years`.
    var degree: Degree?
    /// Whether "or" stands before them: they may replace the years, or the degree, that stand before.
    var isAlternative: Bool
    /// Whether they are one of several numbered options: `Option 2: a master's and 1 year`.
    var isOption = false
}
