#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A temporary file without a name: bytes are added at its end and read back from anywhere.
///
/// The file is unlinked as soon as it is open, so that nothing is left of it however the program ends. It lies in the
/// folder that `TMPDIR` names, else in `/tmp`; its pages belong to the system's cache and not to the program's memory.
public final class ScratchFile {
    /// How many bytes have been added.
    public var count: Int { written + buffer.count }

    private let path: String
    private let descriptor: FileDescriptor
    /// What is in the file; the rest is in `buffer`.
    private var written = 0
    private var buffer: [UInt8] = []

    /// Opens a file.
    ///
    /// - Parameter folder: where; by default what `TMPDIR` names, else `/tmp`.
    /// - Throws: `permissionDenied`, `notFound` or `writeFailed`.
    public init(in folder: String? = nil) throws(PlatformError) {
        let folder = folder ?? Environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        let random = String(UInt64.random(in: .min ... .max), radix: 16)
        path = "\(folder)/.rolecall-\(random).scratch"
        do throws(SystemError) {
            // O_EXCL: whatever stands at that name already, a planted link too, is refused.
            descriptor = try FileDescriptor(opening: path, flags: O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
        } catch {
            throw error.writing(path)
        }
        // SAFETY: the path is NUL-terminated for the call.
        _ = unsafe unlink(path)
    }

    /// Adds bytes to the end.
    ///
    /// - Throws: `writeFailed`, as when the disk is full: what was added before can still be read, and nothing more can
    ///   be added.
    public func append(_ bytes: [UInt8]) throws(PlatformError) {
        if buffer.count + bytes.count > Self.bufferSize, !buffer.isEmpty {
            do throws(SystemError) { try descriptor.writeAll(buffer.span) } catch { throw error.writing(path) }
            written += buffer.count
            buffer.removeAll(keepingCapacity: true)
        }
        buffer.append(contentsOf: bytes)
    }

    /// Reads bytes that were added.
    ///
    /// - Parameters:
    ///   - offset: of the first, in bytes.
    ///   - length: how many; all of them must have been added.
    ///   - bytes: is emptied, and receives them.
    /// - Throws: `readFailed`.
    public func read(at offset: Int, length: Int, into bytes: inout [UInt8]) throws(PlatformError) {
        precondition(offset >= 0 && length >= 0 && offset + length <= count, "bytes that were never added")
        bytes.removeAll(keepingCapacity: true)
        let inFile = min(length, max(0, written - offset))
        if inFile > 0 {
            do throws(SystemError) {
                try bytes.append(addingCapacity: inFile) { output throws(SystemError) in
                    try descriptor.fill(&output, count: inFile, at: offset)
                }
            } catch {
                throw error.reading(path)
            }
            guard bytes.count == inFile else { throw .readFailed(path: path, reason: "the file was cut short") }
        }
        if inFile < length {
            let start = offset + inFile - written
            bytes.append(contentsOf: buffer[start..<(start + length - inFile)])
        }
    }

    /// Chosen, not tuned: a system call for some 200 postings, and little memory.
    private static let bufferSize = 256 << 10
}

extension FileDescriptor {
    /// Reads up to `count` bytes from a place in the file into the free end of `output`; fewer at the file's end.
    func fill(_ output: inout OutputSpan<UInt8>, count wanted: Int, at offset: Int) throws(SystemError) {
        precondition(output.freeCapacity >= wanted, "a read needs room")
        var done = 0
        while done < wanted {
            let count = unsafe output.withUnsafeMutableBufferPointer { buffer, initializedCount in
                let room = min(wanted - done, buffer.count - initializedCount)
                // SAFETY: `buffer` is the whole capacity; the bytes from `initializedCount` on are at least `room` many.
                let count = unsafe readAt(buffer.baseAddress.map { unsafe $0 + initializedCount }, room, offset + done)
                assert(count <= room)
                initializedCount += max(count, 0)
                return count
            }
            if count == 0 { return }
            if count > 0 {
                done += count
            } else if SystemError.last.code != EINTR {
                throw .last
            }
        }
    }
}
