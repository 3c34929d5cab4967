internal import Platform

/// Tells a page from a fragment of one.
enum WholePage {
    /// How many bytes at the beginning are looked at: what makes a page stands at its top.
    private static let searched = 2048

    /// Whether the first 2 KiB hold `<html`, `<body`, `<head>` or a document type.
    ///
    /// Every record is asked, so the bytes are gone through once, from tag to tag: four searches one after the other took
    /// 6 % of the instructions of a whole classification.
    static func looksLike(_ html: [UInt8]) -> Bool {
        let bytes = html.span
        let end = min(bytes.count, searched)
        let less = UInt8(ascii: "<")
        var index = ByteScan.first(of: less, or: less, in: bytes, from: 0).index
        while index + 1 < end {
            switch bytes[index + 1] {
            // The tags of descriptions that begin so are headings and `<b>`, `<br>`.
            case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "!"):
                if startsPage(html, at: index, end: end) { return true }
            default: break
            }
            index = ByteScan.first(of: less, or: less, in: bytes, from: index + 1).index
        }
        return false
    }

    private static func startsPage(_ html: [UInt8], at start: Int, end: Int) -> Bool {
        ["<html", "<!doctype", "<body", "<head>"].contains { tag in
            ByteSearch.find(tag, in: html, from: start, to: min(end, start + tag.utf8.count)) == start
        }
    }
}
