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
        // An empty page is a page.
        if message.header.mediaType() == nil, body.contains(where: { $0 > 0x20 }),
            !JSONLinesCheck.looksLikeMarkup(body)
        {
            return nil
        }
        var page = document.unpacked(.html, body, encoding: document.declaredEncoding)
        page.status = message.status
        return page
    }

    private static func savedPage(
        _ document: SourceDocument, _ configuration: IngestionConfiguration
    ) throws(IngestionError) -> SourceDocument {
        guard document.bytes.count <= configuration.maximumDocumentBytes else {
            throw .tooLarge(bytes: document.bytes.count, limit: configuration.maximumDocumentBytes)
        }
        let page = try MHTMLPage(document.bytes, configuration: configuration)
        var unpacked = document.unpacked(
            page.isHTML ? .html : .plainText, page.bytes, encoding: page.charset ?? document.declaredEncoding,
            url: page.url, date: page.date)
        if page.isCut { unpacked.remark = "the saved page ends early: the boundary that closes it is missing" }
        return unpacked
    }
}

extension SourceDocument {
    /// The same document with its wrapping taken off; what the archive says beats what the page's wrapping says.
    fileprivate func unpacked(
        _ content: Content, _ bytes: [UInt8], encoding: String?, url: String? = nil, date: String? = nil
    ) -> SourceDocument {
        var page = SourceDocument(
            path: path, record: record, content: content, bytes: bytes, declaredEncoding: encoding,
            url: self.url ?? url, archiveDate: archiveDate ?? date, label: label, isRecord: isRecord)
        page.remark = remark
        return page
    }
}

extension JobPosting {
    /// Adds what the archive says of a page: its address, where the page does not give one; whether the server refused it;
    /// what is wrong with the record.
    ///
    /// The day on which a page was fetched is no day of posting, and is a field of its own.
    mutating func addArchiveFields(of document: SourceDocument) {
        let remarks = [document.remark, addStatus(document.status), remark].compactMap { $0 }
        if !remarks.isEmpty { remark = remarks.joined(separator: "; ") }
        if let date = document.archiveDate, PostingDate.iso(Array(date.utf8)) != nil {
            fields[.dateArchived] = PostingField(UTF8Text(Array(date.utf8.prefix(40))), from: .archive)
        }
        guard let url = document.url, fields[.url] == nil else { return }
        fields[.url] = PostingField(UTF8Text(Array(url.utf8)), from: .archive)
    }

    /// Makes a page that came with an error no posting, whatever it says: servers send whole pages with a 404.
    ///
    /// - Returns: what a row says of it.
    private mutating func addStatus(_ status: Int?) -> String? {
        guard let status, status >= 400 else { return nil }
        // A page that says that its posting is closed says more than its status.
        if verdict != .expired { verdict = [401, 403, 407].contains(status) ? .wall : .missing }
        return "the server answered with HTTP status \(status)"
    }
}
