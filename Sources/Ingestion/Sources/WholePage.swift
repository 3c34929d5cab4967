/// Tells a page from a fragment of one.
enum WholePage {
    /// Whether the first 2 KiB hold `<html`, `<head`, `<body` or a document type.
    static func looksLike(_ html: [UInt8]) -> Bool {
        let end = min(html.count, 2048)
        return ByteSearch.find("<html", in: html, from: 0, to: end) != nil
            || ByteSearch.find("<!doctype", in: html, from: 0, to: end) != nil
            || ByteSearch.find("<body", in: html, from: 0, to: end) != nil
            || ByteSearch.find("<head>", in: html, from: 0, to: end) != nil
    }
}
