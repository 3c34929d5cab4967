public import Classification
internal import Extraction
public import Ingestion
internal import Postings

/// Estimates the shares of the roles among the postings of a batch, in a pass of its own: confidences depend on the shares,
/// and the shares on all postings.
public struct PriorEstimator: Sendable {
    private static let batchSize = 64

    private let model: ClassificationModel
    private let matcher: SkillMatcher?
    private let facts: FactTables?
    private let ingestion: IngestionConfiguration
    private let jobs: Int

    /// Makes an estimator.
    ///
    /// - Parameter jobs: how many threads work at once, at least 1.
    /// - Throws: `ExtractionError` naming the line of the program's tables that is wrong, where the model needs them.
    public init(_ model: ClassificationModel, ingestion: IngestionConfiguration = .init(), jobs: Int) throws {
        self.model = model
        let countsSkills = model.vocabulary.groups.contains(.skills)
        matcher = countsSkills ? try ClassificationTools.embeddedMatcher() : nil
        facts = countsSkills ? try ClassificationTools.embeddedFacts() : nil
        self.ingestion = ingestion
        self.jobs = jobs
    }

    /// Reads a batch to its end.
    ///
    /// Postings that the model cannot judge (another language, another occupation, too short) do not count.
    ///
    /// - Returns: the share of each label, and how many postings they were estimated from.
    public func estimate(_ inputs: SourceStream, progress: (Int) -> Void = { _ in }) async -> (
        shares: [Double], count: Int
    ) {
        let classifier = Classifier(model)
        var probabilities: [Double] = []
        await OrderedParallelMap.run(
            jobs: jobs, batchSize: Self.batchSize, weight: { $0.heldBytes }, next: { inputs.next() },
            makeWorker: { [model, matcher, facts, ingestion] in
                (
                    PostingIngestor(configuration: ingestion),
                    FeatureExtractor(labels: model.labels, matcher: matcher, facts: facts)
                )
            },
            transform: { [model] worker, items in
                var found: [Double] = []
                for item in items {
                    worker.0.read(item) { outcome in
                        guard case .posting(let posting) = outcome, posting.verdict == .posting else { return }
                        let prediction = classifier.predict(worker.1.features(of: posting, in: model.vocabulary))
                        switch prediction.reason {
                        case .language, .tooShort, .outOfScope: break
                        default: found += prediction.probabilities
                        }
                    }
                }
                return found
            },
            consume: { batch in
                probabilities += batch
                progress(probabilities.count / model.labels.count)
                return true
            })
        return (model.estimatedPrior(of: probabilities), probabilities.count / model.labels.count)
    }
}
