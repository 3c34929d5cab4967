/// What a `Content-Type` says (RFC 2045, RFC 9110): `text/html; charset="utf-8"`.
struct MediaType: Sendable, Hashable {
    /// `text/html`, in lower case.
    let name: String
    /// The parameters in their order, names in lower case.
    let parameters: [Parameter]

    struct Parameter: Sendable, Hashable {
        let name: String
        let value: String
    }

    /// Reads a header's value; nil where it is empty.
    init?(_ text: String) {
        var parts = MediaType.split(Array(text.utf8))[...]
        guard let first = parts.popFirst() else { return nil }
        name = MediaType.trimmed(first).lowercased()
        guard !name.isEmpty else { return nil }
        parameters = parts.compactMap { part in
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            return Parameter(
                name: MediaType.trimmed(part[..<equals]).lowercased(),
                value: MediaType.unquoted(part[(equals + 1)...]))
        }
    }

    /// The value of a parameter; nil where there is none.
    subscript(name: String) -> String? { parameters.first { $0.name == name && !$0.value.isEmpty }?.value }

    /// Whether it is a page of HTML or XHTML.
    var isHTML: Bool { name == "text/html" || name.hasSuffix("xhtml+xml") }

    /// Whether it holds other parts.
    var isMultipart: Bool { name.hasPrefix("multipart/") }

    /// The encoding's label in lower case.
    var charset: String? { self["charset"]?.lowercased() }

    /// Splits at semicolons outside quotes.
    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        var isQuoted = false
        var isEscaped = false
        for (index, byte) in bytes.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ";"), !isQuoted {
                parts.append(bytes[start..<index])
                start = index + 1
            }
        }
        parts.append(bytes[start...])
        return parts
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
        let text = trimmed(bytes)
        // Some servers write single quotes, which are none.
        for quote in ["\"", "'"] where text.hasPrefix(quote) {
            var value: [UInt8] = []
            var isEscaped = false
            for byte in text.utf8.dropFirst() {
                if isEscaped {
                    value.append(byte)
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == quote.utf8.first {
                    break
                } else {
                    value.append(byte)
                }
            }
            return String(decoding: value, as: UTF8.self)
        }
        return text
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
