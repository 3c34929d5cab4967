/// A half-open range of bytes in a text, held in 32 bits a bound: a document is smaller than 2 GiB.
public struct ByteRange: Sendable, Hashable {
    private let first: Int32
    private let end: Int32

    /// Makes the range `lower ..< upper`.
    public init(_ lower: Int, _ upper: Int) {
        precondition(lower <= upper, "a byte range ends before it begins: \(lower) ..< \(upper)")
        self.first = Int32(lower)
        self.end = Int32(upper)
    }

    /// The first byte.
    public var lower: Int { Int(first) }

    /// The byte after the last.
    public var upper: Int { Int(end) }

    /// The number of bytes.
    public var count: Int { upper - lower }

    /// Whether there is no byte.
    public var isEmpty: Bool { first == end }

    /// Whether a byte offset lies inside.
    public func contains(_ offset: Int) -> Bool { offset >= lower && offset < upper }
}
