internal import HTMLText
public import Postings

/// Records: what their file says of them beats what their text shows.
extension PostingIngestor {
    /// What the columns of a row's file hold; worked out once a file.
    private func csvColumns(_ document: SourceDocument) -> CSVColumns? {
        guard case .csvRecord(let header) = document.content else { return nil }
        if let known = csvColumns, known.header == header { return known.columns }
        let columns = CSVColumns(header.columns, mapping: configuration.fields)
        csvColumns = (header, columns)
        return columns
    }

    /// The label of a record, without reading the posting; nil where it has none or cannot be read.
    public func label(of document: SourceDocument) -> Label? {
        switch document.content {
        case .jsonRecord, .csvRecord, .feedRecord:
            let record = try? PostingRecord(
                document, mapping: configuration.fields, columns: csvColumns(document), labelAlone: true)
            return record?.label ?? document.label
        case .html, .httpResponse, .mhtml, .plainText, .markdown: return document.label
        }
    }

    func ingestRecord(_ document: SourceDocument) throws(IngestionError) -> JobPosting {
        let record = try PostingRecord(document, mapping: configuration.fields, columns: csvColumns(document))
        var posting = JobPosting(
            id: record.id ?? JobPosting.defaultID(path: document.path, record: document.record), path: document.path,
            record: document.record,
            encoding: record.encoding, label: record.label ?? document.label)
        if WholePage.looksLike(record.html) {
            // A page as a record is read as the page itself would be.
            let page = try read(record.html)
            posting = try self.posting(posting, page, page.described.first)
        } else {
            let page: PageText
            if record.html.isEmpty {
                do throws(HTMLTextError) { page = try parser.parsePlain(record.text) } catch { throw .page(error) }
            } else {
                page = try parse(record.html)
            }
            posting.text = builder.text(page, Self.descriptionBlocks(page))
            posting.language = languages.language(of: posting.text.bytes)
            posting.sections = sections(posting.language)
            if posting.text.isEmpty { posting.verdict = .empty }
        }
        posting.board = record.board ?? posting.board
        var merge = FieldMerge(posting)
        for name in record.fields.names { merge.replace(name, record.fields[name]) }
        merge.apply(to: &posting)
        // A record without a title has none, whatever its page shows.
        if record.title == nil {
            posting.title = nil
            posting.conflicts.removeAll { $0.name == .title }
        }
        posting.remark = record.remark
        return posting
    }
}
