public import Postings

/// Where a fact is said.
public enum FactSource: Sendable, Hashable {
    /// In these bytes of the posting's text, in order.
    case text([ByteRange])
    /// In these bytes of a field: the title, or what structured data says.
    case field(FieldName, ByteRange)
}

/// What a posting says, with where it says it.
public struct Fact<Value: Sendable & Hashable>: Sendable, Hashable {
    /// What is said.
    public let value: Value
    /// Where.
    public let source: FactSource

    /// Makes a fact.
    public init(_ value: Value, _ source: FactSource) {
        self.value = value
        self.source = source
    }
}
