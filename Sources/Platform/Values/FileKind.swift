#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What stands at a path, links followed.
public enum FileKind: String, Sendable {
    /// A file with contents of its own.
    case regular
    /// A folder.
    case directory
    /// A named pipe. Opening one waits for its other side, so it is told from outside and left shut.
    case fifo
    /// A socket in the file system.
    case socket
    /// A character or block device, such as a terminal or `/dev/null`.
    case device
    /// A symbolic link whose target is missing, or that leads back to itself.
    case brokenLink
    /// Nothing has this path.
    case missing
    /// Something may be there, but the program may not look at it.
    case unreadable

    /// The kind in the words of a message.
    var words: String {
        switch self {
        case .regular: "regular file"
        case .directory: "folder"
        case .fifo: "named pipe (FIFO)"
        case .socket: "socket"
        case .device: "device"
        case .brokenLink: "broken link"
        case .missing: "missing file"
        case .unreadable: "file that may not be looked at"
        }
    }

    /// The kind that the mode bits of `stat(2)` say.
    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .regular
        case S_IFDIR: self = .directory
        case S_IFIFO: self = .fifo
        case S_IFSOCK: self = .socket
        case S_IFLNK: self = .brokenLink
        default: self = .device
        }
    }
}
