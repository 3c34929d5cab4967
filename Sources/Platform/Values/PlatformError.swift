/// Says why a file, folder or stream could not be read or written.
///
/// The description is one line without a newline: where (the path), what, and what to do about it.
public enum PlatformError: Error, Hashable, Sendable {
    /// Nothing has this path.
    case notFound(path: String)
    /// The user who runs the program may not read or write this.
    case permissionDenied(path: String)
    /// Only regular files are read; this is a folder, a FIFO, a device or another special file.
    case notARegularFile(path: String, kind: FileKind)
    /// A folder was asked for, and this is something else.
    case notAFolder(path: String, kind: FileKind)
    /// A file or stream holds at least `bytes` bytes, and the caller takes at most `limit`.
    case tooLarge(path: String, bytes: Int, limit: Int)
    /// The operating system failed to read; `reason` is what it said.
    case readFailed(path: String, reason: String)
    /// The operating system failed to write; `reason` is what it said.
    case writeFailed(path: String, reason: String)
    /// The reader of a pipe or socket went away. A command line treats this as success and stops.
    case readerGone(path: String)
    /// The gzip data are damaged or cut off; `reason` says where.
    case corruptGzip(path: String, reason: String)
    /// The system's `iconv` does not know this encoding.
    case unknownEncoding(name: String)
}

extension PlatformError: CustomStringConvertible {
    /// One line: the path, what is wrong with it, and what to do.
    public var description: String {
        switch self {
        case .notFound(let path):
            "\(path.onOneLine): there is no such file or folder; check the spelling and the current folder"
        case .permissionDenied(let path):
            "\(path.onOneLine): permission denied; change its mode with chmod, or run as its owner"
        case .notARegularFile(let path, let kind):
            "\(path.onOneLine): this is a \(kind.words), not a regular file; name a regular file"
        case .notAFolder(let path, let kind):
            "\(path.onOneLine): this is a \(kind.words), not a folder; name a folder"
        case .tooLarge(let path, let bytes, let limit):
            "\(path.onOneLine): it holds at least \(bytes) bytes, more than the limit of \(limit); split it or leave it out"
        case .readFailed(let path, let reason):
            "\(path.onOneLine): reading failed (\(reason.onOneLine)); check the disk or the connection and try again"
        case .writeFailed(let path, let reason):
            "\(path.onOneLine): writing failed (\(reason.onOneLine)); check the folder and its free space"
        case .readerGone(let path):
            "\(path.onOneLine): its reader closed the pipe; nothing more was written"
        case .corruptGzip(let path, let reason):
            "\(path.onOneLine): damaged gzip data (\(reason.onOneLine)); fetch or compress the file again"
        case .unknownEncoding(let name):
            "\(name.onOneLine): the system's iconv does not know this encoding; convert the text to UTF-8 first"
        }
    }
}

extension String {
    /// The text with its control characters escaped: a file name may hold a newline, a message must not.
    fileprivate var onOneLine: String {
        unicodeScalars.contains { $0.properties.generalCategory == .control }
            ? unicodeScalars.map { $0.escaped(asASCII: false) }.joined() : self
    }
}
