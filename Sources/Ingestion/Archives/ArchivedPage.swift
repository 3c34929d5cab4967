internal import Postings

/// Takes a page out of what an archive wrapped it in.
enum ArchivedPage {
    /// The page of a document that is an HTTP response or a saved page.
    ///
    /// - Returns: The page; the document itself where nothing is around it; nil for a response without a type whose body is
    ///   no HTML.
    /// - Throws: `tooLarge` or `body`.
    static func unpacked(
        _ document: SourceDocument, configuration: IngestionConfiguration
    ) throws(IngestionError) -> SourceDocument? {
        switch document.content {
        case .httpResponse: try response(document, configuration)
        case .mhtml: try savedPage(document, configuration)
        default: document
        }
    }

    private static func response(
        _ document: SourceDocument, _ configuration: IngestionConfiguration
    ) throws(IngestionError) -> SourceDocument? {
        guard let message = HTTPMessage(document.bytes[...], limit: configuration.archives.maximumHeaderBytes) else {
            throw .body(reason: "its HTTP header does not end")
        }
        let body = try HTTPBody.decode(
            Array(document.bytes[message.bodyStart...]), message.header, limit: configuration.maximumDocumentBytes,
            path: document.path)
        if message.header.mediaType() == nil, !JSONLinesCheck.looksLikeMarkup(body) { return nil }
        return document.unpacked(.html, body, encoding: document.declaredEncoding)
    }

    private static func savedPage(
        _ document: SourceDocument, _ configuration: IngestionConfiguration
    ) throws(IngestionError) -> SourceDocument {
        guard document.bytes.count <= configuration.maximumDocumentBytes else {
            throw .tooLarge(bytes: document.bytes.count, limit: configuration.maximumDocumentBytes)
        }
        let page = try MHTMLPage(document.bytes, configuration: configuration)
        return document.unpacked(
            page.isHTML ? .html : .plainText, page.bytes, encoding: page.charset ?? document.declaredEncoding,
            url: page.url, date: page.date)
    }
}

extension SourceDocument {
    /// The same document with its wrapping taken off; what the archive says beats what the page's wrapping says.
    fileprivate func unpacked(
        _ content: Content, _ bytes: [UInt8], encoding: String?, url: String? = nil, date: String? = nil
    ) -> SourceDocument {
        SourceDocument(
            path: path, record: record, content: content, bytes: bytes, declaredEncoding: encoding,
            url: self.url ?? url, archiveDate: archiveDate ?? date, label: label, isRecord: isRecord)
    }
}

extension JobPosting {
    /// Adds what the archive says of a page: its address, where the page does not give one.
    ///
    /// The day on which a page was fetched is no day of posting, and stays out of the fields.
    mutating func addArchiveFields(of document: SourceDocument) {
        guard let url = document.url, fields[.url] == nil else { return }
        fields[.url] = PostingField(UTF8Text(Array(url.utf8)), from: .archive)
    }
}
