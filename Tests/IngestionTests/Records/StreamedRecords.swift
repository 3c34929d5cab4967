import Postings

@testable import Ingestion

/// Feeds bytes in pieces of a size and takes all that comes out.
func records(of reader: some ChunkedRecordReader, _ bytes: [UInt8], chunk: Int = .max) -> [StreamedRecord] {
    var reader = reader
    var records: [StreamedRecord] = []
    var start = 0
    while start < bytes.count {
        let end = chunk < bytes.count - start ? start + chunk : bytes.count
        reader.feed(Array(bytes[start..<end]))
        while let record = reader.next() { records.append(record) }
        start = end
    }
    reader.finish()
    while let record = reader.next() { records.append(record) }
    precondition(reader.next() == nil, "a reader stays at its end")
    return records
}

/// The rows of a CSV text: cells joined by `|`, line ends visible; errors as `! message`.
func rows(_ text: [UInt8], chunk: Int = .max, configuration: IngestionConfiguration = .init()) -> [String] {
    records(of: CSVRecordReader(configuration: configuration), text, chunk: chunk).map { record in
        switch record {
        case .failure(_, let error): return "! \(error)"
        case .record(_, .csvRecord(let header), let bytes, _, _):
            let text = CSVEncoding.decode(bytes, header.encoding).utf8
            return CSVCells.split(text, CSVDialect(header)).map { String(decoding: $0, as: UTF8.self) }
                .joined(separator: "|").shown
        case .record(_, _, let bytes, _, _): return "? \(bytes.count)"
        }
    }
}

/// The records of a JSON text: their bytes, errors as `! message`.
func elements(_ text: String, chunk: Int = .max, configuration: IngestionConfiguration = .init()) -> [String] {
    records(of: JSONArrayReader(configuration: configuration), Array(text.utf8), chunk: chunk).map { record in
        switch record {
        case .failure(_, let error): "! \(error)"
        case .record(_, .jsonRecord, let bytes, _, _): String(decoding: bytes, as: UTF8.self)
        case .record(_, _, let bytes, _, _): "? \(bytes.count)"
        }
    }
}

extension String {
    /// The text with line feeds as `⏎` and carriage returns as `␍`.
    var shown: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? "⏎" : $0 == "\r" ? "␍" : $0 }))
    }
}
