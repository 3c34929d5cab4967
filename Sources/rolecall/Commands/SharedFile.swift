internal import Platform

/// An atomic file that closures can share.
final class SharedFile {
    private var file: AtomicFile

    init(_ file: consuming AtomicFile) {
        self.file = file
    }

    /// Appends bytes.
    func write(_ bytes: [UInt8]) throws { try file.write(bytes) }

    /// Puts the file in its place.
    func commit() throws { try file.commit() }
}
