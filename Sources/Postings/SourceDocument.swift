/// The bytes of one document and where they came from: a file, or one record of a file.
public struct SourceDocument: Sendable, Hashable {
    /// What the bytes are.
    public enum Content: Sendable, Hashable {
        /// A page or a fragment of one, in an encoding that is still to be decided.
        case html
        /// The block of an archived HTTP response: status line, header, and a body that is HTML as far as they say.
        case httpResponse
        /// A saved page with its parts (MHTML), or a mail.
        case mhtml
        /// Text without markup: a line is a paragraph.
        case plainText
        /// CommonMark.
        case markdown
        /// One JSON object, UTF-8.
        case jsonRecord
        /// One row of a CSV file, raw, with the file's header.
        case csvRecord(CSVHeader)
        /// One job of a board's feed: a JSON object in the board's own keys. A ``jsonRecord`` in such keys is told by them.
        case feedRecord(JobFeed)
    }

    /// The path as it was given, plus the relative path below it.
    public let path: String
    /// The number of the record within its file, from 1; 1 for a file that is one document.
    public let record: Int
    /// What the bytes are.
    public let content: Content
    /// The bytes, decompressed.
    public let bytes: [UInt8]
    /// The encoding that a transport or an archive declares for the bytes; nil where none does.
    public let declaredEncoding: String?
    /// The address that the archive recorded; nil where none did.
    public let url: String?
    /// The date on which the archive fetched the page, ISO 8601; nil where none is given.
    public let archiveDate: String?
    /// The status of the HTTP response that the page came in; nil where it came in none.
    public var status: Int?
    /// What is wrong with what the page was wrapped in, in one line; nil where nothing is.
    public var remark: String?
    /// The label that the corpus gives by its folder names.
    public let label: Label?
    /// Whether the file is a stream of records, of which this is one: its id is then the path with the record's number,
    /// also where the file holds only one.
    public let isRecord: Bool

    /// Makes a document; without a word on it, what has a record's content is a record.
    public init(
        path: String, record: Int = 1, content: Content, bytes: [UInt8], declaredEncoding: String? = nil,
        url: String? = nil, archiveDate: String? = nil, label: Label? = nil,
        isRecord: Bool? = nil
    ) {
        self.declaredEncoding = declaredEncoding
        self.url = url
        self.archiveDate = archiveDate
        self.path = path
        self.record = record
        self.content = content
        self.bytes = bytes
        self.label = label
        self.isRecord = isRecord ?? content.isRecord
    }
}

extension SourceDocument.Content {
    fileprivate var isRecord: Bool {
        switch self {
        case .jsonRecord, .csvRecord, .feedRecord: true
        case .html, .httpResponse, .mhtml, .plainText, .markdown: false
        }
    }
}

/// The job boards whose public feeds are read.
public enum JobFeed: String, Sendable, Hashable, CaseIterable {
    case greenhouse, lever, ashby
}
