internal import Classification
public import Ingestion
internal import Postings
internal import Reporting

/// Classifies everything that the inputs hold, in parallel, into one report.
public struct BatchClassifier: Sendable {
    /// How many items one task takes at a time: enough to make handing over cheap, few enough to share evenly.
    private static let batchSize = 64

    private let tools: ClassificationTools
    private let jobs: Int
    private let isUnique: Bool

    /// Makes a classifier.
    ///
    /// - Parameters:
    ///   - tools: the model and what goes with it.
    ///   - jobs: how many threads work at once, at least 1.
    ///   - isUnique: whether duplicates of earlier postings get no row.
    public init(_ tools: ClassificationTools, jobs: Int, isUnique: Bool = false) {
        self.tools = tools
        self.jobs = jobs
        self.isUnique = isUnique
    }

    /// Runs to the end of the inputs.
    ///
    /// - Parameters:
    ///   - inputs: the source items.
    ///   - write: receives the header and then the rows, in the order of the inputs; returns false to stop, as when the
    ///     reader of a pipe went away.
    ///   - progress: told how many rows have been written.
    /// - Returns: what the run came to, the files that were left out because they hold no postings as far as their names
    ///   and contents tell, and what is to be said of the search for duplicates.
    /// - Throws: what `write` throws.
    public func run(
        _ inputs: SourceStream, write: ([UInt8]) throws -> Bool, progress: (Int) -> Void = { _ in }
    ) async throws -> (tally: RunTally, skipped: [String], notes: [String]) {
        let labels = tools.classifier.model.labels
        var tally = RunTally(labelCount: labels.count)
        var skipped: [String] = []
        let writer = tools.writer
        guard try write(writer.header) else { return (tally, skipped, []) }
        let marker = DuplicateMarker(configuration: tools.ingestion.duplicates, writer: writer, isUnique: isUnique)
        try await OrderedParallelMap.run(
            jobs: jobs, batchSize: Self.batchSize, weight: { $0.heldBytes }, next: { inputs.next() },
            makeWorker: { [tools] in ClassificationPipeline(tools) },
            transform: { pipeline, items in
                var batch = ReportBatch(labelCount: labels.count)
                for item in items { pipeline.process(item, into: &batch) }
                return batch
            },
            consume: { batch in
                let marked = marker.mark(batch)
                tally.merge(marked.tally)
                skipped += batch.skipped
                progress(tally.rows + tally.leftOut)
                return try write(marked.bytes)
            })
        return (tally, skipped, marker.notes)
    }
}
