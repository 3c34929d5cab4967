#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A regular file that is open for reading, and its size.
struct RegularFile: ~Copyable {
    let descriptor: FileDescriptor
    /// In bytes, at the time of opening.
    let size: Int

    /// Opens a regular file, and nothing else.
    ///
    /// The file is opened without blocking and looked at afterwards, so a FIFO that takes the file's place in between
    /// cannot hang the program.
    ///
    /// - Throws: `notARegularFile` for a folder, a FIFO or another special file; else what `open(2)` says.
    init(path: String) throws(PlatformError) {
        let file = try Self.open(path)
        let status: FileStatus
        do throws(SystemError) { status = try file.status() } catch { throw error.reading(path) }
        guard status.kind == .regular else { throw .notARegularFile(path: path, kind: status.kind) }
        descriptor = file
        size = status.size
    }

    private static func open(_ path: String) throws(PlatformError) -> FileDescriptor {
        do throws(SystemError) {
            return try FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
        } catch {
            switch FileSystem.kind(of: path) {
            case .regular, .directory, .missing, .unreadable: throw error.reading(path)
            case let kind: throw .notARegularFile(path: path, kind: kind)
            }
        }
    }

    /// Gives the descriptor away; the file stays open.
    consuming func takeDescriptor() -> FileDescriptor { descriptor }
}
