extension JSONDocument {
    /// The elements of an array, in order; none for a value of another kind.
    func elements(_ value: JSONValue) -> JSONElements {
        JSONElements(children: JSONChildren(of: value, in: nodes, ifKind: .array))
    }

    /// The members of an object, in order and with duplicates; none for a value of another kind.
    func members(_ value: JSONValue) -> JSONMembers {
        JSONMembers(children: JSONChildren(of: value, in: nodes, ifKind: .object))
    }

    /// The value of an object's key; nil if there is no such key, or the value is no object.
    ///
    /// Of several equal keys the last one counts, as in JavaScript and Python. Keys are compared by their
    /// decoded bytes: `"\u0061"` is `a`, but a decomposed `é` is not a composed one.
    ///
    /// - Complexity: O(*m*) in the number of members.
    func member(_ value: JSONValue, _ key: String) -> JSONValue? {
        var found: JSONValue?
        for member in members(value) where isEqual(member.key, key) {
            found = member.value
        }
        return found
    }

    private func isEqual(_ key: JSONValue, _ name: String) -> Bool {
        let node = node(key)
        guard node.traits.isEmpty else {
            return decoded(node).elementsEqual(name.utf8)
        }
        return node.range.count == name.utf8.count && bytes[node.range].elementsEqual(name.utf8)
    }
}

/// The elements of an array.
struct JSONElements: Sequence, IteratorProtocol, Sendable {
    fileprivate var children: JSONChildren

    mutating func next() -> JSONValue? {
        children.next()
    }
}

/// The members of an object: its keys, which are strings, and their values.
struct JSONMembers: Sequence, IteratorProtocol, Sendable {
    fileprivate var children: JSONChildren

    mutating func next() -> (key: JSONValue, value: JSONValue)? {
        guard let key = children.next(), let value = children.next() else { return nil }
        return (key, value)
    }
}

/// The nodes directly below a container, hopping over what lies in them.
private struct JSONChildren: Sendable {
    private let nodes: [JSONNode]
    private var index: UInt32
    private let end: UInt32

    init(of value: JSONValue, in nodes: [JSONNode], ifKind kind: JSONKind) {
        let node = nodes[Int(value.index)]
        self.nodes = nodes
        self.index = value.index + 1
        self.end = node.kind == kind ? node.next : value.index + 1
    }

    mutating func next() -> JSONValue? {
        guard index < end else { return nil }
        defer { index = nodes[Int(index)].next }
        return JSONValue(index: index)
    }
}
