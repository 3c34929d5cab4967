internal import Postings

/// HTML of which every part is either a literal of the program's own or a text that was escaped on its way in.
///
/// A literal is HTML, and what is interpolated into it is not: of `"<p>\(title)</p>"` the tags stay tags, and the title
/// is escaped. Only literals and other markup get in as they are, so that a text cannot be forgotten.
///
/// Texts are escaped by bytes. By `Character`, a quotation mark or `<` that a combining mark follows would be another
/// character, pass, and end an attribute.
struct Markup {
    /// The HTML.
    private(set) var bytes: [UInt8] = []

    /// Nothing yet.
    init() {}

    /// Escapes a text, for content and for attributes in quotation marks.
    ///
    /// The label keeps `Markup("…")`, which would be a literal, from looking like this.
    init(text: String) {
        add(text)
    }

    /// The HTML as a string.
    var html: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends HTML: a literal, or what was made before.
    mutating func add(html: Markup) { bytes.append(contentsOf: html.bytes) }

    /// Appends a text, escaped; what would move or hide other text stands as its number.
    mutating func add(_ text: String) {
        let bytes = Array(text.utf8)
        for index in bytes.indices { addEscaped(bytes, index, isContent: false) }
    }

    /// Appends a part of a text as the content of an element.
    mutating func add(_ text: UTF8Text, _ range: ByteRange) {
        for index in range.lower..<range.upper { addEscaped(text.bytes, index, isContent: true) }
    }

    /// Appends one byte of a text.
    @inline(__always)
    private mutating func addEscaped(_ text: [UInt8], _ index: Int, isContent: Bool) {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "&"): addLiteral("&amp;")
        case UInt8(ascii: "<"): addLiteral("&lt;")
        case UInt8(ascii: ">"): addLiteral("&gt;")
        case UInt8(ascii: "\""): addLiteral("&quot;")
        case UInt8(ascii: "'"): addLiteral("&#39;")
        case 0x09, 0x0A: bytes.append(byte)
        case 0..<0x20, 0x7F: addCode(Int(byte), isContent)
        case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0: addCode(Int(text[index + 1]), isContent)
        case 0x80..<0xA0 where index > 0 && text[index - 1] == 0xC2: break
        case 0xE2 where Self.isOverride(text, index):
            addCode(0x2000 + Int(text[index + 1] & 0x3F) << 6 + Int(text[index + 2] & 0x3F), isContent)
        case 0x80..<0xC0
        where index > 1 && (Self.isOverride(text, index - 1) || Self.isOverride(text, index - 2)):
            break
        default: bytes.append(byte)
        }
    }

    /// Whether a character begins here that turns the direction of all text behind it: U+202A to U+202E, U+2066 to U+2069.
    private static func isOverride(_ text: [UInt8], _ index: Int) -> Bool {
        guard index >= 0, index + 2 < text.count, text[index] == 0xE2 else { return false }
        let isEmbedding = text[index + 1] == 0x80 && (0xAA...0xAE).contains(text[index + 2])
        return isEmbedding || (text[index + 1] == 0x81 && (0xA6...0xA9).contains(text[index + 2]))
    }

    /// Appends the number of a character that is not to be shown.
    private mutating func addCode(_ scalar: Int, _ isContent: Bool) {
        let digits = String(scalar, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        add(html: isContent ? "<span class=\"code\">\(code)</span>" : "[\(code)]")
    }

    /// Appends a literal. In this file only, for it escapes nothing.
    private mutating func addLiteral(_ html: String) { bytes.append(contentsOf: html.utf8) }
}

extension Markup: ExpressibleByStringInterpolation {
    /// Takes a literal as it is.
    init(stringLiteral html: String) {
        addLiteral(html)
    }

    /// Takes a literal with what was put into it.
    init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.markup
    }

    /// Puts a literal together: its own parts are HTML, texts are escaped.
    struct StringInterpolation: StringInterpolationProtocol {
        /// What there is so far.
        fileprivate var markup = Markup()

        /// Starts with nothing.
        init(literalCapacity: Int, interpolationCount: Int) {
            markup.bytes.reserveCapacity(literalCapacity)
        }

        /// Appends a part of the literal itself.
        mutating func appendLiteral(_ html: String) { markup.addLiteral(html) }

        /// Appends a text, escaped.
        mutating func appendInterpolation(_ text: String) { markup.add(text) }

        /// Appends what is HTML already.
        mutating func appendInterpolation(_ html: Markup) { markup.add(html: html) }
    }
}
