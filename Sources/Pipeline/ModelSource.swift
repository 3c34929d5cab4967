public import Classification
internal import Platform

/// Where a model comes from: the path that the user gives, the one that the environment names, else the default model
/// that is part of the program.
public enum ModelSource {
    /// The environment variable that names a model file.
    public static let variable = "ROLECALL_MODEL"

    /// The largest model file that is read.
    private static let limit = 256 << 20

    /// Loads a model.
    ///
    /// - Parameter path: the path that the user gave, or nil.
    /// - Returns: the model, and where it came from for messages.
    /// - Throws: `PlatformError` for a file that cannot be read, ``ModelFailure`` for one that is refused.
    public static func load(_ path: String?) throws -> (model: ClassificationModel, name: String) {
        if let path = path ?? Environment[variable].flatMap({ $0.isEmpty ? nil : $0 }) {
            return (try decode(try FileSystem.read(path, limit: limit), name: path), path)
        }
        guard let bytes = Embedded.defaultModel else {
            throw ModelFailure(name: "default model", error: .noDefaultModel)
        }
        return (try decode(bytes, name: "default model"), "default model")
    }

    private static func decode(_ bytes: [UInt8], name: String) throws -> ClassificationModel {
        do throws(ModelError) { return try ModelFile.decode(bytes) } catch {
            throw ModelFailure(name: name, error: error)
        }
    }
}

/// A model that was refused, by name.
public struct ModelFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's path, or "default model".
    public let name: String
    /// Why.
    public let error: ModelError

    /// What is wrong and what to do, in one line.
    public var description: String { "\(name): \(error.description)" }
}
