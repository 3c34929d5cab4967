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
        case .passedOver(let path, let count): body(.passedOver(path: path, count))
        case .document(let document): ingest(document, body)
        case .file(let path, let label): read(path, label, isKnown: true, body)
        case .unknownFile(let path, let label): read(path, label, isKnown: false, body)
        }
    }

    private func read(_ path: String, _ label: Label?, isKnown: Bool, _ body: (IngestionOutcome) -> Void) {
        do throws(PlatformError) {
            let bytes = try FileSystem.read(path, limit: documentLimit)
            if Gzip.isGzip(bytes) { return readGzip(bytes, path, label, isKnown: isKnown, body) }
            let format = format(bytes, isWhole: true, path)
            if format.isStream {
                return readRecords(ByteSource(bytes: bytes, name: path), format, path, label, isKnown: isKnown, body)
            }
            readPage(bytes, format, path, label, isKnown: isKnown, body)
        } catch {
            guard case .tooLarge = error else { return body(.failure(path: path, record: nil, .file(error))) }
            readLarge(path, label, error, isKnown: isKnown, body)
        }
    }

    /// A small compressed file: one document is decompressed at once, records are streamed so that those before a damage
    /// are read.
    private func readGzip(
        _ bytes: [UInt8], _ path: String, _ label: Label?, isKnown: Bool, _ body: (IngestionOutcome) -> Void
    ) {
        let source = ByteSource(bytes: bytes, name: path)
        let format = format(of: source, path)
        if format.isStream { return readRecords(source, format, path, label, isKnown: isKnown, body) }
        do throws(PlatformError) {
            let page = try Gzip.decompress(bytes, limit: documentLimit, path: path)
            readPage(page, format, path, label, isKnown: isKnown, body)
        } catch {
            if case .tooLarge = error { return refuse(path, format, error, isKnown: isKnown, body) }
            body(.failure(path: path, record: nil, .file(error)))
        }
    }

    /// A file that is too large for one document: records are streamed all the same, a page is refused, and what is neither
    /// is skipped like a small one.
    private func readLarge(
        _ path: String, _ label: Label?, _ error: PlatformError, isKnown: Bool, _ body: (IngestionOutcome) -> Void
    ) {
        do throws(PlatformError) {
            let source = try ByteSource(path: path)
            let format = format(of: source, path)
            if format.isStream { return readRecords(source, format, path, label, isKnown: isKnown, body) }
            // What is large on the disk may be trailing garbage behind a small page, and the other way round.
            refuse(path, format, error, isKnown: isKnown, body)
        } catch {
            body(.failure(path: path, record: nil, .file(error)))
        }
    }

    private func refuse(
        _ path: String, _ format: SourceFormat, _ error: PlatformError, isKnown: Bool,
        _ body: (IngestionOutcome) -> Void
    ) {
        // A table is a stream and never refused, so its beginning is not asked for.
        if isKnown || FilePolicy(configuration).takes(format, path, head: [], bytes: nil) {
            body(.failure(path: path, record: nil, .file(error)))
        } else {
            body(.skipped(path: path))
        }
    }

    private func readRecords(
        _ source: ByteSource, _ format: SourceFormat, _ path: String, _ label: Label?, isKnown: Bool,
        _ body: (IngestionOutcome) -> Void
    ) {
        let head = isKnown ? [] : source.head(configuration.formatScanBytes)
        guard isKnown || FilePolicy(configuration).takes(format, path, head: head, bytes: nil) else {
            return body(.skipped(path: path))
        }
        var records = RecordStream(source, format, path: path, label: label, configuration: configuration)
        while let item = records.next() { read(item, body) }
    }

    private func readPage(
        _ bytes: [UInt8], _ format: SourceFormat, _ path: String, _ label: Label?, isKnown: Bool,
        _ body: (IngestionOutcome) -> Void
    ) {
        guard isKnown || FilePolicy(configuration).takes(format, path, head: bytes, bytes: bytes.count) else {
            return body(.skipped(path: path))
        }
        ingest(SourceDocument(path: path, content: format.pageContent, bytes: bytes, label: label), body)
    }

    private func format(of source: ByteSource, _ path: String) -> SourceFormat {
        let head = source.head(configuration.formatScanBytes)
        return format(head, isWhole: head.count < configuration.formatScanBytes, path)
    }

    private func format(_ head: [UInt8], isWhole: Bool, _ path: String) -> SourceFormat {
        SourceFormat.detect(head, isWhole: isWhole, name: path, configuration: configuration)
    }

    private func ingest(_ document: SourceDocument, _ body: (IngestionOutcome) -> Void) {
        do throws(IngestionError) {
            guard let page = try ArchivedPage.unpacked(document, configuration: configuration) else {
                var passed = PassedOver()
                passed.notHTML = 1
                return body(.passedOver(path: document.path, passed))
            }
            for posting in try ingest(page) { body(.posting(posting)) }
        } catch {
            body(.failure(path: document.path, record: document.isRecord ? document.record : nil, error))
        }
    }
}
