internal import Platform
internal import Postings

/// Cuts one file into items, in memory that does not grow with the file.
protocol RecordSource {
    /// The next record or failure; nil at the end.
    mutating func next() -> SourceItem?
}

/// The records of one file, whatever its format.
///
/// A file without a record yields one document without a byte, so that it gets a row.
struct RecordStream {
    private let path: String
    private let label: Label?
    private var records: any RecordSource
    private var hasRow = false
    private var isAtEnd = false

    /// Prepares to read a source from where it stands.
    ///
    /// - Parameter format: one that is a stream.
    init(
        _ source: ByteSource, _ format: SourceFormat, path: String, label: Label?, configuration: IngestionConfiguration
    ) {
        self.path = path
        self.label = label
        records =
            switch format {
            case .json:
                ChunkedRecords(JSONArrayReader(configuration: configuration), source, path: path, label: label)
            case .csv:
                ChunkedRecords(CSVRecordReader(configuration: configuration), source, path: path, label: label)
            case .warc: WARCReader(source, path: path, label: label, configuration: configuration)
            default:
                LineRecords(source, path: path, label: label, limit: configuration.maximumDocumentBytes)
            }
    }

    /// The next record or failure; nil at the end.
    mutating func next() -> SourceItem? {
        guard !isAtEnd else { return nil }
        if let item = records.next() {
            if case .passedOver = item { return item }
            hasRow = true
            return item
        }
        isAtEnd = true
        return hasRow ? nil : .document(SourceDocument(path: path, content: .html, bytes: [], label: label))
    }
}

/// JSON Lines: each line that is not blank is a record.
struct LineRecords: RecordSource {
    private let lines: ByteLineReader
    private let path: String
    private let label: Label?
    private let limit: Int
    private var record = 0

    init(_ source: ByteSource, path: String, label: Label?, limit: Int) {
        lines = ByteLineReader(source, maximumLineBytes: limit)
        self.path = path
        self.label = label
        self.limit = limit
    }

    mutating func next() -> SourceItem? {
        do throws(PlatformError) {
            while let line = try lines.next() {
                // A line that is too long may begin with more white space than is kept.
                guard line.truncated || line.bytes.contains(where: { $0 > 0x20 }) else { continue }
                record += 1
                if line.truncated { return .failure(path: path, record: record, .tooLarge(bytes: limit, limit: limit)) }
                return .document(
                    SourceDocument(path: path, record: record, content: .jsonRecord, bytes: line.bytes, label: label))
            }
            return nil
        } catch {
            record += 1
            // What follows the damage is read too. A failure to find it says no more than this one.
            if case .corruptGzip = error { _ = try? lines.skipDamage() }
            return .failure(path: path, record: record, .file(error))
        }
    }
}

/// CSV and lists in JSON, which are fed with pieces of the file.
struct ChunkedRecords<Reader: ChunkedRecordReader>: RecordSource {
    private var reader: Reader
    private let source: ByteSource
    private let path: String
    private let label: Label?
    private var record = 0
    private var isFinished = false
    /// An error of the file, told of when the records before it are out.
    private var error: PlatformError?

    private static var chunk: Int { 256 << 10 }

    init(_ reader: Reader, _ source: ByteSource, path: String, label: Label?) {
        self.reader = reader
        self.source = source
        self.path = path
        self.label = label
    }

    mutating func next() -> SourceItem? {
        while true {
            if let found = reader.next() {
                record = found.number
                return found.item(path: path, label: label)
            }
            if isFinished {
                guard let error else { return nil }
                self.error = nil
                return .failure(path: path, record: record + 1, .file(error))
            }
            do throws(PlatformError) {
                let chunk = try source.read(upTo: Self.chunk)
                if chunk.isEmpty { finish() } else { reader.feed(chunk) }
            } catch {
                self.error = error
                finish()
            }
        }
    }

    private mutating func finish() {
        reader.finish()
        isFinished = true
    }
}

extension StreamedRecord {
    fileprivate var number: Int {
        switch self {
        case .record(let number, _, _, _, _), .failure(let number, _): number
        }
    }
}
