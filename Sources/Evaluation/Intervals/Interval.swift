/// A range of values that the data are compatible with, both ends included.
public struct Interval: Sendable, Hashable {
    /// The lower end.
    public let lower: Double

    /// The upper end, not below the lower one.
    public let upper: Double

    /// Makes an interval of two finite ends, the lower one first.
    public init(lower: Double, upper: Double) {
        precondition(lower <= upper, "Interval: the lower end \(lower) is above the upper end \(upper)")
        self.lower = lower
        self.upper = upper
    }

    /// The distance between the ends.
    public var width: Double { upper - lower }

    /// Returns whether a value lies between the ends or on one of them.
    public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
