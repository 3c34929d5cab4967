/// Out-of-fold predictions of the scope, background and roles together.
public struct ScopeOutcome: Sendable {
    /// Whether each posting is of one of the roles.
    public let isRole: [Bool]
    /// The probability of that by the content alone.
    public let contentProbabilities: [Double]
    /// The probability of that by title and content.
    public let titledProbabilities: [Double]
    /// The group of each posting.
    public let clusters: [UInt64]
}
