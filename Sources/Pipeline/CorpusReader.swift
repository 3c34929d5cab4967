public import Classification
public import Extraction
public import Ingestion
internal import Platform
public import Postings

/// Reads a labelled corpus into features.
public struct CorpusReader: Sendable {
    /// A folder of this name inside a corpus holds pages that are no postings: they test the verdicts, and teach no role.
    public static let notPostingsLabel = Label("not_postings")

    /// The label of postings of other occupations: they teach no role, but what is none of the roles.
    public static let backgroundLabel = ExampleSet.backgroundLabel

    private static let batchSize = 64
    private let jobs: Int
    private let ingestion: IngestionConfiguration
    private var extraction = ExtractionConfiguration()
    private let matcher: SkillMatcher?
    private let facts: FactTables?

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - jobs: how many threads work at once, at least 1.
    ///   - ingestion: the thresholds of ingestion, and the keys that are mapped.
    ///   - groups: the features beside words.
    /// - Throws: `ExtractionError` naming the line of the program's tables that is wrong, where the groups need them.
    public init(jobs: Int, ingestion: IngestionConfiguration = .init(), groups: FeatureGroups = []) throws {
        self.jobs = jobs
        self.ingestion = ingestion
        extraction.groups = groups
        matcher = groups.contains(.skills) ? try ClassificationTools.embeddedMatcher() : nil
        facts = groups.contains(.skills) ? try ClassificationTools.embeddedFacts() : nil
    }

    /// What was read and what was left out.
    public struct Corpus: Sendable {
        /// The labelled postings.
        public let examples: ExampleSet
        /// Postings without a label.
        public let unlabelled: Int
        /// Pages inside a labelled folder that are no postings.
        public let notPostings: Int
        /// Inputs that could not be read.
        public let failures: [String]

        /// The labelled postings as training takes them; their groups are formed anew at each call.
        public var set: TrainingSet { examples.trainingSet() }
    }

    /// A batch of examples with the lexicon that numbers their features.
    private struct Batch: Sendable {
        var examples: [LabelledExample] = []
        var lexicon = FeatureLexicon()
        var unlabelled = 0
        var notPostings = 0
        var failures: [String] = []
    }

    /// Reads corpora.
    ///
    /// - Parameters:
    ///   - paths: folders with one sub-folder per label, or records with a `label`.
    ///   - background: postings of other occupations, whatever labels they have.
    ///   - labels: the roles whose names are masked; nil to take those that the corpus holds, which costs a first pass.
    ///   - progress: told how many postings have been read.
    public func read(
        _ paths: [String], background: [String] = [], labels: [Label]? = nil, progress: (Int) -> Void = { _ in }
    ) async -> Corpus {
        let labels = labels ?? labelsOf(paths)
        var examples: [LabelledExample] = []
        var lexicon = FeatureLexicon()
        var unlabelled = 0
        var notPostings = 0
        var failures: [String] = []
        for (paths, label) in [(paths, nil), (background, Self.backgroundLabel)] where !paths.isEmpty {
            let source = SourceStream(paths, isCorpus: true, configuration: ingestion)
            await OrderedParallelMap.run(
                jobs: jobs, batchSize: Self.batchSize, weight: { $0.heldBytes }, next: { source.next() },
                makeWorker: { [ingestion, matcher, facts, extraction] in
                    (
                        PostingIngestor(configuration: ingestion),
                        FeatureExtractor(labels: labels, matcher: matcher, facts: facts, configuration: extraction)
                    )
                },
                transform: { worker, items in Self.transform(worker.0, worker.1, items, label: label) },
                consume: { batch in
                    let numbers = lexicon.merge(batch.lexicon)
                    examples += batch.examples.map { $0.renumbered(numbers) }
                    unlabelled += batch.unlabelled
                    notPostings += batch.notPostings
                    failures += batch.failures
                    progress(examples.count)
                    return true
                })
        }
        return Corpus(
            examples: ExampleSet(
                examples, lexicon: lexicon, roles: RoleNameMask.roles(of: labels), groups: extraction.groups),
            unlabelled: unlabelled, notPostings: notPostings, failures: failures)
    }

    private static func transform(
        _ ingestor: PostingIngestor, _ extractor: FeatureExtractor, _ items: [SourceItem], label given: Label?
    ) -> Batch {
        var batch = Batch()
        for item in items {
            ingestor.read(item) { outcome in
                switch outcome {
                case .skipped, .passedOver: break
                case .failure(let path, let record, let error):
                    batch.failures.append(FailureText.line(path, record, error.description))
                case .posting(let posting):
                    guard let label = given ?? posting.label else {
                        batch.unlabelled += 1
                        return
                    }
                    guard posting.verdict == .posting, label != notPostingsLabel else {
                        batch.notPostings += 1
                        return
                    }
                    let features = extractor.features(of: posting, learning: &batch.lexicon)
                    batch.examples.append(
                        LabelledExample(
                            contentHash: Hash64.hash(posting.text.bytes + [0] + (posting.title?.text.bytes ?? [])),
                            label: label, employer: posting.employer.map { employerHash($0.text) },
                            language: features.language, sketch: ShingleSketch(posting.text),
                            content: features.content, title: features.title))
                }
            }
        }
        return batch
    }

    /// The employer's name in lower case, letters and digits only: `Acme, Inc.` and `ACME Inc` are one.
    static func employerHash(_ name: UTF8Text) -> UInt64 {
        Hash64.hash(
            name.bytes.compactMap { byte in
                switch byte {
                case 0x41...0x5A: byte | 0x20
                case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: byte
                default: nil
                }
            })
    }

    /// The labels that the corpora hold, by a pass that reads records but no pages.
    private func labelsOf(_ paths: [String]) -> [Label] {
        var labels: Set<Label> = []
        let ingestor = PostingIngestor(configuration: ingestion)
        let source = SourceStream(paths, isCorpus: true, configuration: ingestion)
        while let item = source.next() {
            switch item {
            case .file(_, let label), .unknownFile(_, let label): if let label { labels.insert(label) }
            case .document(let document): if let label = ingestor.label(of: document) { labels.insert(label) }
            case .failure, .passedOver: break
            }
        }
        labels.remove(Self.notPostingsLabel)
        labels.remove(Self.backgroundLabel)
        return labels.sorted()
    }
}
