internal import HTMLText
internal import Postings

/// A file that is no HTML, made HTML, so that one way of reading serves all pages.
struct TextFile {
    /// The page.
    let html: [UInt8]
    /// What stands before a Markdown text.
    private let frontMatter: FrontMatter

    /// Makes a page of a document's text.
    ///
    /// - Parameter text: UTF-8 without NUL bytes.
    init(_ text: [UInt8], _ content: SourceDocument.Content, configuration: IngestionConfiguration) {
        switch content {
        case .markdown:
            frontMatter = FrontMatter(text)
            let body = Array(text[frontMatter.end...])
            html = MarkdownHTML.render(body, configuration: configuration.html) ?? PlainTextHTML.render(body)
        case .plainText:
            frontMatter = FrontMatter()
            html = PlainTextHTML.render(text)
        default:
            frontMatter = FrontMatter()
            html = text
        }
    }

    /// A posting of the page with what the front matter says of it, which beats what the text shows.
    func completed(_ posting: JobPosting) -> JobPosting {
        var posting = posting
        for name in frontMatter.fields.names { posting.fields[name] = frontMatter.fields[name] }
        return posting
    }
}
