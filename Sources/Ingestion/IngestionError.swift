public import HTMLText
public import Platform
public import Postings

/// Why a document yields no posting.
///
/// The message says what is wrong and what to do; the file is named by the row or line that carries it.
public enum IngestionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file could not be read.
    case file(PlatformError)
    /// A folder that was given holds no file.
    case emptyFolder
    /// The document exceeds the configuration's limit.
    case tooLarge(bytes: Int, limit: Int)
    /// The bytes are no text.
    case binary(what: String)
    /// A record of an archive is not what its format asks for; `offset` counts the bytes of the archive, decompressed.
    case archive(record: Int, offset: Int, reason: String)
    /// The page cannot be taken out of what is around it: the codings of an HTTP response, the parts of a saved page.
    case body(reason: String)
    /// The page exceeds a limit of the parser.
    case page(HTMLTextError)
    /// A line of JSON Lines is no JSON object; `line` counts the lines that are not blank, as the report's `record` does.
    case record(line: Int, reason: String)
    /// The first line of a CSV file does not say what its columns hold.
    case header(reason: String)

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .emptyFolder: "the folder holds no files; check that it is the one that was meant"
        case .tooLarge(let bytes, let limit):
            "the document has \(bytes) bytes or more, above the limit of \(limit); split it or leave it out"
        case .binary(let what): "the file is \(what), not a page; leave it out"
        case .archive(let record, let offset, let reason): "record \(record) at byte \(offset): \(reason)"
        case .body(let reason): "the page cannot be read: \(reason)"
        case .page(let error): error.description
        case .record(let line, let reason): "record \(line): \(reason)"
        case .header(let reason): reason
        }
    }

    /// The reason that the report's `decision_reason` column gives.
    public var reason: DecisionReason {
        switch self {
        case .file(.tooLarge), .tooLarge, .page: .limit
        case .file: .unreadable
        case .emptyFolder: .empty
        case .binary, .archive, .body, .record, .header: .malformed
        }
    }
}
