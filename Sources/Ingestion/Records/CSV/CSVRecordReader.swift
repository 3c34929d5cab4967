internal import Postings

/// Cuts CSV into rows as it comes in (RFC 4180, and what real exports do; see ``CSVRowScanner``).
///
/// Rows are yielded raw, with the header that tells how to split them. Lines without a cell that says anything are no
/// records. A row with a cell that is never closed is an error of its own; reading goes on at the next line that looks
/// like the beginning of a record (see ``CSVRecordShape``). Of a row above the limit nothing is kept but where it ends.
///
/// # Performance
/// One pass over the bytes; a region that follows an unclosed mark is passed twice. Memory is bounded by the limit of a
/// row and one chunk.
struct CSVRecordReader: ChunkedRecordReader {
    enum Phase: Sendable {
        /// The encoding and the header are not known yet.
        case preamble
        case rows
        /// The lines of a broken record are passed over.
        case broken
        case ended
    }

    /// How many bytes are looked at before encoding and dialect are decided.
    private static let decisionBytes = 1 << 16

    let limit: Int
    let longestSkipped: Int
    private let mapping: FieldMapping
    var phase = Phase.preamble
    private(set) var isFinished = false
    private var encoding: CSVEncoding?
    /// How many bytes the header is looked for in; twice as many when it does not end there.
    private var nextAttempt = decisionBytes

    var buffer: [UInt8] = []
    var scanner = CSVRowScanner(dialect: CSVDialect())
    /// The byte in `buffer` at which the current row begins, and its line.
    var row = 0
    var line = 1
    /// How many bytes lay before `buffer`.
    var dropped = 0
    var number = 0
    /// Before this byte of `buffer` no open cell is closed: a row began earlier and none was found to be.
    var unclosedBefore = 0
    /// How many bytes of the current row were dropped since it is above the limit.
    var skipped = 0
    /// The lines of a row above the limit, or of a broken one, that were looked at.
    var lines = CSVLineCursor()

    /// The header, once it has been read.
    private(set) var header: CSVHeader?

    /// Makes a reader for one file.
    init(configuration: IngestionConfiguration = .init()) {
        limit = configuration.maximumDocumentBytes
        longestSkipped = configuration.longestSkippedCell
        mapping = configuration.fields
    }

    mutating func feed(_ chunk: [UInt8]) {
        precondition(!isFinished, "bytes after the end")
        if row > 0 { drop(row) }
        if encoding?.decoder != nil {
            buffer += encoding?.decoder?.utf8(chunk) ?? []
        } else {
            buffer += chunk
        }
        if encoding == nil, buffer.count >= CSVRecordReader.decisionBytes { decideEncoding() }
    }

    mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        if encoding == nil { decideEncoding() }
        buffer += encoding?.decoder?.finish() ?? []
    }

    mutating func next() -> StreamedRecord? {
        while true {
            switch phase {
            case .ended: return nil
            case .broken:
                guard passBrokenLines() else { return nil }
            case .preamble:
                guard encoding != nil, isFinished || buffer.count >= nextAttempt else { return nil }
                if let record = readPreamble() { return record }
            case .rows:
                guard row < buffer.count else {
                    guard isFinished else { return nil }
                    phase = .ended
                    return number == 0 ? nothing : nil
                }
                let bytes = buffer
                let outcome = scanner.scan(bytes.span, isEnd: isFinished, unclosedBefore: unclosedBefore)
                if let record = take(outcome) { return record }
                if outcome == .incomplete, phase == .rows { return nil }
            }
        }
    }

    // MARK: - Preamble

    // What is decided rests on a number of bytes that does not depend on the chunks.

    private mutating func decideEncoding() {
        let head = Array(buffer.prefix(CSVRecordReader.decisionBytes))
        var decided = CSVEncoding(head, isWhole: isFinished && head.count == buffer.count)
        buffer.removeFirst(decided.markLength)
        dropped += decided.markLength
        if decided.decoder != nil { buffer = decided.decoder?.utf8(buffer) ?? [] }
        encoding = decided
    }

    /// Reads the header; returns what is wrong with it.
    private mutating func readPreamble() -> StreamedRecord? {
        let head = Array(buffer.prefix(nextAttempt))
        let isWhole = isFinished && head.count == buffer.count
        let read = CSVPreamble(head, isWhole: isWhole, encoding: encoding?.name, mapping: mapping)
        guard let preamble = read else {
            guard isWhole || head.count > limit else {
                nextAttempt *= 2
                return nil
            }
            phase = .ended
            if !head.contains(where: { $0 > 0x20 }) { return nothing }
            return .failure(
                number: 1, .header(reason: "the header, the first line, does not end within \(limit) bytes"))
        }
        guard preamble.columns.hasBody else {
            phase = .ended
            return .failure(number: 1, .header(reason: CSVRecordReader.complaint(preamble.header.columns)))
        }
        header = preamble.header
        line = preamble.line
        scanner = CSVRowScanner(dialect: preamble.dialect)
        scanner.shape = CSVRecordShape(
            width: preamble.header.columns.count,
            bodies: preamble.columns.columns(.text) + preamble.columns.columns(.html))
        begin(at: preamble.end)
        phase = .rows
        return nil
    }

    private static func complaint(_ columns: [String]) -> String {
        let shown = columns.filter { !$0.isEmpty }.prefix(12).map { String($0.prefix(40)) }
        let more = columns.count > shown.count ? ", …" : ""
        let keys = RecordKey.allCases.map(\.rawValue).joined(separator: ", ")
        return "no column of the CSV file is named html or text (the first line has: "
            + "\(shown.joined(separator: ", "))\(more); RoleCall knows \(keys)); \(DescriptionNames.advice(columns))"
    }

    // MARK: - Rows

    /// A file without a row is told of by a row, not by silence.
    private var nothing: StreamedRecord { .record(number: 1, content: .html, bytes: [], byte: 0, line: 1) }

    mutating func begin(at offset: Int) {
        row = offset
        skipped = 0
        lines = CSVLineCursor()
        scanner.begin(at: offset)
    }

    /// Forgets the first bytes, as far as they are no part of the row, or of one that is above the limit.
    mutating func drop(_ count: Int) {
        buffer.removeFirst(count)
        scanner.drop(count)
        lines.drop(count)
        unclosedBefore = max(0, unclosedBefore - count)
        dropped += count
        row = max(0, row - count)
    }

    /// What came of a scan, unless the row says nothing or is not complete.
    private mutating func take(_ outcome: CSVRowScanner.Outcome) -> StreamedRecord? {
        switch outcome {
        case .row(let end, let after):
            guard skipped + end - row > limit else { return take(end: end, after: after) }
            return takeOversized(end: end, after: after)
        case .incomplete: return skipped + buffer.count - row > limit ? skipOversized() : nil
        case .unclosed: return giveUpQuote()
        }
    }

    /// The row that ends at an offset, unless no cell of it says anything.
    private mutating func take(end: Int, after: Int) -> StreamedRecord? {
        let (start, startLine) = (row, line)
        if scanner.inner != .none, let failure = takeMisread(end: end, after: after) { return failure }
        line += scanner.lineEnds + 1
        begin(at: after)
        guard let header, isAnything(start..<end) else { return nil }
        number += 1
        let dialect = scanner.dialect
        var shape = scanner.shape
        shape.learn(buffer.span, start..<end, dialect)
        scanner.shape = shape
        return .record(
            number: number, content: .csvRecord(header), bytes: Array(buffer[start..<end]), byte: dropped + start,
            line: startLine)
    }

    /// Whether a row has more than delimiters, spaces and empty quotation marks.
    private func isAnything(_ range: Range<Int>) -> Bool {
        let bytes = buffer.span
        for index in range {
            let byte = bytes[index]
            if byte > 0x22, byte != scanner.dialect.delimiter { return true }
            if byte == 0x21 { return true }
        }
        return false
    }
}
