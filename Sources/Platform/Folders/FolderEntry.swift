/// A file below a folder: its path and what it is.
public struct FolderEntry: Sendable, Hashable {
    /// The folder's path as it was given, without slashes at its end, then `/`, then the path below the folder.
    public let path: String
    /// What stands there, links followed; never `directory`, for folders are walked and not listed.
    public let kind: FileKind

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - path: The whole path.
    ///   - kind: What stands there.
    public init(path: String, kind: FileKind) {
        self.path = path
        self.kind = kind
    }
}
