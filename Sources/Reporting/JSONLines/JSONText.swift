internal import Postings

/// Writes JSON (RFC 8259) byte by byte, on one line and without white space.
///
/// A comma stands before each member but the first; whether it is the first is told by the byte before it, so that the
/// writer has no state of its own.
struct JSONText {
    /// What has been written.
    var bytes: [UInt8]

    /// Writes a member's name.
    mutating func name(_ name: String) {
        separate()
        Self.appendString(Array(name.utf8), to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Writes an object; its body writes names and values in turn.
    mutating func object(_ body: (inout JSONText) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        body(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes a list of one value for each element.
    mutating func list<Elements: Sequence>(
        _ elements: Elements, _ body: (inout JSONText, Elements.Element) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: "["))
        for element in elements { body(&self, element) }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Writes a text, or null.
    mutating func string(_ text: String?) {
        guard let text else { return null() }
        separate()
        Self.appendString(Array(text.utf8), to: &bytes)
    }

    /// Writes a text that is held as bytes, or null.
    mutating func string(_ text: UTF8Text?) {
        guard let text else { return null() }
        separate()
        Self.appendString(text.bytes, to: &bytes)
    }

    /// Writes a number with a fixed count of decimals.
    mutating func number(_ value: Double, decimals: Int) {
        separate()
        DecimalText.append(value, decimals: decimals, to: &bytes)
    }

    /// Writes a number that a posting says; null for none, and for one that no report can print.
    mutating func figure(_ value: Double?) {
        guard let figure = value.flatMap({ DecimalText.figure($0) }) else { return null() }
        separate()
        bytes.append(contentsOf: figure.utf8)
    }

    /// Writes a whole number.
    mutating func integer(_ value: Int) {
        separate()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Writes true, false or null.
    mutating func boolean(_ value: Bool?) {
        guard let value else { return null() }
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes null.
    mutating func null() {
        separate()
        bytes.append(contentsOf: Self.nothing)
    }

    /// The bytes of null.
    private static let nothing = Array("null".utf8)

    private mutating func separate() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), 0x0A: break
        default: bytes.append(UInt8(ascii: ","))
        }
    }

    /// Appends a text in quotation marks.
    ///
    /// Beside what must be escaped, all control characters are, and U+0085, U+2028 and U+2029 too: some readers of lines
    /// take them for line ends.
    ///
    /// - Parameter text: valid UTF-8.
    static func appendString(_ text: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var copied = 0
        var index = 0
        while index < text.count {
            let length = escapedLength(text, index)
            guard length > 0 else {
                index += 1
                continue
            }
            bytes.append(contentsOf: text[copied..<index])
            appendEscape(text, index, length, to: &bytes)
            index += length
            copied = index
        }
        bytes.append(contentsOf: text[copied...])
        bytes.append(UInt8(ascii: "\""))
    }

    /// How many bytes of a character that must be escaped begin here; 0 where none does.
    @inline(__always)
    private static func escapedLength(_ text: [UInt8], _ index: Int) -> Int {
        switch text[index] {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: 1
        case 0xC2: index + 1 < text.count && text[index + 1] < 0xA0 ? 2 : 0
        case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] | 1 == 0xA9 ? 3 : 0
        default: 0
        }
    }

    private static func appendEscape(_ text: [UInt8], _ index: Int, _ length: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch text[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(text[index])
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            let scalar = length == 3 ? 0x2000 + Int(text[index + 2]) - 0x80 : Int(text[index + length - 1])
            let digits = String(scalar, radix: 16)
            bytes.append(UInt8(ascii: "u"))
            for _ in digits.utf8.count..<4 { bytes.append(UInt8(ascii: "0")) }
            bytes.append(contentsOf: digits.utf8)
        }
    }
}
