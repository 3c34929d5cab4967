public import Postings

/// Something to classify or to learn from, before its bytes are read or understood.
public enum SourceItem: Sendable {
    /// A file that the user named, or whose name tells what it is. It is read by whoever ingests it, so that reading happens
    /// in parallel.
    case file(path: String, label: Label?)
    /// A file of a folder whose name does not tell what it is: taken if its content does, else skipped.
    case unknownFile(path: String, label: Label?)
    /// One page, or one record of a stream.
    case document(SourceDocument)
    /// What cannot be read; `record` is nil where it is a whole file.
    case failure(path: String, record: Int?, IngestionError)
    /// What an archive holds beside its pages.
    case passedOver(path: String, PassedOver)

    /// The bytes that the item holds in memory before it is ingested.
    public var heldBytes: Int {
        if case .document(let document) = self { document.bytes.count } else { 0 }
    }
}

/// What became of a source item.
public enum IngestionOutcome: Sendable {
    /// A posting, or a page that is none and says so in its verdict.
    case posting(JobPosting)
    /// What could not be read; it becomes a row with an error. `record` is nil where it is a whole file.
    case failure(path: String, record: Int?, IngestionError)
    /// A file of a folder that holds no posting as far as its name and content tell; it becomes a line on standard error.
    case skipped(path: String)
    /// What an archive holds beside its pages; it is counted.
    case passedOver(path: String, PassedOver)
}
