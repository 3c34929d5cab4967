#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the bytes for a path go: into a new file that is renamed, or straight into what is there.
enum WriteTarget: Equatable {
    /// A regular file, existing (with its permissions) or not yet (`nil`).
    case file(path: String, permissions: mode_t?)
    /// A device, FIFO or other special file.
    case special(path: String)
    /// A stream that the program was started with, such as `/dev/stdout`. Opened anew, a file behind it would be
    /// written from its start, whatever `>>` said.
    case inherited(number: Int32)

    /// Decides without opening anything.
    ///
    /// - Throws: `notFound` for an empty path, `notARegularFile` for a folder, `permissionDenied` for a file that may
    ///   not be written (renaming over it would work, and would be a surprise).
    init(path: String) throws(PlatformError) {
        guard !path.isEmpty else { throw .notFound(path: path) }
        var path = path
        for _ in 0..<Self.mostLinks {
            if let number = Self.inheritedStream(path) {
                self = .inherited(number: number)
                return
            }
            guard let next = linkTarget(of: path) else { break }
            path = next
        }
        switch FileSystem.kind(of: path) {
        case .directory: throw .notARegularFile(path: path, kind: .directory)
        case .fifo, .socket, .device: self = .special(path: path)
        case .brokenLink: throw .writeFailed(path: path, reason: "the link leads back to itself")
        case .missing, .unreadable: self = .file(path: path, permissions: nil)
        case .regular:
            // SAFETY: the path is NUL-terminated for the call.
            guard unsafe access(path, W_OK) == 0 else { throw SystemError.last.writing(path) }
            self = .file(path: path, permissions: try? FileStatus(following: path).permissions)
        }
    }

    /// As many as Linux follows (path_resolution(7)).
    private static var mostLinks: Int { 40 }

    private static func inheritedStream(_ path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        default:
            for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
                return Int32(path.dropFirst(folder.count))
            }
            return nil
        }
    }
}

/// The path that a symbolic link leads to, seen from where `path` is seen from; `nil` if `path` is no link, or one whose
/// target is not valid UTF-8.
private func linkTarget(of path: String) -> String? {
    let capacity = Int(PATH_MAX)
    let bytes = [UInt8](capacity: capacity) { output in
        unsafe output.withUnsafeMutableBufferPointer { buffer, initializedCount in
            // SAFETY: the buffer is `buffer.count` bytes long, and readlink(2) says how many it wrote, without a NUL.
            guard let start = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
            let count = unsafe readlink(path, start.assumingMemoryBound(to: CChar.self), buffer.count)
            assert(count <= buffer.count)
            initializedCount = max(count, 0)
        }
    }
    guard !bytes.isEmpty, let target = String(validating: bytes, as: UTF8.self) else { return nil }
    return target.hasPrefix("/") ? target : folderPrefix(of: path) + target
}

/// The path's folder with its slash: `a/` of `a/b`, and nothing of `b`.
func folderPrefix(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
}
