#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads and writes whole files, and tells what stands at a path.
public enum FileSystem {
    /// Tells what stands at a path, links followed, without opening it.
    ///
    /// - Parameter path: Any path.
    /// - Returns: The kind; never an error, for `missing` and `unreadable` are kinds too.
    public static func kind(of path: String) -> FileKind {
        do throws(SystemError) {
            return try FileStatus(following: path).kind
        } catch {
            switch error.code {
            case ENOENT, ENOTDIR, ELOOP: return isSymbolicLink(path) == true ? .brokenLink : .missing
            default: return .unreadable
            }
        }
    }

    /// Tells the size of a regular file, links followed, without opening it.
    ///
    /// - Parameter path: Any path.
    /// - Returns: The size in bytes; nil where there is no regular file.
    public static func size(of path: String) -> Int? {
        guard let status = try? FileStatus(following: path), status.kind == .regular else { return nil }
        return status.size
    }

    /// Tells whether two paths lead to one regular file, links followed, so that writing to the one would destroy the other.
    public static func areOneFile(_ first: String, _ second: String) -> Bool {
        guard let left = try? FileStatus(following: first), let right = try? FileStatus(following: second) else {
            return false
        }
        return left.kind == .regular && left.identity == right.identity
    }

    /// Reads a regular file as a whole.
    ///
    /// It takes four system calls: open, status, one read, close. A FIFO or device is refused without waiting for it,
    /// even if it takes the file's place during the call.
    ///
    /// - Parameters:
    ///   - path: The file; a link is followed.
    ///   - limit: The most that is taken, in bytes.
    /// - Returns: The file's bytes.
    /// - Throws: `notFound`, `permissionDenied`, `notARegularFile`, `tooLarge` or `readFailed`.
    public static func read(_ path: String, limit: Int) throws(PlatformError) -> [UInt8] {
        let file = try RegularFile(path: path)
        return try file.descriptor.readToEnd(expecting: file.size, limit: limit, path: path)
    }

    /// Reads standard input up to its end.
    ///
    /// - Parameter limit: The most that is taken, in bytes.
    /// - Returns: The bytes.
    /// - Throws: `tooLarge` or `readFailed`, with `standard input` as the path.
    public static func readStandardInput(limit: Int) throws(PlatformError) -> [UInt8] {
        try FileDescriptor(inherited: STDIN_FILENO).readToEnd(expecting: 0, limit: limit, path: "standard input")
    }

    /// Checks that a file or folder can be opened for reading, so that a long run need not find out at its end.
    ///
    /// - Parameter path: A regular file or a folder; links are followed.
    /// - Throws: `notFound`, `permissionDenied`, `notARegularFile` for a FIFO or a device, or `readFailed`.
    public static func checkReadable(_ path: String) throws(PlatformError) {
        guard kind(of: path) == .directory else {
            _ = try RegularFile(path: path)
            return
        }
        do throws(SystemError) { _ = try FolderStream(path: path) } catch { throw error.reading(path) }
    }

    /// Checks that ``writeAtomically(_:to:)`` can put a file at a path, so that a long run need not find out at its end.
    ///
    /// A file is made beside the target, as writing would make it, and taken away again. What is written into directly
    /// (a device, a FIFO) is not touched: to open it would be the beginning of writing.
    ///
    /// - Parameter path: The file to create or replace.
    /// - Throws: `permissionDenied`, `notARegularFile` for a folder, or `writeFailed`.
    public static func checkWritable(_ path: String) throws(PlatformError) {
        guard case .file = try WriteTarget(path: path) else { return }
        _ = try AtomicFile(path: path)
    }

    /// Reads the beginning of a regular file.
    ///
    /// - Parameters:
    ///   - count: The most bytes that are read.
    /// - Returns: So many bytes, or as many as there are; nil where there is no regular file that can be read.
    public static func head(of path: String, count: Int) -> [UInt8]? {
        guard count > 0, let file = try? RegularFile(path: path) else { return nil }
        return try? file.descriptor.readHead(count)
    }

    /// Writes a file so that a reader sees the old contents or the new, and never a part.
    ///
    /// What holds for ``AtomicFile`` holds here: links are followed, the mode of an existing file is kept, and a device
    /// or FIFO is written into directly.
    ///
    /// - Parameters:
    ///   - bytes: The whole contents.
    ///   - path: The file to create or replace.
    /// - Throws: `permissionDenied`, `notARegularFile` for a folder, `readerGone` or `writeFailed`; the old file is then
    ///   as it was.
    public static func writeAtomically(_ bytes: [UInt8], to path: String) throws(PlatformError) {
        var file = try AtomicFile(path: path)
        try file.write(bytes)
        try file.commit()
    }
}
