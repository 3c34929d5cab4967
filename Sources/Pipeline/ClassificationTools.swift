public import Classification
public import Extraction
public import Ingestion
internal import Platform
public import Reporting

/// What classification needs besides the postings, shared by all threads: the model, the skills and the thresholds.
public struct ClassificationTools: Sendable {
    /// Predicts with the model.
    public let classifier: Classifier
    /// Finds skills and tools.
    public let matcher: SkillMatcher
    /// Finds the skills that are features of the model, where ``matcher`` has another table; nil where it finds both.
    public let featureMatcher: SkillMatcher?
    /// The wording that facts are read by, and how much each skill is asked for; nil to leave them out, which makes another
    /// posting of it for a model that counts skills.
    public let facts: FactTables?
    /// The thresholds of ingestion.
    public let ingestion: IngestionConfiguration
    /// How many features the `evidence` column names.
    public let evidenceCount: Int
    /// Whether the report has columns of the interval of the content's confidence.
    public let showsIntervals: Bool
    /// Whether the report has a column of what two sources of a page say differently.
    public let showsConflicts: Bool
    /// The format of the report.
    public let format: ReportFormat
    /// Whether JSON Lines hold the text that their spans point into.
    public let includesText: Bool

    /// Puts the tools together.
    public init(
        classifier: Classifier, matcher: SkillMatcher, featureMatcher: SkillMatcher? = nil, facts: FactTables? = nil,
        ingestion: IngestionConfiguration = .init(),
        evidenceCount: Int = 8, showsIntervals: Bool = false, showsConflicts: Bool = false, format: ReportFormat = .csv,
        includesText: Bool = true
    ) {
        self.classifier = classifier
        self.matcher = matcher
        self.featureMatcher = featureMatcher
        self.facts = facts
        self.ingestion = ingestion
        self.evidenceCount = evidenceCount
        self.showsIntervals = showsIntervals
        self.showsConflicts = showsConflicts
        self.format = format
        self.includesText = includesText
    }

    /// An extractor for one thread.
    func makeExtractor() -> FeatureExtractor {
        FeatureExtractor(
            labels: classifier.model.labels, matcher: matcher, featureMatcher: featureMatcher, facts: facts)
    }

    /// Writes the report.
    var writer: ReportWriter {
        ReportWriter(
            schema: ReportSchema(
                labels: classifier.model.labels, intervals: showsIntervals, conflicts: showsConflicts), format: format,
            includesText: includesText)
    }

    /// The matcher of the skills table that is part of the program.
    ///
    /// - Throws: `ExtractionError` naming the table's line that is wrong.
    public static func embeddedMatcher() throws -> SkillMatcher {
        try SkillMatcher(SkillTable(parsing: Embedded.skillsTable))
    }

    /// The wording of facts that is part of the program.
    ///
    /// - Throws: `ExtractionError` naming the table's line that is wrong.
    public static func embeddedFacts() throws -> FactTables {
        try FactTables(parsing: Embedded.cueTable)
    }
}
