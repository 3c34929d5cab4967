/// The name of a role, as it stands on disk: `data_scientist`, `ml_engineer`, or any other.
public struct Label: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The name.
    public let name: String

    /// Takes a name as it is.
    public init(_ name: String) {
        self.name = name
    }

    public var description: String { name }

    public static func < (left: Label, right: Label) -> Bool {
        left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
}
