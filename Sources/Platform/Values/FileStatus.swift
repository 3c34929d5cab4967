#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What `stat(2)` says of a file, without opening it.
struct FileStatus {
    let kind: FileKind
    /// In bytes; 0 for files of `/proc`, whose size is not known before they are read.
    let size: Int
    /// The permission bits, `0o777` at most.
    let permissions: mode_t
    let identity: FileIdentity

    init(_ status: stat) {
        kind = FileKind(mode: status.st_mode)
        size = Int(status.st_size)
        permissions = status.st_mode & 0o777
        identity = FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    }

    /// The status of what `path` leads to, links followed.
    init(following path: String) throws(SystemError) {
        var status = stat()
        // SAFETY: the path is NUL-terminated for the call, and `status` outlives it.
        guard unsafe stat(path, &status) == 0 else { throw .last }
        self.init(status)
    }
}

/// Names one file or folder of the machine, whatever paths lead to it.
struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
}

/// Tells whether `path` is itself a symbolic link; `nil` where that cannot be looked at.
func isSymbolicLink(_ path: String) -> Bool? {
    var status = stat()
    // SAFETY: the path is NUL-terminated for the call, and `status` outlives it.
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFLNK
}
