internal import Postings

/// Which files of a folder are taken, where the user named only the folder.
///
/// What is a page, a saved page or a stream of records by its content is taken whatever it is called. Text is taken where
/// its name ends in `.txt`, `.text`, `.md` or `.markdown`, unless the name is one of a folder's furniture (`README.md`,
/// `LICENSE.txt`, `requirements.txt`) or the file is shorter than any posting. A table is taken where a column holds
/// descriptions, a log never. Everything else is skipped, and the run says so.
public struct FilePolicy {
    /// Why a file was skipped, for messages.
    public static let skippedReason = "no page, no records and no text of a posting"

    private let configuration: IngestionConfiguration

    init(_ configuration: IngestionConfiguration) {
        self.configuration = configuration
    }

    /// Whether a file of a folder is taken.
    ///
    /// - Parameters:
    ///   - format: what the file holds.
    ///   - path: its path.
    ///   - head: the file or its beginning.
    ///   - bytes: its size; nil where it is more than one document may have.
    func takes(_ format: SourceFormat, _ path: String, head: [UInt8], bytes: Int?) -> Bool {
        let name = SourceName(path)
        guard name != .log else { return false }
        switch format {
        case .html, .mhtml, .jsonLines, .json, .warc: return true
        case .csv: return CSVHead.mayHoldPostings(head, configuration)
        case .plainText, .markdown:
            return !SourceName.isFurniture(path) && bytes.map { $0 >= configuration.shortestTextFile } ?? true
        case .binary, .empty, .unknownText: return false
        }
    }
}

extension SourceFormat {
    /// What a document of a format that is no stream is ingested as. A file that the user named and that is nothing else is
    /// text.
    var pageContent: SourceDocument.Content {
        switch self {
        case .mhtml: .mhtml
        case .markdown: .markdown
        case .plainText, .unknownText: .plainText
        case .html, .binary, .empty, .jsonLines, .json, .csv, .warc: .html
        }
    }
}
