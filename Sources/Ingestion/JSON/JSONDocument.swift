/// A parsed JSON text: a flat tape of nodes over the bytes that it was read from.
///
/// One reader serves JSON Lines records and the schema.org blobs of pages, so it takes what pages hold: raw control
/// characters in strings, trailing commas, a trailing `;`, comments, `<!-- -->` and `<![CDATA[ ]]>` around the value, a
/// byte order mark, unknown escapes, lone surrogates, bytes that are not UTF-8, `NaN`, and numbers such as `02134` or
/// `.5`. It does not guess where a string or an object was meant to end: such a text is an error that names the byte;
/// ``init(recovering:configuration:)`` is for those who would rather have the half of it.
///
/// ```swift
/// let document = try JSONDocument(parsing: Array(#"{"title": "Data Scientist"}"#.utf8))
/// if let title = document.member(document.root, "title") {
///     print(document.string(title) ?? "")  // Data Scientist
/// }
/// ```
///
/// # Performance
/// Parsing finds the ends of values and decodes nothing; a string is decoded when it is asked for. A string of plain
/// ASCII is a copy of its bytes.
struct JSONDocument: Sendable {
    /// The text, as it was handed in.
    let bytes: [UInt8]

    /// The values in the order of the text; `JSONNode` says how they hang together. Never empty.
    let nodes: [JSONNode]

    /// Parses the one value of a text.
    ///
    /// - Throws: `JSONError`, with the byte at which the text stops being JSON.
    /// - Complexity: O(*n*) in the number of bytes.
    init(parsing bytes: [UInt8], configuration: JSONConfiguration = .init()) throws(JSONError) {
        var reader = JSONReader(configuration: configuration)
        try reader.read(bytes.span)
        self.bytes = bytes
        self.nodes = reader.nodes
    }

    /// Reads what can be read of a text that is no JSON, as an array of its values: a member that nothing was read of is
    /// missing, and what was cut off ends with the text.
    ///
    /// - Returns: nil, where there is no object in it.
    /// - Complexity: O(*n*) in the number of bytes.
    init?(recovering bytes: [UInt8], configuration: JSONConfiguration = .init()) {
        var reader = JSONReader(configuration: configuration)
        reader.recover(bytes.span)
        guard reader.nodes.contains(where: { $0.kind == .object }) else { return nil }
        self.bytes = bytes
        self.nodes = reader.nodes
    }

    /// The value that the text holds.
    var root: JSONValue { JSONValue(index: 0) }

    /// What the value is.
    func kind(_ value: JSONValue) -> JSONKind {
        node(value).kind
    }

    func node(_ value: JSONValue) -> JSONNode {
        nodes[Int(value.index)]
    }
}
