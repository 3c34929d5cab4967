#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a failed system call left in `errno`, until a path is known and it becomes a `PlatformError`.
struct SystemError: Error {
    let code: Int32

    /// Takes the calling thread's `errno`; call it before anything else can overwrite it.
    static var last: SystemError { SystemError(code: errno) }

    /// The system's own words, such as `No space left on device`.
    var reason: String {
        // SAFETY: `strerror` answers with a NUL-terminated string for every number, and it is copied at once.
        unsafe String(cString: strerror(code))
    }

    /// The error of having read, or having tried to open for reading, the file at `path`.
    func reading(_ path: String) -> PlatformError {
        switch code {
        case ENOENT, ENOTDIR: .notFound(path: path)
        case EACCES, EPERM: .permissionDenied(path: path)
        case EISDIR: .notARegularFile(path: path, kind: .directory)
        default: .readFailed(path: path, reason: reason)
        }
    }

    /// The error of having written, or having tried to create, the file at `path`.
    func writing(_ path: String) -> PlatformError {
        switch code {
        case ENOENT, ENOTDIR: .writeFailed(path: path, reason: "its folder does not exist")
        case EACCES, EPERM: .permissionDenied(path: path)
        case EISDIR: .notARegularFile(path: path, kind: .directory)
        case EPIPE: .readerGone(path: path)
        default: .writeFailed(path: path, reason: reason)
        }
    }
}
