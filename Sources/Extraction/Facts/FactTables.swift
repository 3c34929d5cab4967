/// The wording that facts are read by, ready for use: shared by all threads.
public struct FactTables: Sendable {
    let cues: CueMatcher
    let reader: FactReader
    let polarity: PolarityReader
    let alternatives: AlternativesReader

    /// Reads a cue table.
    ///
    /// - Parameter cueTable: tab-separated `list, value, weight, rule, phrases`, UTF-8.
    /// - Throws: ``ExtractionError/cueTable(line:problem:)`` naming the line that is not as it must be.
    public init(parsing cueTable: [UInt8]) throws(ExtractionError) {
        let table = try CueTable(parsing: cueTable)
        cues = try CueMatcher(table)
        reader = FactReader(cues)
        polarity = PolarityReader(table)
        alternatives = AlternativesReader(table)
    }
}
