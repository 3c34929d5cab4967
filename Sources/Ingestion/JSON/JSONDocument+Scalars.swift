extension JSONDocument {
    /// The decoded bytes of a string, always valid UTF-8; nil for a value of another kind.
    ///
    /// A surrogate without its partner, and a byte sequence that is not UTF-8, become U+FFFD. A backslash before a
    /// character that needs none is dropped.
    func utf8(_ value: JSONValue) -> [UInt8]? {
        let node = node(value)
        return node.kind == .string ? decoded(node) : nil
    }

    /// The decoded string; nil for a value of another kind.
    func string(_ value: JSONValue) -> String? {
        utf8(value).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The decoded bytes of a string, or a number, `true` or `false` as it is written; nil for a value of another kind.
    func text(_ value: JSONValue) -> [UInt8]? {
        let node = node(value)
        switch node.kind {
        case .string: return decoded(node)
        case .number, .true, .false: return Array(bytes[node.range])
        case .object, .array, .null: return nil
        }
    }

    /// The number nearest to a literal; nil for a value of another kind, strings included, and for what no finite
    /// `Double` is near to, such as `1e999`.
    func double(_ value: JSONValue) -> Double? {
        let node = node(value)
        guard node.kind == .number else { return nil }
        let number = Double(String(decoding: bytes[node.range], as: UTF8.self))
        return number.flatMap { $0.isFinite ? $0 : nil }
    }

    /// The text of a string node.
    func decoded(_ node: JSONNode) -> [UInt8] {
        let text =
            node.traits.contains(.escapes)
            ? JSONEscapes.decode(bytes, in: node.range)
            : Array(bytes[node.range])
        return node.traits.contains(.nonASCII) ? repaired(text) : text
    }

    private func repaired(_ text: [UInt8]) -> [UInt8] {
        do {
            _ = try UTF8Span(validating: text.span)
            return text
        } catch {
            return Array(String(decoding: text, as: UTF8.self).utf8)
        }
    }
}
