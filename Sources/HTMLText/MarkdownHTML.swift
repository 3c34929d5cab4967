internal import CCMark

/// Turns Markdown into HTML (CommonMark 0.30, by cmark).
///
/// ```swift
/// let html = MarkdownHTML.render(Array("# Data Scientist\n\n- You ask.\n".utf8))
/// // "<h1>Data Scientist</h1>\n<ul>\n<li>You ask.</li>\n</ul>\n"
/// ```
public enum MarkdownHTML {
    /// Renders a text; HTML inside it stays as it is.
    ///
    /// - Parameter markdown: UTF-8 without NUL bytes.
    /// - Returns: HTML; nil for a text beyond the configuration's limits, which cmark could take quadratic time for.
    /// - Complexity: linear, apart from brackets, which the configuration limits.
    public static func render(
        _ markdown: [UInt8], configuration: HTMLTextConfiguration = HTMLTextConfiguration()
    ) -> [UInt8]? {
        guard markdown.count <= configuration.maximumMarkdownBytes,
            markdown.count(where: { $0 == UInt8(ascii: "[") }) <= configuration.maximumMarkdownBrackets
        else { return nil }
        // SAFETY: the buffer outlives the call, which reads `count` bytes of it and keeps none.
        return unsafe markdown.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return [] }
            let text = unsafe start.assumingMemoryBound(to: CChar.self)
            guard let html = unsafe cmark_markdown_to_html(text, bytes.count, CMARK_OPT_UNSAFE) else { return nil }
            // SAFETY: cmark returned a string of its own allocator that ends with a zero byte; it is freed once, here.
            defer { unsafe rolecall_cmark_free(html) }
            return unsafe Array(UnsafeBufferPointer(start: html, count: length(html))).map { UInt8(bitPattern: $0) }
        }
    }

    @unsafe private static func length(_ text: UnsafeMutablePointer<CChar>) -> Int {
        var length = 0
        // SAFETY: the caller's string ends with a zero byte.
        while unsafe text[length] != 0 { length += 1 }
        return length
    }
}
