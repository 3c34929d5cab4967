#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes a file piece by piece, so that its path shows the old contents until all of the new are there.
///
/// The bytes go into a hidden file of unpredictable name beside the target. ``commit()`` puts them on the disk and
/// renames; a file that is dropped uncommitted takes its temporary file with it. Links are followed, the permissions of
/// an existing target are kept, and a new one gets `0o666` less the umask.
///
/// A target that is not a regular file (`/dev/null`, `/dev/stdout`, a FIFO) is written into directly.
///
/// ```swift
/// var report = try AtomicFile(path: "report.csv")
/// try report.write(Array("id,label\n".utf8))
/// try report.commit()
/// ```
public struct AtomicFile: ~Copyable {
    private let path: String
    private let descriptor: FileDescriptor
    /// `nil` where the target is written into directly.
    private let replacement: Replacement?
    private var buffer: [UInt8] = []
    private var isCommitted = false

    private struct Replacement {
        let temporaryPath: String
        let targetPath: String
    }

    /// Begins a file.
    ///
    /// - Parameter path: The file to create or replace.
    /// - Throws: `permissionDenied`, `notARegularFile` for a folder, or `writeFailed`.
    public init(path: String) throws(PlatformError) {
        self.path = path
        let target = try WriteTarget(path: path)
        do throws(SystemError) {
            switch target {
            case .inherited(let number):
                descriptor = FileDescriptor(inherited: number)
                replacement = nil
            case .special(let special):
                descriptor = try FileDescriptor(opening: special, flags: O_WRONLY | O_NOCTTY)
                replacement = nil
            case .file(let targetPath, let permissions):
                let temporaryPath = Self.temporaryPath(beside: targetPath)
                // O_EXCL: whatever stands at that name already, a planted link too, is refused.
                let file = try FileDescriptor(
                    opening: temporaryPath, flags: O_WRONLY | O_CREAT | O_EXCL, mode: permissions == nil ? 0o666 : 0o600
                )
                if let permissions {
                    do throws(SystemError) {
                        try file.setPermissions(permissions)
                    } catch {
                        removeFile(temporaryPath)
                        throw error
                    }
                }
                descriptor = file
                replacement = Replacement(temporaryPath: temporaryPath, targetPath: targetPath)
            }
        } catch {
            throw error.writing(path)
        }
    }

    deinit {
        if let replacement, !isCommitted { removeFile(replacement.temporaryPath) }
    }

    /// Adds bytes to the end.
    ///
    /// - Parameter bytes: Any number of bytes; small pieces are gathered before they are written.
    /// - Throws: `readerGone` or `writeFailed`.
    public mutating func write(_ bytes: [UInt8]) throws(PlatformError) {
        try write(contentsOf: bytes.span)
    }

    /// Adds bytes to the end.
    ///
    /// - Parameter bytes: Any number of bytes; small pieces are gathered before they are written.
    /// - Throws: `readerGone` or `writeFailed`.
    public mutating func write(contentsOf bytes: Span<UInt8>) throws(PlatformError) {
        precondition(!isCommitted, "a committed file takes no more bytes")
        if buffer.count + bytes.count > Self.bufferSize { try flush() }
        if bytes.count >= Self.bufferSize {
            do throws(SystemError) { try descriptor.writeAll(bytes) } catch { throw error.writing(path) }
        } else {
            buffer.append(addingCapacity: bytes.count) { output in
                for index in bytes.indices { output.append(bytes[index]) }
            }
        }
    }

    /// Puts the bytes on the disk and gives them the path.
    ///
    /// - Throws: `readerGone` or `writeFailed`; the old file is then as it was.
    public mutating func commit() throws(PlatformError) {
        precondition(!isCommitted, "a file is committed once")
        try flush()
        guard let replacement else {
            isCommitted = true
            return
        }
        do throws(SystemError) { try descriptor.synchronize() } catch { throw error.writing(path) }
        // SAFETY: both paths are NUL-terminated for the call.
        guard unsafe rename(replacement.temporaryPath, replacement.targetPath) == 0 else {
            throw SystemError.last.writing(path)
        }
        isCommitted = true
    }

    private mutating func flush() throws(PlatformError) {
        do throws(SystemError) { try descriptor.writeAll(buffer.span) } catch { throw error.writing(path) }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Chosen, not tuned: large enough that a report of short lines is not a system call each, small enough to keep.
    private static var bufferSize: Int { 64 << 10 }

    /// A hidden name, so that a folder walk passes over it; without the target's name, which may be as long as a name
    /// can be.
    private static func temporaryPath(beside path: String) -> String {
        let random = String(UInt64.random(in: .min ... .max), radix: 16)
        return "\(folderPrefix(of: path)).rolecall-\(random).tmp"
    }
}

/// Removes a file if it is there.
private func removeFile(_ path: String) {
    // SAFETY: the path is NUL-terminated for the call.
    _ = unsafe unlink(path)
}
