/// Counts roughly what a page says, without parsing it: enough to tell a page of frames from its frame.
enum MarkupText {
    /// How many bytes stand outside tags, scripts, styles and comments, white space left out; counting stops at `most`.
    static func count(_ html: [UInt8], atMost most: Int) -> Int {
        let span = html.span
        var count = 0
        var index = 0
        while index < span.count, count < most {
            guard span[index] == UInt8(ascii: "<") else {
                if span[index] > 0x20 { count += 1 }
                index += 1
                continue
            }
            index = end(of: html, at: index)
        }
        return count
    }

    /// Where the tag, comment or silent element that begins here ends.
    private static func end(of html: [UInt8], at start: Int) -> Int {
        func after(_ pattern: String, from place: Int) -> Int {
            ByteSearch.find(pattern, in: html, from: place, to: html.count).map { $0 + pattern.utf8.count }
                ?? html.count
        }
        func begins(_ pattern: String) -> Bool {
            ByteSearch.find(pattern, in: html, from: start, to: min(html.count, start + pattern.utf8.count)) != nil
        }
        if begins("<!--") { return after("-->", from: start + 4) }
        if begins("<script") { return after("</script", from: start) }
        if begins("<style") { return after("</style", from: start) }
        return after(">", from: start)
    }
}
