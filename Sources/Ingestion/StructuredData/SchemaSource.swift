internal import Postings

/// Items with properties, as JSON-LD and microdata both hold them, so that one reader serves both.
protocol SchemaSource {
    /// A handle on an item or a plain value.
    associatedtype Value: Hashable

    /// What is said to be the origin of a field that was found here.
    var origin: FieldOrigin { get }
    /// The outermost items, in document order.
    var roots: [Value] { get }

    /// Whether a value has properties of its own.
    func isItem(_ value: Value) -> Bool
    /// Whether an item is of a type of schema.org, named without its prefix.
    func isType(_ item: Value, _ name: String) -> Bool
    /// The properties of an item, lists taken apart, references followed.
    func properties(of item: Value) -> [(property: SchemaProperty, value: Value)]
    /// The items that are values of an item's other properties, those that no ``SchemaProperty`` is for included; one list
    /// a property.
    func otherItems(of item: Value) -> [[Value]]
    /// A plain value as it is written; empty for an item.
    func text(_ value: Value) -> [UInt8]
    /// A value as an address: of an item its identifier.
    func address(_ value: Value) -> [UInt8]
    /// A plain value with its structure; nil for one without text.
    func body(_ value: Value) -> StructuredText?
}

/// The properties of one item.
struct SchemaItem<Source: SchemaSource> {
    private let properties: [(property: SchemaProperty, value: Source.Value)]

    init(_ value: Source.Value, in source: Source) {
        properties = source.properties(of: value)
    }

    /// The values of a property, in order.
    subscript(property: SchemaProperty) -> [Source.Value] {
        var values: [Source.Value] = []
        for entry in properties where entry.property == property { values.append(entry.value) }
        return values
    }

    /// The first value of a property.
    func first(_ property: SchemaProperty) -> Source.Value? {
        for entry in properties where entry.property == property { return entry.value }
        return nil
    }
}

/// The last part of a type's name: `JobPosting` of `https://schema.org/JobPosting` and of `schema:JobPosting`.
enum SchemaType {
    static func matches(_ type: [UInt8], _ name: String) -> Bool {
        let name = name.utf8
        guard type.count >= name.count, type.suffix(name.count).elementsEqual(name) else { return false }
        guard type.count > name.count else { return true }
        switch type[type.count - name.count - 1] {
        case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "#"): return true
        default: return false
        }
    }
}
