#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Owns an open file and closes it when it goes out of scope.
///
/// Every byte that the module reads or writes passes through `fill`, `readAt` and `writeAll`: the only calls of
/// `read(2)`, `pread(2)` and `write(2)`.
struct FileDescriptor: ~Copyable {
    private let number: Int32
    private let isOwned: Bool

    /// Borrows a descriptor that the program was started with; it stays open.
    init(inherited number: Int32) {
        self.number = number
        isOwned = false
    }

    /// Opens a file as `open(2)` does.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - flags: Those of `open(2)`; close-on-exec is added.
    ///   - mode: The permissions of a new file, before the umask.
    /// - Throws: What `open(2)` says.
    init(opening path: String, flags: Int32, mode: mode_t = 0) throws(SystemError) {
        var number: Int32
        repeat {
            // SAFETY: the path is NUL-terminated for the call.
            number = unsafe open(path, flags | O_CLOEXEC, mode)
        } while number < 0 && errno == EINTR
        guard number >= 0 else { throw .last }
        self.number = number
        isOwned = true
    }

    deinit {
        if isOwned { _ = close(number) }
    }

    /// The file's status now.
    func status() throws(SystemError) -> FileStatus {
        var status = stat()
        // SAFETY: `status` outlives the call.
        guard unsafe fstat(number, &status) == 0 else { throw .last }
        return FileStatus(status)
    }

    /// Reads once into the free end of `output`, waiting if a non-blocking stream has nothing yet.
    ///
    /// - Returns: The number of bytes read; 0 at the end of the file.
    func fill(_ output: inout OutputSpan<UInt8>) throws(SystemError) -> Int {
        precondition(!output.isFull, "a read without room looks like the end of the file")
        while true {
            let number = number
            let count = unsafe output.withUnsafeMutableBufferPointer { buffer, initializedCount in
                let room = buffer.count - initializedCount
                // SAFETY: `buffer` is the whole capacity; the bytes from `initializedCount` on are `room` many.
                let count = unsafe systemRead(number, buffer.baseAddress.map { unsafe $0 + initializedCount }, room)
                assert(count <= room)
                initializedCount += max(count, 0)
                return count
            }
            if count >= 0 { return count }
            try retry(after: .last, waitingFor: Int16(POLLIN))
        }
    }

    /// Has the next read begin at a byte of the file.
    func seek(to byte: Int) throws(SystemError) {
        guard lseek(number, off_t(byte), SEEK_SET) >= 0 else { throw .last }
    }

    /// Writes all bytes, however many calls it takes.
    func writeAll(_ bytes: Span<UInt8>) throws(SystemError) {
        var start = 0
        while start < bytes.count {
            let number = number
            let count = unsafe bytes.extracting(start...).withUnsafeBytes { buffer in
                // SAFETY: address and length are those of one borrowed buffer.
                unsafe systemWrite(number, buffer.baseAddress, buffer.count)
            }
            if count >= 0 {
                start += count
            } else {
                try retry(after: .last, waitingFor: Int16(POLLOUT))
            }
        }
    }

    /// Calls `pread(2)` once; the file's own position stays where it is.
    ///
    /// SAFETY: the caller owns `count` bytes at `address`.
    @unsafe
    func readAt(_ address: UnsafeMutablePointer<UInt8>?, _ count: Int, _ offset: Int) -> Int {
        unsafe pread(number, address, count, off_t(offset))
    }

    /// Has the bytes put on the disk.
    func synchronize() throws(SystemError) {
        guard fsync(number) == 0 else { throw .last }
    }

    /// Gives the file these permissions, whatever the umask.
    func setPermissions(_ permissions: mode_t) throws(SystemError) {
        guard fchmod(number, permissions) == 0 else { throw .last }
    }

    /// Returns when the call that failed is worth repeating: it was interrupted, or the stream is ready again.
    ///
    /// A standard stream may have been made non-blocking by another process that shares it.
    private func retry(after error: SystemError, waitingFor events: Int16) throws(SystemError) {
        if error.code == EINTR { return }
        guard error.code == EAGAIN || error.code == EWOULDBLOCK else { throw error }
        var request = pollfd(fd: number, events: events, revents: 0)
        // SAFETY: one request is given and one is announced.
        _ = unsafe poll(&request, 1, -1)
    }
}

// `FileSystem.read` would hide the C function of the same name from members.
private func systemRead(_ number: Int32, _ address: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
    // SAFETY: the caller owns `count` bytes at `address`.
    unsafe read(number, address, count)
}

private func systemWrite(_ number: Int32, _ address: UnsafeRawPointer?, _ count: Int) -> Int {
    // SAFETY: the caller owns `count` bytes at `address`.
    unsafe write(number, address, count)
}
