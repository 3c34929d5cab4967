/// The name of a role, as it stands on disk: `data_scientist`, `ml_engineer`, or any other.
public struct Label: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The name.
    public let name: String

    /// Takes a name as it is.
    public init(_ name: String) {
        self.name = name
    }

    /// The name.
    public var description: String { name }

    /// Whether the names are the same bytes.
    ///
    /// `String` calls two spellings of "é" equal; which of them a model holds would then depend on the order of arrival.
    public static func == (left: Label, right: Label) -> Bool {
        left.name.utf8.elementsEqual(right.name.utf8)
    }

    /// Feeds the name's bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name.utf8.count)
        for byte in name.utf8 { hasher.combine(byte) }
    }

    /// Orders names by their bytes.
    public static func < (left: Label, right: Label) -> Bool {
        left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
}
