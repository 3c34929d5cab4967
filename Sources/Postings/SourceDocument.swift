/// The bytes of one document and where they came from: a file, or one record of a file.
public struct SourceDocument: Sendable, Hashable {
    /// What the bytes are.
    public enum Content: Sendable, Hashable {
        /// A page or a fragment of one, in an encoding that is still to be decided.
        case html
        /// One JSON object, UTF-8.
        case jsonRecord
    }

    /// The path as it was given, plus the relative path below it.
    public let path: String
    /// The number of the record within its file, from 1; 1 for a file that is one document.
    public let record: Int
    /// What the bytes are.
    public let content: Content
    /// The bytes, decompressed.
    public let bytes: [UInt8]
    /// The label that the corpus gives by its folder names.
    public let label: Label?

    /// Makes a document.
    public init(path: String, record: Int = 1, content: Content, bytes: [UInt8], label: Label? = nil) {
        self.path = path
        self.record = record
        self.content = content
        self.bytes = bytes
        self.label = label
    }
}
