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

    /// Makes a classifier.
    ///
    /// - Parameters:
    ///   - tools: the model and what goes with it.
    ///   - jobs: how many threads work at once, at least 1.
    public init(_ tools: ClassificationTools, jobs: Int) {
        self.tools = tools
        self.jobs = jobs
    }

    /// Runs to the end of the inputs.
    ///
    /// - Parameters:
    ///   - inputs: the source items.
    ///   - write: receives the header and then the rows, in the order of the inputs; returns false to stop, as when the
    ///     reader of a pipe went away.
    ///   - progress: told how many rows have been written.
    /// - Returns: what the run came to, and the files that were left out because they hold no postings as far as
    ///   their names and contents tell.
    /// - Throws: what `write` throws.
    public func run(
        _ inputs: SourceStream, write: ([UInt8]) throws -> Bool, progress: (Int) -> Void = { _ in }
    ) async throws -> (tally: RunTally, skipped: [String]) {
        let labels = tools.classifier.model.labels
        var tally = RunTally(labelCount: labels.count)
        var skipped: [String] = []
        guard try write(ReportWriter(schema: ReportSchema(labels: labels)).header) else { return (tally, skipped) }
        try await OrderedParallelMap.run(
            jobs: jobs, batchSize: Self.batchSize, weight: { $0.heldBytes }, next: { inputs.next() },
            makeWorker: { [tools] in ClassificationPipeline(tools) },
            transform: { pipeline, items in
                var batch = ReportBatch(labelCount: labels.count)
                for item in items { pipeline.process(item, into: &batch) }
                return batch
            },
            consume: { batch in
                tally.merge(batch.tally)
                skipped += batch.skipped
                progress(tally.rows)
                return try write(batch.bytes)
            })
        return (tally, skipped)
    }
}
