/// Why a text is not JSON, even read leniently.
///
/// Bytes are counted from 0, from the beginning of the text that was handed in.
enum JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A byte, or the end of the text (`found` is nil), where something else has to stand.
    case unexpected(found: UInt8?, expected: JSONExpectation, byte: Int)
    /// The text ends at `byte` inside of something that began at `opened`.
    case unclosed(JSONEnclosure, opened: Int, byte: Int)
    /// An object or array begins at `byte` inside of as many others as may lie in each other.
    case tooDeep(limit: Int, byte: Int)
    /// The text is longer than the limit.
    case tooLarge(bytes: Int, limit: Int)

    var description: String {
        switch self {
        case .unexpected(let found, let expected, let byte):
            "expected \(expected.rawValue), found \(Self.name(of: found)) at byte \(byte)"
        case .unclosed(let enclosure, let opened, let byte):
            "the text ends at byte \(byte) inside \(enclosure.rawValue) that began at byte \(opened); "
                + "it was probably cut off"
        case .tooDeep(let limit, let byte):
            "objects and arrays are nested deeper than \(limit) at byte \(byte)"
        case .tooLarge(let bytes, let limit):
            "the text has \(bytes) bytes, more than the \(limit) that are read"
        }
    }

    private static func name(of found: UInt8?) -> String {
        switch found {
        case nil: "the end of the text"
        case .some(let byte) where byte > 0x20 && byte < 0x7F: "'\(Unicode.Scalar(byte))'"
        case .some(let byte): "the byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
        }
    }
}

/// What has to stand at a place of a JSON text, in the words of the message.
enum JSONExpectation: String, Sendable {
    case value = "a value"
    case key = "a key in double quotes"
    case colon = "a colon after the key"
    case commaInObject = "a comma or '}'"
    case commaInArray = "a comma or ']'"
    case digit = "a digit"
    case endOfText = "the end of the text after its one value"
}

/// What can be left unclosed, in the words of the message.
enum JSONEnclosure: String, Sendable {
    case object = "an object"
    case array = "an array"
    case string = "a string"
    case comment = "a comment"
}
