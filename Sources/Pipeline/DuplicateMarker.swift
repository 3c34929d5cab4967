internal import Ingestion
internal import Reporting

/// Fills the column `duplicate_of` of batches that come in the order of the inputs, or leaves such rows out.
final class DuplicateMarker {
    private let finder: DuplicateFinder
    private let writer: ReportWriter
    private let isUnique: Bool

    init(configuration: DuplicateConfiguration, writer: ReportWriter, isUnique: Bool) {
        finder = DuplicateFinder(configuration: configuration)
        self.writer = writer
        self.isUnique = isUnique
    }

    /// What is to be said of the search.
    var notes: [String] { finder.notes }

    /// The rows of the next batch with the column filled, and what they count up to.
    func mark(_ batch: ReportBatch) -> (bytes: [UInt8], tally: RunTally) {
        var tally = batch.tally
        var bytes: [UInt8] = []
        var copied = 0
        for row in batch.postings {
            guard let first = finder.first(of: row.sketch) else { continue }
            if isUnique {
                bytes.append(contentsOf: batch.bytes[copied..<row.start])
                copied = row.end
                tally.leaveOut(label: row.label, decision: row.decision)
            } else {
                bytes.append(contentsOf: batch.bytes[copied..<row.duplicateCell.lowerBound])
                copied = row.duplicateCell.upperBound
                writer.appendDuplicate(of: first, to: &bytes)
                tally.addDuplicate()
            }
        }
        if copied == 0 { return (batch.bytes, tally) }
        bytes.append(contentsOf: batch.bytes[copied...])
        return (bytes, tally)
    }
}
