internal import Postings

/// Cuts CSV into rows as it comes in (RFC 4180, and what real exports do; see ``CSVRowScanner``).
///
/// Rows are yielded raw, with the header that tells how to split them. Lines without a cell that says anything are no
/// records. A row with a cell that is never closed is an error of its own; the rows after its line are read as if the
/// quotation mark had been a plain character.
///
/// # Performance
/// One pass over the bytes; a region that follows an unclosed mark is passed twice. Memory is bounded by the limit of a
/// row and one chunk.
struct CSVRecordReader: ChunkedRecordReader {
    private enum Phase: Sendable {
        /// The encoding and the header are not known yet.
        case preamble
        case rows
        /// What is too long is dropped up to the next line.
        case skipping
        case ended
    }

    /// How many bytes are looked at before encoding and dialect are decided.
    private static let decisionBytes = 1 << 16

    private let limit: Int
    private let mapping: FieldMapping
    private var phase = Phase.preamble
    private var isFinished = false
    private var encoding: CSVEncoding?
    /// How many bytes the header is looked for in; twice as many when it does not end there.
    private var nextAttempt = decisionBytes

    private var buffer: [UInt8] = []
    private var scanner = CSVRowScanner(dialect: CSVDialect())
    /// The byte in `buffer` at which the current row begins, and its line.
    private var row = 0
    private var line = 1
    /// How many bytes lay before `buffer`.
    private var dropped = 0
    private var number = 0
    /// Before this byte of `buffer` no open cell is closed: a row began earlier and none was found to be.
    private var unclosedBefore = 0

    /// The header, once it has been read.
    private(set) var header: CSVHeader?

    /// Makes a reader for one file.
    init(configuration: IngestionConfiguration = .init()) {
        limit = configuration.maximumDocumentBytes
        mapping = configuration.fields
    }

    mutating func feed(_ chunk: [UInt8]) {
        precondition(!isFinished, "bytes after the end")
        if row > 0 {
            buffer.removeFirst(row)
            scanner.drop(row)
            unclosedBefore = max(0, unclosedBefore - row)
            dropped += row
            row = 0
        }
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
            case .skipping:
                guard skipToNextLine() else { return nil }
                phase = .rows
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
                switch scanner.scan(bytes.span, isEnd: isFinished, unclosedBefore: unclosedBefore) {
                case .row(let end, let after):
                    if let record = take(end: end, after: after) { return record }
                case .incomplete:
                    guard buffer.count - row > limit else { return nil }
                    return scanner.isQuoted ? giveUpQuote() : tooLong()
                case .unclosed:
                    return giveUpQuote()
                }
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

    private mutating func begin(at offset: Int) {
        row = offset
        scanner.begin(at: offset)
    }

    /// The row that ends at an offset, unless no cell of it says anything.
    private mutating func take(end: Int, after: Int) -> StreamedRecord? {
        let (start, startLine) = (row, line)
        line += scanner.lineEnds + 1
        begin(at: after)
        guard let header, isAnything(start..<end) else { return nil }
        number += 1
        guard end - start <= limit else {
            return .failure(number: number, .tooLarge(bytes: end - start, limit: limit))
        }
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

    /// A cell is not closed: its line is an error, and reading goes on with the next line.
    private mutating func giveUpQuote() -> StreamedRecord {
        number += 1
        let opened = line + scanner.lineEndsBeforeQuote
        let error = IngestionError.record(
            line: number,
            reason: "line \(opened): a quotation mark opens a cell and nothing closes it; the line is left out")
        unclosedBefore = max(unclosedBefore, scanner.position)
        let lineEnd: UInt8 = scanner.dialect.endsRowsWithReturn ? 0x0D : 0x0A
        if let end = buffer[scanner.quote...].firstIndex(of: lineEnd) {
            line = opened + 1
            begin(at: end + 1)
        } else {
            line = opened
            phase = .skipping
        }
        return .failure(number: number, error)
    }

    private mutating func tooLong() -> StreamedRecord {
        number += 1
        line += scanner.lineEnds
        phase = .skipping
        return .failure(number: number, .tooLarge(bytes: buffer.count - row, limit: limit))
    }

    /// Drops what is left of a line; false when more bytes are needed.
    private mutating func skipToNextLine() -> Bool {
        let lineEnd: UInt8 = scanner.dialect.endsRowsWithReturn ? 0x0D : 0x0A
        guard let end = buffer[max(row, min(scanner.position, buffer.count))...].firstIndex(of: lineEnd) else {
            begin(at: buffer.count)
            if isFinished { phase = .ended }
            return false
        }
        line += 1
        begin(at: end + 1)
        return true
    }
}
