public import Classification
public import Extraction
public import Postings

/// What a report says of one posting, or of an input that could not be read.
public struct ReportRow: Sendable {
    /// The posting, with as many fields as are known.
    public let posting: JobPosting
    /// The prediction; nil for a page that is no posting and for an error.
    public let prediction: Prediction?
    /// The features that speak for and against the label, the strongest first.
    public let evidence: [Contribution]
    /// The skills and tools that the posting names.
    public let skills: [NamedSkill]
    /// What the posting says of the position.
    public let facts: PostingFacts
    /// What to do with the row.
    public let decision: Decision
    /// Why, where it is not `accept`.
    public let reason: DecisionReason?
    /// What went wrong, or had to be mended, in one line; empty where nothing did.
    public let error: String
    /// The record that could not be read; nil where it is a whole file, and where nothing went wrong.
    public let failedRecord: Int?

    /// A posting with its prediction.
    public init(
        _ posting: JobPosting, _ prediction: Prediction, evidence: [Contribution], skills: [NamedSkill],
        facts: PostingFacts = PostingFacts()
    ) {
        self.posting = posting
        self.prediction = prediction
        self.evidence = evidence
        self.skills = skills
        self.facts = facts
        self.decision = prediction.decision
        self.reason = prediction.reason
        self.error = posting.remark ?? ""
        failedRecord = nil
    }

    /// A page that is no posting.
    public init(notPosting posting: JobPosting) {
        self.posting = posting
        prediction = nil
        evidence = []
        skills = []
        facts = PostingFacts()
        decision = .notPosting
        reason = posting.verdict.reason
        error = posting.remark ?? ""
        failedRecord = nil
    }

    /// An input that could not be read; `record` is nil where it is a whole file.
    public init(path: String, record: Int?, reason: DecisionReason, error: String) {
        posting = JobPosting(
            id: JobPosting.defaultID(path: path, record: record), path: path, record: record ?? 1,
            encoding: "", verdict: .empty)
        prediction = nil
        evidence = []
        skills = []
        facts = PostingFacts()
        decision = .error
        self.reason = reason
        self.error = error
        failedRecord = record
    }
}
