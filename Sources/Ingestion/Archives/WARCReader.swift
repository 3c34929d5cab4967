internal import Platform
internal import Postings

/// Reads the pages of a WARC file, record by record (ISO 28500, WARC 1.0 and 1.1).
///
/// The file may be plain, gzip as a whole, or gzip record by record. What is wrong with a record is a failure that names its
/// number and its byte; the next record is found by its first line. Records are counted from 1, whatever their type, so that
/// a number names a place in the file.
///
/// # Performance
/// Memory is bounded by the limit of a document. Bodies are decoded by whoever ingests the page, not here.
struct WARCReader: RecordSource {
    /// What was met so far that is no page.
    private var passedOver = PassedOver()
    private var window: ArchiveWindow
    private let path: String
    private let label: Label?
    private let limit: Int
    private let headerLimit: Int
    private var record = 0
    /// Whether what comes next need not be the beginning of a record: a failure has said so already.
    private var isLost = false

    /// How much of what is between two records is looked at while the first one is held.
    private static let maximumPadding = 4096

    init(_ source: ByteSource, path: String, label: Label?, configuration: IngestionConfiguration) {
        window = ArchiveWindow(source)
        self.path = path
        self.label = label
        limit = configuration.maximumDocumentBytes
        headerLimit = configuration.archives.maximumHeaderBytes
    }

    /// The next page or failure, and last what was passed over; nil at the end.
    mutating func next() -> SourceItem? {
        if let item = nextRecord() { return item }
        guard passedOver.count > 0 else { return nil }
        defer { passedOver = PassedOver() }
        return .passedOver(path: path, passedOver)
    }

    private mutating func nextRecord() -> SourceItem? {
        while true {
            skipPadding()
            guard window.see(1) else {
                guard let damage = window.damage else { return nil }
                record += 1
                return failDamaged(damage, window.position)
            }
            _ = window.see(6)
            guard WARCSignature.begins(window.next) else {
                if let event = skipWhatIsNoRecord() { return event }
                continue
            }
            isLost = false
            record += 1
            if let event = readRecord() { return event }
        }
    }

    // MARK: - Records

    private mutating func readRecord() -> SourceItem? {
        let start = window.position
        // Most headers have some hundred bytes; a window full of them is seen at once.
        _ = window.see(headerLimit)
        guard let lineEnd = window.next.prefix(headerLimit).firstIndex(of: 0x0A),
            let header = HeaderBlock(window.next, from: lineEnd + 1, limit: headerLimit)
        else {
            if let damage = window.damage, window.count < headerLimit { return failDamaged(damage, start) }
            return fail(start, "the record's header does not end", searchingFrom: 1)
        }
        let warc = WARCRecord(header: header)
        let headerLength = header.end - window.next.startIndex
        let length: Int
        switch warc.length {
        case .success(let value): length = value
        case .failure(let problem): return fail(start, problem.description, searchingFrom: headerLength)
        }
        if header.value("warc-type") == nil {
            return fail(start, "the record has no WARC-Type", searchingFrom: headerLength)
        }
        window.skip(headerLength)
        guard length <= limit + headerLimit else { return skipLarge(warc, start, length) }
        guard window.see(length) else { return failCut(start, length) }
        if let event = checkEnd(start, length) { return event }
        let block = window.next.prefix(length)
        let event = take(warc, block)
        window.skip(length)
        return event
    }

    /// What becomes of a record whose block is there.
    private mutating func take(_ warc: WARCRecord, _ block: ArraySlice<UInt8>) -> SourceItem? {
        switch warc.fate(block, limit: headerLimit) {
        case .ignored: return nil
        case .notHTML:
            passedOver.notHTML += 1
            return nil
        case .redirect:
            passedOver.redirects += 1
            return nil
        case .document(let content, let encoding):
            var document = SourceDocument(
                path: path, record: record, content: content, bytes: Array(block), declaredEncoding: encoding,
                url: warc.url, archiveDate: warc.date, label: label, isRecord: true)
            document.remark = warc.remark
            return .document(document)
        }
    }

    /// Checks that a block is followed by what follows a record: an empty line; or line ends and zeros, then another
    /// record or the end. What is wrong behind an empty line does not concern the record.
    ///
    /// - Returns: The failure of a record whose length lies, or whose gzip member is damaged.
    private mutating func checkEnd(_ start: Int, _ length: Int) -> SourceItem? {
        var after = length
        var lines = 0
        while window.see(after + 1), after < length + Self.maximumPadding {
            let byte = window.bytes[window.next.startIndex + after]
            guard isPadding(byte) else { break }
            if byte == 0x0A { lines += 1 }
            after += 1
        }
        guard window.see(after + 1) else {
            // The damage of the next member is the next record's.
            guard let damage = window.damage, window.damagedMember < window.position + length else { return nil }
            return failDamaged(damage, start)
        }
        _ = window.see(after + 6)
        if lines >= 2 || after == length + Self.maximumPadding { return nil }
        if WARCSignature.begins(window.next.dropFirst(after)) { return nil }
        return fail(start, "no record ends where its Content-Length of \(length) says", searchingFrom: 0)
    }

    /// A block that is too large to be held: only its beginning is seen.
    ///
    /// A length that lies may hide all that follows. So the block ends where another record begins.
    private mutating func skipLarge(_ warc: WARCRecord, _ start: Int, _ length: Int) -> SourceItem? {
        _ = window.see(min(length, headerLimit))
        let fate = warc.fate(window.next.prefix(headerLimit), limit: headerLimit)
        let blockStart = window.position
        if window.skipToRecord(after: 0, within: length) {
            isLost = true
            return failure(
                .archive(
                    record: record, offset: start,
                    reason: "another record begins within the \(length) bytes of its Content-Length"))
        }
        guard window.position - blockStart == length else {
            if let damage = window.damage { return failDamaged(damage, start) }
            return failure(cut(start, length, by: length - (window.position - blockStart)))
        }
        if let event = checkEnd(start, 0) { return event }
        switch fate {
        case .ignored: return nil
        case .notHTML:
            passedOver.notHTML += 1
            return nil
        case .redirect:
            passedOver.redirects += 1
            return nil
        case .document: return failure(.tooLarge(bytes: length, limit: limit))
        }
    }

    // MARK: - Failures

    private mutating func failCut(_ start: Int, _ length: Int) -> SourceItem {
        let missing = length - window.count
        let damage = window.damage
        if window.skipToRecord(after: 0, within: window.count) {
            return failure(
                .archive(
                    record: record, offset: start,
                    reason: "another record begins within the \(length) bytes of its Content-Length"))
        }
        if let damage { return failDamaged(damage, start) }
        return failure(cut(start, length, by: missing))
    }

    private func failure(_ error: IngestionError) -> SourceItem {
        .failure(path: path, record: record, error)
    }

    private func cut(_ start: Int, _ length: Int, by missing: Int) -> IngestionError {
        .archive(
            record: record, offset: start,
            reason: "the archive ends \(missing) bytes before the \(length) of its Content-Length")
    }

    private mutating func fail(_ start: Int, _ reason: String, searchingFrom: Int) -> SourceItem {
        isLost = true
        _ = window.skipToRecord(after: searchingFrom)
        return failure(.archive(record: record, offset: start, reason: reason))
    }

    /// The failure of the record that the damage is in; reading goes on at the next gzip member.
    private mutating func failDamaged(_ damage: PlatformError, _ start: Int) -> SourceItem {
        isLost = true
        _ = window.skipDamage()
        let reason: String
        switch damage {
        case .corruptGzip(_, let text): reason = "its gzip data are damaged (\(text))"
        default: return failure(.file(damage))
        }
        return failure(.archive(record: record, offset: start, reason: reason))
    }

    private mutating func skipWhatIsNoRecord() -> SourceItem? {
        let start = window.position
        let isKnown = isLost
        isLost = true
        _ = window.skipToRecord(after: 0)
        guard !isKnown else { return nil }
        record += 1
        return failure(.archive(record: record, offset: start, reason: "what stands here is no WARC record"))
    }

    // MARK: - Bytes

    /// Skips what carries no meaning between records, and a byte order mark before the first one.
    private mutating func skipPadding() {
        if window.position == 0, window.see(3), window.next.starts(with: [0xEF, 0xBB, 0xBF]) { window.skip(3) }
        while window.see(1), let byte = window.next.first, isPadding(byte) { window.skip(1) }
    }

    /// Line ends, and the zeros that a file is filled up with.
    private func isPadding(_ byte: UInt8) -> Bool { byte == 0x0D || byte == 0x0A || byte == 0 }
}
