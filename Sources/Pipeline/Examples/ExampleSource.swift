internal import Platform

/// Where examples come from: the files that the user names.
public enum ExampleSource {
    /// The largest example file that is read, in bytes: some million postings.
    private static let limit = 6 << 30

    /// Whether a file begins as example files do, damaged or not.
    public static func isExampleFile(_ path: String) -> Bool {
        FileSystem.head(of: path, count: ExampleFile.magic.count) == ExampleFile.magic
    }

    /// Loads an example file.
    ///
    /// - Throws: `PlatformError` for a file that cannot be read, ``ExampleFailure`` for one that is refused.
    public static func load(_ path: String) throws -> ExampleSet {
        let bytes = try FileSystem.read(path, limit: limit)
        do throws(ExampleFileError) { return try ExampleFile.decode(bytes) } catch {
            throw ExampleFailure(name: path, error: error)
        }
    }
}

/// An example file that was refused, by name.
public struct ExampleFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's path.
    public let name: String
    /// Why.
    public let error: ExampleFileError

    /// What is wrong and what to do, in one line.
    public var description: String { "\(name): \(error.description)" }
}
