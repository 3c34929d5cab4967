internal import Postings

/// A number of things as a text gives it: `5`, `five (5)`, `3+`, `3-5`, `three to five`.
struct Count: Sendable, Hashable {
    /// The number, or the lower one of a range.
    var minimum: Double
    /// The upper one of a range.
    var maximum: Double?
    /// Whether more is welcome: `5+`, `5 or more`.
    var isOpen: Bool
    /// The tokens that say it.
    var tokens: Range<Int>
    /// The bytes that say it.
    var range: ByteRange
}
