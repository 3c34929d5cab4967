internal import Platform
public import Postings

extension PostingIngestor {
    /// Reads a source item to the end: its file, the decompression, and every posting in it.
    ///
    /// - Parameters:
    ///   - item: what a ``SourceStream`` yielded.
    ///   - body: called once for each outcome, in order; at least once.
    public func read(_ item: SourceItem, _ body: (IngestionOutcome) -> Void) {
        switch item {
        case .failure(let path, let record, let error): body(.failure(path: path, record: record, error))
        case .document(let document): ingest(document, body)
        case .file(let path, let label): read(path, label, isKnown: true, body)
        case .unknownFile(let path, let label): read(path, label, isKnown: false, body)
        }
    }

    /// The label of a record, without reading the posting; nil where it has none or cannot be read.
    public func label(of document: SourceDocument) -> Label? {
        guard document.content == .jsonRecord,
            let record = try? PostingRecord(document.bytes, number: document.record)
        else { return document.label }
        return record.label ?? document.label
    }

    private func read(_ path: String, _ label: Label?, isKnown: Bool, _ body: (IngestionOutcome) -> Void) {
        var bytes: [UInt8]
        do throws(PlatformError) {
            bytes = try FileSystem.read(path, limit: documentLimit)
            if Gzip.isGzip(bytes) { bytes = try Gzip.decompress(bytes, limit: documentLimit, path: path) }
        } catch {
            if !isKnown, case .tooLarge = error { return body(.skipped(path: path)) }
            return body(.failure(path: path, record: 1, .file(error)))
        }
        if JSONLinesCheck.looksLikeRecord(bytes) {
            ingestLines(bytes, path, label, body)
        } else if isKnown || JSONLinesCheck.looksLikeMarkup(bytes) {
            ingest(SourceDocument(path: path, content: .html, bytes: bytes, label: label), body)
        } else {
            body(.skipped(path: path))
        }
    }

    private func ingest(_ document: SourceDocument, _ body: (IngestionOutcome) -> Void) {
        do throws(IngestionError) {
            for posting in try ingest(document) { body(.posting(posting)) }
        } catch {
            body(.failure(path: document.path, record: document.record, error))
        }
    }

    /// A file whose name is not one of JSON Lines but whose content is.
    private func ingestLines(_ bytes: [UInt8], _ path: String, _ label: Label?, _ body: (IngestionOutcome) -> Void) {
        var record = 0
        for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
            record += 1
            ingest(
                SourceDocument(path: path, record: record, content: .jsonRecord, bytes: Array(line), label: label), body
            )
        }
    }
}
