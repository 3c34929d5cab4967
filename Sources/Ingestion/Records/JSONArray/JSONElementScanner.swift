/// Finds the end of one JSON object or array in a text that is still coming in, and remembers where it was.
///
/// It looks at strings, brackets and comments only: what ``JSONReader`` makes of the bytes is not its concern, as long as
/// it never ends a value elsewhere. What cannot be JSON even read leniently is noticed early, so that a string that was
/// never closed does not swallow the records after it: brackets that do not match, text behind a string, an object that
/// begins where a key has to stand, and nesting that the reader would refuse.
struct JSONElementScanner: Sendable {
    /// What came of a scan.
    enum Outcome: Sendable, Hashable {
        /// The value ends before the offset.
        case end(Int)
        /// A member of the outermost object, named by ``JSONElementScanner/listKey``, holds an array that begins here.
        case list(Int)
        /// The bytes end before the value does.
        case incomplete
        /// The byte at the offset cannot stand there.
        case broken(Int)
    }

    private enum State: Sendable {
        case between, string, escape, afterString, slash, lineComment, blockComment, blockStar
    }

    /// The name of the member whose array is looked for; nil to look for none.
    let listKey: [UInt8]?
    private let maximumDepth: Int
    /// The byte that is looked at next.
    private(set) var position: Int
    /// The first two keys of the outermost object.
    private(set) var keys: [Range<Int>] = []

    private var state = State.between
    private var beforeComment = State.between
    /// The brackets that are open.
    private var open: [UInt8] = []
    private var string = 0..<0
    /// The last byte that carries meaning, a string by its closing quotation mark.
    private var last: UInt8 = 0
    private var isListKey = false

    /// Begins at the bracket that opens the value.
    init(at offset: Int, maximumDepth: Int = JSONConfiguration().maximumDepth, listKey: [UInt8]? = nil) {
        position = offset
        self.maximumDepth = maximumDepth
        self.listKey = listKey
    }

    /// Moves with the bytes when as many before the value were dropped.
    mutating func drop(_ count: Int) {
        position -= count
        string = (string.lowerBound - count)..<(string.upperBound - count)
        keys = keys.map { ($0.lowerBound - count)..<($0.upperBound - count) }
    }

    /// Goes on after the array that ``Outcome/list(_:)`` named, at the byte behind it.
    mutating func resume(at offset: Int) {
        position = offset
        last = UInt8(ascii: "]")
        state = .between
        isListKey = false
    }

    /// Takes the array that ``Outcome/list(_:)`` named as part of the value.
    mutating func enterList() {
        open.append(UInt8(ascii: "["))
        _ = pass(UInt8(ascii: "["))
        isListKey = false
    }

    /// The first byte that is needed to go on: a key may be cut by the end of the bytes.
    var needed: Int {
        let isCut = state == .string || state == .escape || state == .afterString || isListKey
        let longest = (listKey?.count ?? 0) + 2
        return isCut && string.count <= longest && position - string.lowerBound <= 2 * longest
            ? max(0, string.lowerBound - 1) : position
    }

    /// Goes on to the end of the value.
    ///
    /// - Complexity: linear in the bytes after ``position``.
    mutating func scan(_ bytes: Span<UInt8>) -> Outcome {
        let count = bytes.count
        while position < count {
            let byte = bytes[position]
            switch state {
            case .string:
                skipString(bytes)
            case .escape:
                position += 1
                state = .string
            case .between, .afterString:
                if byte <= 0x20 {
                    position += 1
                } else if byte == UInt8(ascii: "/") {
                    beforeComment = state
                    state = .slash
                    position += 1
                } else if let outcome = token(byte, bytes) {
                    return outcome
                }
            case .slash:
                guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "*") else { return .broken(position) }
                state = byte == UInt8(ascii: "/") ? .lineComment : .blockComment
                position += 1
            case .lineComment:
                if byte == 0x0A || byte == 0x0D { state = beforeComment }
                position += 1
            case .blockComment:
                if byte == UInt8(ascii: "*") { state = .blockStar }
                position += 1
            case .blockStar:
                if byte == UInt8(ascii: "/") {
                    state = beforeComment
                } else if byte != UInt8(ascii: "*") {
                    state = .blockComment
                }
                position += 1
            }
        }
        return .incomplete
    }

    private mutating func skipString(_ bytes: Span<UInt8>) {
        var index = position
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                string = string.lowerBound..<index
                state = .afterString
                last = byte
                position = index + 1
                return
            }
            index &+= 1
            if byte == UInt8(ascii: "\\") {
                guard index < count else {
                    state = .escape
                    break
                }
                index &+= 1
            }
        }
        position = index
    }

    /// A byte outside of strings that is no white space.
    private mutating func token(_ byte: UInt8, _ bytes: Span<UInt8>) -> Outcome? {
        let isObject = open.last == UInt8(ascii: "{")
        switch byte {
        case UInt8(ascii: "\""):
            guard state != .afterString else { return .broken(position) }
            string = (position + 1)..<(position + 1)
            state = .string
            position += 1
            return nil
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard state != .afterString, !isObject || last == UInt8(ascii: ":"), open.count < maximumDepth else {
                return .broken(position)
            }
            if isListKey, open.count == 1, byte == UInt8(ascii: "[") {
                return .list(position)
            }
            open.append(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            guard open.popLast() == (byte == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "[")) else {
                return .broken(position)
            }
            if open.isEmpty {
                position += 1
                return .end(position)
            }
        case UInt8(ascii: ":"):
            guard isObject, state == .afterString else { return .broken(position) }
            if open.count == 1 {
                if keys.count < 2 { keys.append(string) }
                isListKey = listKey.map { isEqual(string, $0, bytes) } ?? false
                return pass(byte)
            }
        case UInt8(ascii: ","): break
        default:
            // Spaces beyond ASCII may stand behind a string; letters and digits may not.
            if state == .afterString, byte < 0x80 { return .broken(position) }
            if byte >= 0x80 {
                position += 1
                return nil
            }
        }
        isListKey = false
        return pass(byte)
    }

    private mutating func pass(_ byte: UInt8) -> Outcome? {
        last = byte
        state = .between
        position += 1
        return nil
    }

    private func isEqual(_ range: Range<Int>, _ name: [UInt8], _ bytes: Span<UInt8>) -> Bool {
        guard range.count == name.count, range.lowerBound >= 0 else { return false }
        for index in name.indices where bytes[range.lowerBound + index] != name[index] { return false }
        return true
    }
}
