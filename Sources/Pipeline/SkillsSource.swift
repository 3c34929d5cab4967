public import Classification
public import Extraction
internal import Platform

/// Where the skills table comes from: the file that the user gives, else the table that is part of the program.
public enum SkillsSource {
    /// The largest table that is read: a hundred times the program's own.
    private static let limit = 32 << 20

    /// Loads a table and builds its matcher.
    ///
    /// - Parameters:
    ///   - path: the path that the user gave, or nil.
    ///   - model: the model that it is used with; one that counts skills was trained with the program's table, and no
    ///     other fits.
    /// - Throws: `PlatformError` for a file that cannot be read, ``SkillsFailure`` for one that is refused.
    public static func load(_ path: String?, for model: ClassificationModel) throws -> SkillMatcher {
        guard let path else { return try ClassificationTools.embeddedMatcher() }
        guard !model.vocabulary.groups.contains(.skills) else { throw SkillsFailure(path: path, error: .otherSkills) }
        let bytes = try FileSystem.read(path, limit: limit)
        do throws(ExtractionError) { return try SkillMatcher(SkillTable(parsing: bytes)) } catch {
            throw SkillsFailure(path: path, error: error)
        }
    }
}

/// A skills table that was refused, by name.
public struct SkillsFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's path.
    public let path: String
    /// Which line, and why.
    public let error: ExtractionError

    /// What is wrong and where, in one line.
    public var description: String { "\(path): \(error.description)" }
}
