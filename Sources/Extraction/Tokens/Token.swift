/// What stands between a token and the one before it; where several things do, the one that separates most.
public enum TokenGap: UInt8, Sendable, Hashable, Comparable {
    /// Nothing.
    case joined
    /// White space within a line.
    case space
    /// A hyphen or an underscore.
    case hyphen
    /// A slash.
    case slash
    /// The end of a line.
    case line
    /// A comma, a bracket, a quotation mark, another sign.
    case comma
    /// The end of a sentence or clause, or a bullet.
    case stop

    /// Orders by how much a gap separates.
    public static func < (left: TokenGap, right: TokenGap) -> Bool { left.rawValue < right.rawValue }

    /// Whether the two tokens can belong to one name: `machine learning`, `machine-learning`, `AI/ML`.
    public var joinsName: Bool { self <= .slash }
}

/// A word of a text: 24 bytes, so that a posting's tokens stay in the processor's cache.
public struct Token: Sendable, Hashable {
    /// The hash of the token in lower case: what features and names are looked up by.
    public var hash: UInt64
    /// The first byte in the text.
    public var start: Int32
    /// The byte after the last.
    public var end: Int32
    /// What stands before it.
    public var gap: TokenGap
    /// Whether an ASCII capital follows a small letter: perhaps two words, between which a line break was lost.
    public var hasInnerCapital = false

    /// The bytes as a range.
    public var range: Range<Int> { Int(start)..<Int(end) }
}
