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
    ///   - model: the model that it is used with.
    /// - Returns: the matcher of the table; and that of the program's own beside it, where another is given to a model that
    ///   has skills for features: those it was trained with.
    /// - Throws: `PlatformError` for a file that cannot be read, ``SkillsFailure`` for one that is refused.
    public static func load(
        _ path: String?, for model: ClassificationModel
    ) throws -> (matcher: SkillMatcher, featureMatcher: SkillMatcher?) {
        guard let path else { return (try ClassificationTools.embeddedMatcher(), nil) }
        let bytes = try FileSystem.read(path, limit: limit)
        let matcher: SkillMatcher
        do throws(ExtractionError) { matcher = try SkillMatcher(SkillTable(parsing: bytes)) } catch {
            throw SkillsFailure(path: path, error: error)
        }
        let countsSkills = model.vocabulary.groups.contains(.skills)
        return (matcher, countsSkills ? try ClassificationTools.embeddedMatcher() : nil)
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
