internal import Platform
internal import Postings

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

    private func read(_ path: String, _ label: Label?, isKnown: Bool, _ body: (IngestionOutcome) -> Void) {
        var bytes: [UInt8]
        do throws(PlatformError) {
            bytes = try FileSystem.read(path, limit: documentLimit)
            if Gzip.isGzip(bytes) { bytes = try Gzip.decompress(bytes, limit: documentLimit, path: path) }
        } catch {
            if !isKnown, case .tooLarge = error { return readLarge(path, label, error, body) }
            return body(.failure(path: path, record: 1, .file(error)))
        }
        // A page may begin with a brace that a template left behind.
        let isRecords = JSONLinesCheck.looksLikeRecord(bytes)
        if isRecords, SourceName(path) != .page || JSONLinesCheck.beginsWithRecord(bytes) {
            ingestLines(bytes, path, label, body)
        } else if isRecords && SourceName(path) == .page {
            ingest(SourceDocument(path: path, content: .html, bytes: bytes, label: label), body)
        } else if JSONLinesCheck.looksLikeMarkup(bytes) {
            ingest(SourceDocument(path: path, content: .html, bytes: bytes, label: label), body)
        } else if !isKnown {
            body(.skipped(path: path))
        } else if let format = OtherFormat.named(path, bytes) {
            body(.failure(path: path, record: 1, .unsupported(format: format)))
        } else {
            // Text without a tag is a page of one paragraph.
            ingest(SourceDocument(path: path, content: .html, bytes: bytes, label: label), body)
        }
    }

    /// A file of a folder that is too large for one document: JSON Lines is streamed all the same, a page is refused, and
    /// what is neither is skipped like a small one.
    private func readLarge(
        _ path: String, _ label: Label?, _ error: PlatformError, _ body: (IngestionOutcome) -> Void
    ) {
        guard let head = try? ByteLineReader(path: path, maximumLineBytes: 4096), let first = try? head.next() else {
            return body(.failure(path: path, record: 1, .file(error)))
        }
        if JSONLinesCheck.looksLikeRecord(first.bytes) {
            do throws(PlatformError) {
                let source = try SourceStream(linesOf: path, limit: documentLimit, label: label)
                while let item = source.next() { read(item, body) }
            } catch {
                body(.failure(path: path, record: 1, .file(error)))
            }
        } else if JSONLinesCheck.looksLikeMarkup(first.bytes) {
            body(.failure(path: path, record: 1, .file(error)))
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

    /// A file whose name is not one of JSON Lines but whose content is. One that is a single object over several lines is
    /// one record.
    private func ingestLines(_ bytes: [UInt8], _ path: String, _ label: Label?, _ body: (IngestionOutcome) -> Void) {
        func record(_ number: Int, _ line: [UInt8]) -> SourceDocument {
            SourceDocument(path: path, record: number, content: .jsonRecord, bytes: line, label: label)
        }
        let lines = bytes.split(separator: 0x0A).filter { $0.contains { $0 > 0x20 } }
        if lines.count > 1, !JSONLinesCheck.isWhole(Array(lines[0])), JSONLinesCheck.isWhole(bytes) {
            return ingest(record(1, bytes), body)
        }
        for (index, line) in lines.enumerated() { ingest(record(index + 1, Array(line)), body) }
    }
}
