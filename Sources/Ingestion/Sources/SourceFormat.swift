/// What a file holds.
enum SourceFormat: Sendable, Hashable {
    /// A page of HTML or XHTML, or a fragment of one.
    case html
    /// A saved page with its parts, or a mail.
    case mhtml
    case plainText
    case markdown
    /// A JSON object a line.
    case jsonLines
    /// A list of objects, a feed that holds one, or an object over several lines.
    case json
    /// Rows of cells.
    case csv
    /// Web pages as they were fetched.
    case warc
    /// No text.
    case binary(what: String)
    /// Nothing but white space, under a name that says nothing.
    case empty
    /// Text of which neither the name nor the content says what it is.
    case unknownText

    /// Whether it is a stream of records.
    var isStream: Bool {
        switch self {
        case .jsonLines, .json, .csv, .warc: true
        case .html, .mhtml, .plainText, .markdown, .binary, .empty, .unknownText: false
        }
    }

    /// Tells a format by the content, and where that leaves it open, by the name.
    ///
    /// - Parameters:
    ///   - head: the file or its beginning, decompressed.
    ///   - isWhole: whether nothing follows.
    ///   - name: the file's path.
    ///   - configuration: which names of columns are known, and what is binary.
    static func detect(
        _ head: [UInt8], isWhole: Bool, name path: String, configuration: IngestionConfiguration
    ) -> SourceFormat {
        let name = SourceName(path)
        // Most files are pages by name and by content; nothing else is looked at for them.
        if name == .page, JSONLinesCheck.looksLikeMarkup(head) { return .html }
        if WARCSignature.beginsFile(head) { return .warc }
        if let what = BinaryCheck(share: configuration.binaryShare).kind(of: head) { return .binary(what: what) }
        let text = TextHead.ascii(head)
        guard let first = text.first(where: { $0 > 0x20 }) else { return name.format ?? .empty }
        switch first {
        case UInt8(ascii: "<") where JSONLinesCheck.looksLikeMarkup(text):
            // Markdown may begin with a tag or a comment.
            return name == .markdown && !WholePage.looksLike(text) ? .markdown : .html
        case UInt8(ascii: "{"):
            if let format = objects(head, text, isWhole: isWhole, name) { return format }
        case UInt8(ascii: "["):
            if name == .json || JSONHead.isList(text) { return .json }
        default:
            if MIMEHead.looksLike(text) { return .mhtml }
        }
        switch name {
        case .unknown, .text, .json: if CSVHead.looksLike(head, isWhole: isWhole, configuration) { return .csv }
        case .page: if CSVHead.isTable(head, isWhole: isWhole, configuration) { return .csv }
        default: break
        }
        return name.format ?? .unknownText
    }

    /// What begins with a brace: records, or text in which a template left one.
    private static func objects(
        _ head: [UInt8], _ text: [UInt8], isWhole: Bool, _ name: SourceName
    ) -> SourceFormat? {
        switch name {
        case .page:
            guard JSONLinesCheck.beginsWithRecord(head) else { return .html }
        case .text, .markdown:
            guard JSONHead.isObject(text) else { return nil }
        case .csv:
            // A cell may begin with a brace.
            guard JSONLinesCheck.beginsWithRecord(head) else { return .csv }
        default: break
        }
        // Lines are told by bytes, which in UTF-16 are of two; the reader of whole texts decodes it.
        let isWide = CSVEncoding(head, isWhole: isWhole).decoder != nil
        return isWide || JSONHead.spansLines(text, isWhole: isWhole) ? .json : .jsonLines
    }
}
