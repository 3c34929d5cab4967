/// How the rows of a CSV file are read: the names of its columns, and the dialect of whoever wrote it.
///
/// It is shared by all rows of the file; a row is split into cells where it is ingested, not where the file is read.
public struct CSVHeader: Sendable, Hashable {
    /// The names of the columns as they are written, in order; empty for a column without a name.
    public let columns: [String]
    /// The byte between cells: a comma, a semicolon, a tab or `|`.
    public let delimiter: UInt8
    /// Whether `\"` inside a quoted cell is a quotation mark. RFC 4180 doubles it; some programs write a backslash.
    public let hasBackslashEscapes: Bool
    /// The encoding of the file as the Encoding Standard names it; nil where its beginning is all ASCII and each row tells
    /// for itself. The rows of a UTF-16 file have been made UTF-8 already.
    public let encoding: String?

    /// Makes a header.
    public init(
        columns: [String], delimiter: UInt8 = UInt8(ascii: ","), hasBackslashEscapes: Bool = false,
        encoding: String? = "UTF-8"
    ) {
        self.columns = columns
        self.delimiter = delimiter
        self.hasBackslashEscapes = hasBackslashEscapes
        self.encoding = encoding
    }
}
