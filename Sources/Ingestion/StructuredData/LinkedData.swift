internal import Postings

/// The JSON-LD blocks of a page as one graph (JSON-LD 1.1, W3C).
///
/// Contexts are not fetched: keys and types are taken for schema.org's, with or without its prefix.
struct LinkedData: SchemaSource {
    /// A place in one of the blocks.
    struct Value: Hashable, Sendable {
        let document: Int32
        let value: JSONValue
    }

    /// Deeper lists of lists have no meaning.
    private static let maximumListDepth = 8

    private let documents: [JSONDocument]
    private let nodes: NodeIndex

    var origin: FieldOrigin { .jsonLD }
    var roots: [Value] {
        documents.indices.flatMap { index in flattened(Value(document: Int32(index), value: documents[index].root)) }
    }

    /// Reads the blocks; one that has nothing of JSON is left out.
    init(_ blocks: [[UInt8]]) {
        documents = blocks.compactMap(Self.parse)
        nodes = NodeIndex(documents)
    }

    /// A block as JSON; one that was escaped as a whole, once or twice, as what it was before; one that is broken as far
    /// as it can be read.
    private static func parse(_ block: [UInt8]) -> JSONDocument? {
        if let document = try? JSONDocument(parsing: block) { return document }
        var current = block
        for _ in 0..<2 {
            let next = CharacterReferences.resolved(current)
            if next == current { break }
            current = next
            if let document = try? JSONDocument(parsing: current) { return document }
        }
        return JSONDocument(recovering: block.contains(UInt8(ascii: "\"")) ? block : current)
    }

    private func document(_ value: Value) -> JSONDocument { documents[Int(value.document)] }

    func isItem(_ value: Value) -> Bool { document(value).kind(value.value) == .object && plain(value) == nil }

    func isType(_ item: Value, _ name: String) -> Bool {
        let document = document(item)
        guard document.kind(item.value) == .object else { return false }
        // schema.org's context makes `type` another name of `@type`.
        var type = document.member(item.value, "@type")
        if type == nil, nodes.hasContext(item.document) { type = document.member(item.value, "type") }
        guard let type else { return false }
        if document.kind(type) == .array {
            return document.elements(type).contains { SchemaType.matches(document.utf8($0) ?? [], name) }
        }
        return SchemaType.matches(document.utf8(type) ?? [], name)
    }

    func properties(of item: Value) -> [(property: SchemaProperty, value: Value)] {
        let document = document(item)
        var properties: [(property: SchemaProperty, value: Value)] = []
        for member in document.members(item.value) {
            let key = document.node(member.key)
            let property =
                key.traits.isEmpty
                ? SchemaProperty.named(document.bytes[key.range]) : SchemaProperty.named(document.decoded(key)[...])
            guard let property else { continue }
            // Of several equal keys the last one counts, as in JavaScript.
            if properties.contains(where: { $0.property == property }) {
                properties.removeAll { $0.property == property }
            }
            let value = Value(document: item.document, value: member.value)
            if document.kind(member.value) == .string {
                properties.append((property, value))
            } else {
                for element in flattened(value) { properties.append((property, element)) }
            }
        }
        return properties
    }

    func otherItems(of item: Value) -> [[Value]] {
        let document = document(item)
        var lists: [[Value]] = []
        for member in document.members(item.value) {
            switch document.kind(member.value) {
            case .object, .array: break
            default: continue
            }
            let key = document.node(member.key)
            let property = SchemaProperty.named(
                key.traits.isEmpty ? document.bytes[key.range] : document.decoded(key)[...])
            if let property, property.leadsToPostings { continue }
            let items = flattened(Value(document: item.document, value: member.value)).filter(isItem)
            if !items.isEmpty { lists.append(items) }
        }
        return lists
    }

    func text(_ value: Value) -> [UInt8] {
        let document = document(value)
        if document.kind(value.value) == .object {
            return plain(value).flatMap { document.text($0) } ?? []
        }
        return document.text(value.value) ?? []
    }

    func address(_ value: Value) -> [UInt8] {
        let document = document(value)
        guard document.kind(value.value) == .object else { return text(value) }
        return document.member(value.value, "@id").flatMap { document.text($0) } ?? text(value)
    }

    func body(_ value: Value) -> StructuredText? {
        let markup = CharacterReferences.unescapedMarkup(UTF8Repair.repaired(text(value)))
        return markup.contains { $0 > 0x20 } ? .markup(markup) : nil
    }

    /// The value of a value object, `{ "@value": … }`.
    private func plain(_ value: Value) -> JSONValue? { document(value).member(value.value, "@value") }

    /// A value with its lists taken apart and its references followed.
    private func flattened(_ value: Value) -> [Value] {
        var flat: [Value] = []
        flatten(value, depth: 0, into: &flat)
        return flat
    }

    private func flatten(_ value: Value, depth: Int, into flat: inout [Value]) {
        guard depth < Self.maximumListDepth else { return }
        let document = document(value)
        switch document.kind(value.value) {
        case .null: return
        case .array:
            for element in document.elements(value.value) {
                flatten(Value(document: value.document, value: element), depth: depth + 1, into: &flat)
            }
        case .object:
            if let list = document.member(value.value, "@list") ?? document.member(value.value, "@set") {
                return flatten(Value(document: value.document, value: list), depth: depth + 1, into: &flat)
            }
            flat.append(nodes.target(of: value, in: documents) ?? value)
        default: flat.append(value)
        }
    }
}

/// Finds the objects that references of JSON-LD name.
private final class NodeIndex {
    private let contexts: [Bool]
    /// By `@id`; made when the first reference is met, which most pages have none of.
    private var byIdentifier: [[UInt8]: LinkedData.Value]?

    init(_ documents: [JSONDocument]) {
        contexts = documents.map { document in
            document.member(document.root, "@context") != nil
                || document.elements(document.root).contains { document.member($0, "@context") != nil }
        }
    }

    /// Whether a block names a context.
    func hasContext(_ document: Int32) -> Bool { contexts[Int(document)] }

    /// What `{ "@id": … }` stands for, or nil for any other value and for a name that nothing has.
    func target(of value: LinkedData.Value, in documents: [JSONDocument]) -> LinkedData.Value? {
        let document = documents[Int(value.document)]
        guard let identifier = Self.identifier(value.value, in: document), identifier.isReference else { return nil }
        let index = byIdentifier ?? Self.index(documents)
        byIdentifier = index
        return index[identifier.name]
    }

    /// The `@id` of an object, and whether it says nothing else.
    private static func identifier(
        _ value: JSONValue, in document: JSONDocument
    ) -> (name: [UInt8], isReference: Bool)? {
        guard let name = document.member(value, "@id").flatMap({ document.utf8($0) }) else { return nil }
        let keywords = document.member(value, "@type") == nil ? 1 : 2
        return (name, document.members(value).reduce(0) { count, _ in count + 1 } <= keywords)
    }

    private static func index(_ documents: [JSONDocument]) -> [[UInt8]: LinkedData.Value] {
        var index: [[UInt8]: LinkedData.Value] = [:]
        for (number, document) in documents.enumerated() {
            for node in document.nodes.indices where document.nodes[node].kind == .object {
                let value = JSONValue(index: UInt32(node))
                guard let identifier = identifier(value, in: document), !identifier.isReference,
                    index[identifier.name] == nil
                else { continue }
                index[identifier.name] = LinkedData.Value(document: Int32(number), value: value)
            }
        }
        return index
    }
}
