/// Why extraction could not be set up.
public enum ExtractionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A line of the skills table is not as it must be.
    case skillTable(line: Int, problem: String)
    /// A line of the cue table is not as it must be.
    case cueTable(line: Int, problem: String)

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .skillTable(let line, let problem): "skills table, line \(line): \(problem)"
        case .cueTable(let line, let problem): "cue table, line \(line): \(problem)"
        }
    }
}
