/// What a JSON value is.
enum JSONKind: UInt8, Sendable, Hashable {
    case object, array, string, number, `true`, `false`
    /// `null`, and what some writers put in its place: `NaN`, `Infinity`, `-Infinity`.
    case null
}

/// A handle on one value: its place in the tape of the document that made it.
///
/// It means nothing to another document.
struct JSONValue: Sendable, Hashable {
    let index: UInt32
}

/// One record of the tape, 16 bytes.
///
/// The tape holds the values in the order of the text, an object's key before its value. The children of the container
/// at `i` are therefore found from `i + 1` on, each at the `next` of the one before, until `next` of `i` is reached.
struct JSONNode: Sendable {
    /// Where the value begins in the text; of a string, the byte after the opening quote.
    var start: UInt32
    /// Where the value ends in the text; of a string, the byte of the closing quote.
    var end: UInt32
    /// The index of the node after this one and everything in it.
    var next: UInt32
    var kind: JSONKind
    /// What a string needs beyond being copied.
    var traits: JSONStringTraits = []

    var range: Range<Int> { Int(start)..<Int(end) }
}

/// What was seen in a string while its end was looked for.
struct JSONStringTraits: OptionSet, Sendable {
    let rawValue: UInt8
    /// There is a backslash: the bytes are not the text.
    static let escapes = JSONStringTraits(rawValue: 1)
    /// There is a byte above 0x7F: the bytes may not be UTF-8.
    static let nonASCII = JSONStringTraits(rawValue: 2)
}
