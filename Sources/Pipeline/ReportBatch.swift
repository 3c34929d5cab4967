internal import Classification
public import Ingestion
internal import Postings
internal import Reporting

/// The rows of some items as bytes, with what they count up to.
struct ReportBatch: Sendable {
    var bytes: [UInt8] = []
    var tally: RunTally
    var skipped: [String] = []
    /// The rows that may be duplicates, in order.
    var postings: [PostingRow] = []

    /// Where in the batch's bytes the row of a posting stands, and what its duplicates are found by.
    struct PostingRow: Sendable {
        let sketch: DuplicateSketch
        let start: Int
        /// Where the cell `duplicate_of` stands, which still names no posting.
        let duplicateCell: Range<Int>
        let end: Int
        let label: Int
        let decision: Decision
    }

    init(labelCount: Int) {
        tally = RunTally(labelCount: labelCount)
    }

    mutating func add(_ row: ReportRow, _ writer: ReportWriter) {
        writer.append(row, to: &bytes)
        tally.add(row)
    }

    /// Adds the row of a posting whose duplicates are looked for.
    mutating func add(_ row: ReportRow, label: Int, _ sketch: DuplicateSketch, _ writer: ReportWriter) {
        let start = bytes.count
        let cell = writer.append(row, to: &bytes)
        tally.add(row)
        postings.append(
            PostingRow(
                sketch: sketch, start: start, duplicateCell: cell, end: bytes.count, label: label,
                decision: row.decision))
    }
}

/// What a run came to.
public struct RunTally: Sendable, Hashable {
    /// Rows written.
    public private(set) var rows = 0
    /// Postings with each label.
    public private(set) var labels: [Int]
    /// Postings whose label was accepted.
    public private(set) var accepted = 0
    /// Postings for review.
    public private(set) var review = 0
    /// Postings that describe several of the roles.
    public private(set) var hybrid = 0
    /// Postings that describe none of them.
    public private(set) var neither = 0
    /// Pages that are no postings, by reason.
    public private(set) var notPostings: [String: Int] = [:]
    /// Inputs that could not be read: their messages, the first few.
    public private(set) var failures: [String] = []
    /// How many could not be read.
    public private(set) var failureCount = 0

    /// Rows that name another in `duplicate_of`.
    public private(set) var duplicates = 0
    /// Duplicates that got no row.
    public private(set) var leftOut = 0
    /// What archives hold beside their pages.
    public private(set) var passedOver = PassedOver()

    private static let shownFailures = 10

    init(labelCount: Int) {
        labels = [Int](repeating: 0, count: labelCount)
    }

    /// How many postings got a label.
    public var classified: Int { accepted + review + hybrid + neither }

    mutating func add(_ row: ReportRow) {
        rows += 1
        if let prediction = row.prediction { labels[prediction.label] += 1 }
        count(row.decision, 1)
        switch row.decision {
        case .accept, .review, .hybrid, .neither: break
        case .notPosting: notPostings[row.reason?.rawValue ?? "", default: 0] += 1
        case .error:
            failureCount += 1
            if failures.count < Self.shownFailures {
                failures.append(FailureText.line(row.posting.path, row.failedRecord, row.error))
            }
        }
    }

    /// Counts a row as a duplicate.
    mutating func addDuplicate() { duplicates += 1 }

    /// Takes a row back out, a duplicate that is not written.
    mutating func leaveOut(label: Int, decision: Decision) {
        rows -= 1
        leftOut += 1
        labels[label] -= 1
        count(decision, -1)
    }

    /// Counts a decision about a posting, or takes it back.
    private mutating func count(_ decision: Decision, _ change: Int) {
        switch decision {
        case .accept: accepted += change
        case .review: review += change
        case .hybrid: hybrid += change
        case .neither: neither += change
        case .notPosting, .error: break
        }
    }

    /// Counts what archives hold beside their pages.
    mutating func add(_ passedOver: PassedOver) {
        self.passedOver += passedOver
    }

    mutating func merge(_ other: RunTally) {
        rows += other.rows
        for index in labels.indices { labels[index] += other.labels[index] }
        accepted += other.accepted
        review += other.review
        hybrid += other.hybrid
        neither += other.neither
        notPostings.merge(other.notPostings, uniquingKeysWith: +)
        duplicates += other.duplicates
        leftOut += other.leftOut
        failureCount += other.failureCount
        passedOver += other.passedOver
        failures = Array((failures + other.failures).prefix(Self.shownFailures))
    }
}
