internal import Postings

/// Cuts a stream of bytes into records, in memory that does not grow with the stream.
///
/// Whoever has the bytes feeds them in pieces of any size and takes the records that are complete:
///
/// ```swift
/// var reader = CSVRecordReader(configuration: configuration)
/// while let chunk = source.read() {
///     reader.feed(chunk)
///     while let record = reader.next() { … }
/// }
/// reader.finish()
/// while let record = reader.next() { … }
/// ```
protocol ChunkedRecordReader: Sendable {
    /// Takes the next bytes of the stream, decompressed.
    mutating func feed(_ chunk: [UInt8])

    /// Says that there are no more bytes.
    mutating func finish()

    /// The next record that is complete, or what is wrong with one; nil when more bytes are needed, and at the end.
    mutating func next() -> StreamedRecord?
}

/// What a ``ChunkedRecordReader`` yields.
enum StreamedRecord: Sendable, Hashable {
    /// A record's bytes, with its number from 1, and the byte of the stream where it begins, counted from 0; of a row of
    /// CSV also the line, counted from 1. In UTF-16 bytes are counted as if the stream were UTF-8.
    ///
    /// A stream without any record yields one of no bytes, as ``SourceDocument/Content/html``.
    case record(number: Int, content: SourceDocument.Content, bytes: [UInt8], byte: Int, line: Int?)
    /// A record that cannot be read.
    case failure(number: Int, IngestionError)

    /// The item that ingestion takes.
    func item(path: String, label: Label?) -> SourceItem {
        switch self {
        case .record(let number, let content, let bytes, _, _):
            .document(SourceDocument(path: path, record: number, content: content, bytes: bytes, label: label))
        case .failure(let number, let error): .failure(path: path, record: number, error)
        }
    }
}
