/// Reads a JSON text into the tape of a `JSONDocument`.
///
/// This file holds the grammar of objects and arrays; scalars, what lies between tokens, and what
/// is done with a text that is no JSON have files of their own. The
/// open containers are a stack of indices, not calls, so that no nesting overflows anything.
struct JSONReader {
    /// The tape so far.
    var nodes: [JSONNode] = []
    /// The byte that is looked at next.
    var position = 0
    /// The nodes of the containers that are not closed yet, innermost last.
    var open: [UInt32] = []
    let configuration: JSONConfiguration

    init(configuration: JSONConfiguration) {
        self.configuration = configuration
    }

    /// Reads the whole text: one value, and around it nothing that carries meaning.
    mutating func read(_ bytes: Span<UInt8>) throws(JSONError) {
        let limit = min(configuration.maximumBytes, Int(UInt32.max))
        guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
        // A record of a dozen members fits without growing.
        nodes.reserveCapacity(32)

        try skipPrologue(bytes)
        repeat {
            try readValue(bytes)
        } while try advanceToValue(bytes)
        try skipEpilogue(bytes)
        guard position == bytes.count else { throw unexpected(bytes, expected: .endOfText) }
    }

    /// Reads the scalar at the position, or the beginning of a container.
    private mutating func readValue(_ bytes: Span<UInt8>) throws(JSONError) {
        guard position < bytes.count else { throw unexpected(bytes, expected: .value) }
        switch bytes[position] {
        case UInt8(ascii: "\""):
            try readString(bytes)
        case UInt8(ascii: "{"):
            try openContainer(.object)
        case UInt8(ascii: "["):
            try openContainer(.array)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            try readNumber(bytes)
        default:
            try readLiteral(bytes)
        }
    }

    /// Goes from the end of a value, or the beginning of a container, to the next value, reading the key on its way and
    /// closing what ends before it.
    ///
    /// - Returns: Whether there is a next value; if not, the outermost value has ended.
    private mutating func advanceToValue(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        while let container = open.last {
            let isObject = nodes[Int(container)].kind == .object
            let isFirst = Int(container) == nodes.count - 1
            try skipBetweenTokens(bytes)
            if !isFirst, position < bytes.count, bytes[position] == UInt8(ascii: ",") {
                position += 1
                try skipBetweenTokens(bytes)
            } else if !isFirst, !isAtEnd(of: isObject, bytes) {
                throw unexpected(bytes, expected: isObject ? .commaInObject : .commaInArray)
            }
            guard isAtEnd(of: isObject, bytes) else {
                if isObject { try readKey(bytes) }
                return true
            }
            closeContainer()
        }
        return false
    }

    /// Whether the bracket that closes the innermost container is at the position.
    private func isAtEnd(of isObject: Bool, _ bytes: Span<UInt8>) -> Bool {
        position < bytes.count && bytes[position] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }

    private mutating func readKey(_ bytes: Span<UInt8>) throws(JSONError) {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            throw unexpected(bytes, expected: .key)
        }
        try readString(bytes)
        try skipBetweenTokens(bytes)
        guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
            throw unexpected(bytes, expected: .colon)
        }
        position += 1
        try skipBetweenTokens(bytes)
    }

    private mutating func openContainer(_ kind: JSONKind) throws(JSONError) {
        guard open.count < configuration.maximumDepth else {
            throw .tooDeep(limit: configuration.maximumDepth, byte: position)
        }
        open.append(UInt32(nodes.count))
        append(kind, position..<position + 1)
        position += 1
    }

    private mutating func closeContainer() {
        let container = Int(open.removeLast())
        position += 1
        nodes[container].end = UInt32(position)
        nodes[container].next = UInt32(nodes.count)
    }

    /// Puts a value at the end of the tape.
    mutating func append(_ kind: JSONKind, _ range: Range<Int>, traits: JSONStringTraits = []) {
        // Each node has a byte of its own, so its index fits into 32 bits because the positions do.
        nodes.append(
            JSONNode(
                start: UInt32(range.lowerBound), end: UInt32(range.upperBound), next: UInt32(nodes.count + 1),
                kind: kind, traits: traits))
    }

    /// The error for what is at the position; at the end of the text, the innermost open container is what is wrong.
    func unexpected(_ bytes: Span<UInt8>, expected: JSONExpectation) -> JSONError {
        if position < bytes.count {
            return .unexpected(found: bytes[position], expected: expected, byte: position)
        }
        guard let container = open.last.map({ nodes[Int($0)] }) else {
            return .unexpected(found: nil, expected: expected, byte: position)
        }
        return .unclosed(
            container.kind == .object ? .object : .array, opened: Int(container.start), byte: position)
    }
}
