/// What can be read of a text that is no JSON: of blocks of pages that were cut off, joined, or put together by hand.
///
/// Used only where reading by the grammar has failed. Each step takes at least one byte, and no byte is looked at more than
/// a few times, so that no text is slow.
extension JSONReader {
    /// Reads the values of a text as the elements of one array.
    ///
    /// Values stand one after the other with or without commas; a comma too many says nothing, one too few is not missed; a
    /// key may lack its quotes; what ends too early ends with the text; brackets that close nothing, and words where a key
    /// is expected, are passed over.
    mutating func recover(_ bytes: Span<UInt8>) {
        guard bytes.count <= min(configuration.maximumBytes, Int(UInt32.max)) else { return }
        (position, nodes, open) = (0, [], [0])
        append(.array, 0..<bytes.count)
        var state = RecoveryState()
        while position < bytes.count, step(bytes, &state) {}
        while !open.isEmpty { close(bytes, &state) }
    }

    /// Reads the next token.
    ///
    /// - Returns: Whether reading goes on.
    private mutating func step(_ bytes: Span<UInt8>, _ state: inout RecoveryState) -> Bool {
        do throws(JSONError) { try skipBetweenTokens(bytes) } catch { return false }
        guard position < bytes.count else { return false }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count <= configuration.maximumDepth else { return false }
            begin(byte == UInt8(ascii: "{") ? .object : .array, &state)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            end(byte == UInt8(ascii: "}") ? .object : .array, bytes, &state)
        case _ where open.count == 1:
            // Around the values nothing carries meaning.
            position += 1
        case UInt8(ascii: ","):
            dropKey(&state)
            position += 1
        case UInt8(ascii: ":"), UInt8(ascii: ";"):
            position += 1
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let isKey = isInObject && !state.hasKey
            let range = looseString(bytes, quote: byte, isKey: isKey, &state)
            if !isKey || isColonNext(bytes) { put(.string, range, bytes, isKey: isKey, &state) }
        default: readWord(bytes, &state)
        }
        return true
    }

    private var isInObject: Bool { open.last.map { nodes[Int($0)].kind == .object } ?? false }

    // MARK: - Containers

    private mutating func begin(_ kind: JSONKind, _ state: inout RecoveryState) {
        // An object in the place of a key is a value whose key is not known.
        if isInObject, !state.hasKey { append(.string, position..<position) }
        state.hasKey = false
        open.append(UInt32(nodes.count))
        append(kind, position..<position + 1)
        position += 1
    }

    /// Closes the innermost container of a kind and what is open in it.
    private mutating func end(_ kind: JSONKind, _ bytes: Span<UInt8>, _ state: inout RecoveryState) {
        position += 1
        guard let place = open.dropFirst().lastIndex(where: { nodes[Int($0)].kind == kind }) else { return }
        while open.count > place { close(bytes, &state) }
    }

    private mutating func close(_ bytes: Span<UInt8>, _ state: inout RecoveryState) {
        dropKey(&state)
        let container = Int(open.removeLast())
        nodes[container].end = UInt32(position)
        nodes[container].next = UInt32(nodes.count)
    }

    /// A key without a value has none.
    private mutating func dropKey(_ state: inout RecoveryState) {
        if state.hasKey { append(.null, position..<position) }
        state.hasKey = false
    }

    private mutating func put(
        _ kind: JSONKind, _ range: Range<Int>, _ bytes: Span<UInt8>, isKey: Bool, _ state: inout RecoveryState
    ) {
        var traits: JSONStringTraits = []
        for index in range {
            if bytes[index] >= 0x80 { traits.insert(.nonASCII) }
            if bytes[index] == UInt8(ascii: "\\") { traits.insert(.escapes) }
        }
        append(kind, range, traits: kind == .string ? traits : [])
        state.hasKey = isKey
    }

    // MARK: - Words

    /// Reads what stands without quotes: a key, `null` or `NaN`, a number, or a text up to what ends it.
    private mutating func readWord(_ bytes: Span<UInt8>, _ state: inout RecoveryState) {
        let isKey = isInObject && !state.hasKey
        let start = position
        while position < bytes.count, !endsWord(bytes[position], isKey: isKey) { position += 1 }
        var end = position
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        // A byte that neither is a word nor has a meaning of its own.
        if position == start { position += 1 }
        guard end > start else { return }
        if isKey {
            if isColonNext(bytes) { put(.string, start..<end, bytes, isKey: true, &state) }
            return
        }
        let after = position
        position = start
        let count = nodes.count
        if (try? readNumber(bytes)) != nil, isAtEndOfNumber(bytes, end) {
            // A comment may follow.
            state.hasKey = false
            return
        }
        nodes.removeLast(nodes.count - count)
        put(Self.kind(bytes.extracting(start..<end)), start..<end, bytes, isKey: false, &state)
        position = after
    }

    private func isAtEndOfNumber(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
        var index = position
        while index < end, bytes[index] <= 0x20 { index += 1 }
        return index == end || bytes[index] == UInt8(ascii: "/")
    }

    private func endsWord(_ byte: UInt8, isKey: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "\""), 0x0A, 0x0D:
            true
        default: isKey && (byte == UInt8(ascii: ":") || byte <= 0x20)
        }
    }

    private static func kind(_ word: Span<UInt8>) -> JSONKind {
        guard word.count <= 9 else { return .string }
        var lower = ""
        for index in word.indices {
            guard word[index] < 0x80 else { return .string }
            lower.unicodeScalars.append(
                Unicode.Scalar(0x41...0x5A ~= word[index] ? word[index] | 0x20 : word[index]))
        }
        return switch lower {
        case "true": .true
        case "false": .false
        case "null", "nan", "-nan", "infinity", "-infinity", "+infinity", "undefined", "none": .null
        default: .string
        }
    }

    /// Whether a colon follows; what stands before it is passed over.
    private mutating func isColonNext(_ bytes: Span<UInt8>) -> Bool {
        do throws(JSONError) { try skipBetweenTokens(bytes) } catch { return false }
        return position < bytes.count && bytes[position] == UInt8(ascii: ":")
    }
}
