#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

#if canImport(Darwin)
    private typealias Directory = UnsafeMutablePointer<DIR>
#else
    private typealias Directory = OpaquePointer
#endif

/// Lists one folder as `readdir(3)` does, and closes it when it goes out of scope.
@safe
struct FolderStream: ~Copyable {
    private let directory: Directory

    /// A name in the folder, and what it names.
    struct Item {
        /// Repaired with U+FFFD, and then useless for opening, unless `nameIsValid`.
        let name: String
        let nameIsValid: Bool
        let type: ItemType
    }

    /// What the folder itself says of an entry, without a look at the file.
    enum ItemType: Equatable {
        case known(FileKind)
        /// A symbolic link, not followed yet.
        case link
        /// Some file systems say nothing.
        case unknown
    }

    init(path: String) throws(SystemError) {
        // SAFETY: the path is NUL-terminated for the call. opendir(3) opens folders only and never waits for a FIFO.
        guard let directory = unsafe opendir(path) else { throw .last }
        unsafe self.directory = directory
    }

    deinit {
        // SAFETY: `directory` is open, and this is the only place that closes it.
        _ = unsafe closedir(directory)
    }

    /// Names the folder, whatever path led to it.
    func identity() throws(SystemError) -> FileIdentity {
        var status = stat()
        // SAFETY: `directory` is open, and `status` outlives the call.
        guard unsafe fstat(dirfd(directory), &status) == 0 else { throw .last }
        return FileStatus(status).identity
    }

    /// The next name, in the file system's order, or `nil` at the end.
    mutating func next() throws(SystemError) -> Item? {
        errno = 0
        // SAFETY: `directory` is open; the entry stays valid until the next call, and is copied before that.
        guard let entry = unsafe readdir(directory) else {
            if errno != 0 { throw .last }
            return nil
        }
        let type = unsafe ItemType(Int32(entry.pointee.d_type))
        return unsafe withUnsafeBytes(of: &entry.pointee.d_name) { field in
            // SAFETY: `d_name` ends with a NUL; it may lie in a record that is shorter than the declared field, and
            // `prefix` does not read past the NUL.
            let name = unsafe field.prefix { $0 != 0 }
            let valid = unsafe String(validating: name, as: UTF8.self)
            return unsafe Item(
                name: valid ?? String(decoding: name, as: UTF8.self), nameIsValid: valid != nil, type: type)
        }
    }
}

extension FolderStream.ItemType {
    fileprivate init(_ type: Int32) {
        switch type {
        case Int32(DT_REG): self = .known(.regular)
        case Int32(DT_DIR): self = .known(.directory)
        case Int32(DT_FIFO): self = .known(.fifo)
        case Int32(DT_SOCK): self = .known(.socket)
        case Int32(DT_CHR), Int32(DT_BLK): self = .known(.device)
        case Int32(DT_LNK): self = .link
        default: self = .unknown
        }
    }
}
